"""Figures that are typed again in the texts of data files, where a correction would miss them."""

import re
from collections.abc import Sequence

from workreport.loading.references import entries
from workreport.loading.yaml_source import Place, YamlSource


def check_typed_numbers(editions: Sequence[YamlSource], glossary: YamlSource) -> None:
    """Report texts that repeat a figure of their edition and, in the glossary, of any edition."""
    all_figures: dict[str, str] = {}
    for edition in editions:
        figures = _figures(edition)
        all_figures |= figures
        for path, _ in entries(edition, "sections"):
            for key in ("results_summary", "plans_summary"):
                _check(edition, (*path, key), figures)
            for thread_path, _ in entries(edition, *path, "threads"):
                for key in ("topic", "result", "plan"):
                    _check(edition, (*thread_path, key), figures)
        for path, _ in entries(edition, "figures"):
            for key in ("label", "note"):
                _check(edition, (*path, key), figures)
    for path, _ in entries(glossary, "terms"):
        for key in ("meaning", "note"):
            _check(glossary, (*path, key), all_figures)


def _figures(edition: YamlSource) -> dict[str, str]:
    """Map the text of each figure that has a number, such as 268起, to its id."""
    figures: dict[str, str] = {}
    for _, figure in entries(edition, "figures"):
        value, scale, unit = (figure.get(key, "") for key in ("value", "scale", "unit"))
        if value and unit and isinstance(value, str) and isinstance(scale, str) and isinstance(unit, str):
            figures[value + scale + unit] = str(figure.get("id"))
    return figures


def _check(source: YamlSource, path: Place, figures: dict[str, str]) -> None:
    text = source.get(*path)
    if not isinstance(text, str):
        return
    for phrase, figure_id in figures.items():
        if re.search(rf"(?<![0-9.]){re.escape(phrase)}", text):
            source.report(
                source.line(path),
                f"手写了“{phrase}”，它已经是数字“{figure_id}”",
                f'删去它；页面用{{{{ figure("{figure_id}") }}}}写出这个数字',
            )
