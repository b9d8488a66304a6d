"""Figures that are typed again in the texts of data files, where a correction would miss them."""

import re
from collections.abc import Sequence

from workreport.loading.references import entries, keys
from workreport.loading.yaml_source import Place, YamlSource
from workreport.quantities import NotUnderstoodError, parse


def check_typed_numbers(editions: Sequence[YamlSource], glossary: YamlSource) -> None:
    """Report texts that repeat a figure of their edition and, in the glossary, of any edition."""
    all_figures: dict[str, str] = {}
    for edition in editions:
        figures = _figures(edition)
        all_figures |= figures
        for path, _ in entries(edition, "sections"):
            for part in keys(edition, *path, "parts"):
                _check(edition, (*path, "parts", part, "summary"), figures)
            for thread_path, _ in entries(edition, *path, "threads"):
                _check(edition, (*thread_path, "topic"), figures)
                for part in keys(edition, *thread_path, "says"):
                    _check(edition, (*thread_path, "says", part), figures)
        for path, _ in entries(edition, "figures"):
            for key in ("label", "note"):
                _check(edition, (*path, key), figures)
        for path, _ in entries(edition, "tables"):
            for key in ("title", "note"):
                _check(edition, (*path, key), figures)
    for path, _ in entries(glossary, "terms"):
        for key in ("meaning", "note"):
            _check(glossary, (*path, key), all_figures)


def _figures(edition: YamlSource) -> dict[str, str]:
    """Map the number and unit of each figure that has both, such as 268起, to its id."""
    figures: dict[str, str] = {}
    for _, figure in entries(edition, "figures"):
        says = figure.get("says")
        try:
            quantity = parse(says) if isinstance(says, str) else None
        except NotUnderstoodError:
            continue
        if quantity and quantity.digits and quantity.unit:
            figures[quantity.digits + quantity.scale + quantity.unit] = str(figure.get("id"))
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
