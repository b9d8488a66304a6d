"""Checks what no record can check by itself: that ids are not used twice, and that what one names, another one is.

They read the values as they stand in the files, so that one fault in a record hides no other.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from workreport.loading.yaml_source import Place, YamlSource
from workreport.text.suggestions import nearest

# A list with more entries than these was not written to be chosen from, and comparing takes its time.
MOST_CHOICES = 200
# Anchors that the pages of an edition have anyway.
OVERVIEW_ANCHORS = ("figures", "matrix", "locators")
FIGURES_ANCHORS = ("table", "charts", "facts")


def entries(source: YamlSource, *path: str | int) -> Iterator[tuple[Place, dict]]:
    """The records of the list at `path`, each with its own path; nothing where there is no such list."""
    for place, value in items(source, *path):
        if isinstance(value, dict):
            yield place, value


def items(source: YamlSource, *path: str | int) -> Iterator[tuple[Place, object]]:
    """The entries of the list at `path`, each with its own path; nothing where there is no such list."""
    found = source.value
    for name in path:
        if not isinstance(found, dict if isinstance(name, str) else list):
            return
        found = found.get(name) if isinstance(name, str) else found[name]
    for number, value in enumerate(found if isinstance(found, list) else ()):
        yield (*path, number), value


def names(source: YamlSource, list_name: str, key: str) -> list[str]:
    """The texts under `key` in the records of a list."""
    return [record[key] for _, record in entries(source, list_name) if isinstance(record.get(key), str)]


def check_areas(areas: YamlSource) -> None:
    """Reports repeated area ids."""
    _check_unique(areas, "areas", "id")


def check_edition(source: YamlSource, areas: YamlSource, file_stem: str) -> None:
    """Reports ids that repeat or that pages use already, and names of areas or locators that do not exist."""
    for list_name, key in (("locators", "id"), ("locators", "name"), ("figures", "id"), ("sections", "area")):
        _check_unique(source, list_name, key)
    area_ids, locator_names = (
        dict.fromkeys(names(areas, "areas", "id")),
        dict.fromkeys(names(source, "locators", "name")),
    )
    _check_free(source, "locators", OVERVIEW_ANCHORS)
    _check_free(source, "figures", {*FIGURES_ANCHORS, *area_ids})
    for path, figure in entries(source, "figures"):
        _check_known(source, (*path, "area"), figure.get("area"), area_ids, "工作领域")
        _check_known(source, (*path, "locator"), figure.get("locator"), locator_names, "原文段落")
    for path, section in entries(source, "sections"):
        _check_section(source, path, section, area_ids, locator_names)
    _check_edition_itself(source, file_stem)


def check_glossary(source: YamlSource, editions: Sequence[YamlSource]) -> None:
    """Reports repeated terms and aliases, and locators that the term's edition does not have."""
    _check_unique(source, "terms", "id")
    known = {Path(edition.file).stem: dict.fromkeys(names(edition, "locators", "name")) for edition in editions}
    oldest = next(iter(known), "")
    first: dict[str, int] = {}
    for path, term in entries(source, "terms"):
        aliases = [(place, value) for place, value in items(source, *path, "aliases") if isinstance(value, str)]
        for place, name in [((*path, "name"), term.get("name")), *aliases]:
            if isinstance(name, str):
                _check_first(source, place, name, first)
        _check_known(source, (*path, "edition"), term.get("edition"), known, "报告编号")
        for place, name in items(source, *path, "locators"):
            _check_known(source, place, name, known.get(str(term.get("edition", oldest)), {}), "原文段落")


def _check_edition_itself(source: YamlSource, file_stem: str) -> None:
    edition = source.value if isinstance(source.value, dict) else {}
    if isinstance(edition.get("id"), str) and edition["id"] != file_stem:
        source.report(source.line(("id",)), f"“id: {edition['id']}”和文件名不一致", f"改成“id: {file_stem}”")


def _check_section(
    source: YamlSource, path: Place, section: dict, area_ids: Collection[str], locator_names: Collection[str]
) -> None:
    _check_known(source, (*path, "area"), section.get("area"), area_ids, "工作领域")
    if not section.get("results") and not section.get("plans"):
        source.report(source.line(path), f"“{section.get('area')}”既没有results也没有plans", "至少写一项")
    for side in ("results", "plans"):
        _check_known(source, (*path, side), section.get(side), locator_names, "原文段落")
        if (side in section) != (f"{side}_summary" in section):
            source.report(source.line(path), f"“{side}”和“{side}_summary”只写了一个", "两项都写，或者都不写")
    first: dict[str, int] = {}
    for place, related in items(source, *path, "related"):
        _check_known(source, place, related, area_ids, "工作领域")
        if isinstance(related, str) and related == section.get("area"):
            source.report(source.line(place), f"“related”里写了这个领域自己：{related}", "删去它，只写别的领域")
        elif isinstance(related, str):
            _check_first(source, place, related, first)
    for place, thread in entries(source, *path, "threads"):
        _check_known(source, (*place, "plan_locator"), thread.get("plan_locator"), locator_names, "原文段落")
        if "result" not in thread and "plan" not in thread:
            source.report(source.line(place), f"“{thread.get('topic')}”既没有result也没有plan", "至少写一项")


def _check_unique(source: YamlSource, list_name: str, key: str) -> None:
    first: dict[str, int] = {}
    for path, record in entries(source, list_name):
        if isinstance(record.get(key), str):
            _check_first(source, (*path, key), record[key], first)


def _check_first(source: YamlSource, place: Place, value: str, first: dict[str, int]) -> None:
    line = source.line(place)
    if value in first:
        source.report(line, f"“{value}”和第{first[value]}行重复", "换一个没有用过的，或者删去")
    first.setdefault(value, line)


def _check_free(source: YamlSource, list_name: str, taken: Collection[str]) -> None:
    for path, record in entries(source, list_name):
        if isinstance(record.get("id"), str) and record["id"] in taken:
            source.report(source.line((*path, "id")), f"“id: {record['id']}”是页面上已有的编号", "换一个没有用过的")


def _check_known(source: YamlSource, place: Place, name: object, known: Collection[str], kind: str) -> None:
    if isinstance(name, str) and name and known and name not in known and not source.full:
        choices = list(known)[:MOST_CHOICES]
        source.report(
            source.line(place),
            f"没有“{name}”这个{kind}",
            nearest(name, choices, f"从这些里选一个：{'、'.join(choices)}"),
        )
