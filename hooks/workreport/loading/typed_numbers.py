"""Figures that are typed a second time in the texts of data files, where a correction would miss them."""

import re
from collections.abc import Sequence

from workreport.loading.references import entries
from workreport.loading.yaml_source import Place, YamlSource


def check_typed_numbers(editions: Sequence[YamlSource], glossary: YamlSource) -> None:
    """Reports each text that repeats a figure of its edition, or, in the glossary, of any edition."""
    known = [_figures(edition) for edition in editions]
    for edition, figures in zip(editions, known):
        for place, section in entries(edition, "sections"):
            for side in ("results_summary", "plans_summary"):
                _check(edition, (*place, side), section.get(side), figures)
            for thread_place, thread in entries(edition, *place, "threads"):
                for side in ("topic", "result", "plan"):
                    _check(edition, (*thread_place, side), thread.get(side), figures)
        for place, figure in entries(edition, "figures"):
            for name in ("label", "note"):
                _check(edition, (*place, name), figure.get(name), figures)
    every = {phrase: name for figures in known for phrase, name in figures.items()}
    for place, term in entries(glossary, "terms"):
        for name in ("meaning", "note"):
            _check(glossary, (*place, name), term.get(name), every)


def _figures(edition: YamlSource) -> dict[str, str]:
    """The id of each figure by what stands for it in a text, such as 268起."""
    found = [
        (figure, [figure.get(name, "") for name in ("value", "scale", "unit")])
        for _, figure in entries(edition, "figures")
    ]
    return {
        "".join(parts): str(figure.get("id"))
        for figure, parts in found
        if all(isinstance(part, str) for part in parts) and parts[0] and parts[2]
    }


def _check(source: YamlSource, place: Place, text: object, figures: dict[str, str]) -> None:
    if not isinstance(text, str):
        return
    for phrase, name in figures.items():
        if re.search(rf"(?<![0-9.]){re.escape(phrase)}", text):
            source.report(
                source.line(place),
                f"手写了“{phrase}”，它已经是数字“{name}”",
                f'删去它；页面用{{{{ figure("{name}") }}}}写出这个数字',
            )
