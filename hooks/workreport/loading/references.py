"""Checks that what one record names, another one is."""

from collections.abc import Iterable, Sequence

from ..model import AreaList, Edition, Glossary
from ..suggestion import nearest
from .yaml_source import Path, YamlSource


def check_unique(source: YamlSource, path: Path, values: Iterable[str], name: str) -> None:
    """Reports every value under `path` that an earlier entry already has."""
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        line = source.line((*path, index, name))
        if value in first:
            source.report(line, f"“{name}: {value}”和第{first[value]}行重复", "换一个没有用过的")
        first.setdefault(value, line)


def check_edition(source: YamlSource, edition: Edition, areas: AreaList) -> None:
    """Reports repeated ids and names of areas or locators that do not exist in one edition."""
    check_unique(source, ("locators",), [locator.id for locator in edition.locators], "id")
    check_unique(source, ("locators",), [locator.name for locator in edition.locators], "name")
    check_unique(source, ("figures",), [figure.id for figure in edition.figures], "id")
    check_unique(source, ("sections",), [section.area for section in edition.sections], "area")
    area_ids = [area.id for area in areas.areas]
    locator_names = [locator.name for locator in edition.locators]
    for index, figure in enumerate(edition.figures):
        _check_known(source, ("figures", index, "area"), figure.area, area_ids, "工作领域")
        _check_known(source, ("figures", index, "locator"), figure.locator, locator_names, "原文段落")
    for index, section in enumerate(edition.sections):
        _check_known(source, ("sections", index, "area"), section.area, area_ids, "工作领域")
        _check_sides(source, index, section)
        for side in ("results", "plans"):
            if name := getattr(section, side):
                _check_known(source, ("sections", index, side), name, locator_names, "原文段落")
        for place, related in enumerate(section.related):
            _check_known(source, ("sections", index, "related", place), related, area_ids, "工作领域")
        for place, thread in enumerate(section.threads):
            path = ("sections", index, "threads", place)
            if thread.plan_locator:
                _check_known(source, (*path, "plan_locator"), thread.plan_locator, locator_names, "原文段落")
            if not thread.result and not thread.plan:
                source.report(source.line(path), f"“{thread.topic}”既没有result也没有plan", "至少写一项")
    for area_id in area_ids:
        if area_id not in {section.area for section in edition.sections}:
            source.report(source.line(("sections",)), f"sections里没有工作领域“{area_id}”", f"加一条“- area: {area_id}”")


def check_glossary(source: YamlSource, glossary: Glossary, editions: Sequence[Edition]) -> None:
    """Reports repeated terms and locators that no edition has."""
    check_unique(source, ("terms",), [term.id for term in glossary.terms], "id")
    check_unique(source, ("terms",), [term.name for term in glossary.terms], "name")
    known = [locator.name for edition in editions for locator in edition.locators]
    for index, term in enumerate(glossary.terms):
        for place, name in enumerate(term.locators):
            _check_known(source, ("terms", index, "locators", place), name, known, "原文段落")


def _check_sides(source: YamlSource, index: int, section) -> None:
    if not section.results and not section.plans:
        source.report(source.line(("sections", index)), f"“{section.area}”既没有results也没有plans", "至少写一项")
    for side in ("results", "plans"):
        summary = f"{side}_summary"
        if bool(getattr(section, side)) != bool(getattr(section, summary)):
            source.report(source.line(("sections", index)), f"“{side}”和“{summary}”只写了一个", "两项都写，或者都不写")


def _check_known(source: YamlSource, path: Path, name: str, known: list[str], kind: str) -> None:
    if name not in known:
        source.report(source.line(path), f"没有“{name}”这个{kind}", nearest(name, known, f"从这些里选一个：{'、'.join(known)}"))
