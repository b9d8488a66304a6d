"""Checks across records: ids are unique, and every name refers to something that exists.

They read the values in the files and not the model, so that a fault in one record does not hide others.
"""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from workreport.loading.yaml_source import Place, YamlSource
from workreport.text.suggestions import nearest

# Nobody chooses from a longer list, and searching it for similar names takes long.
MAX_CHOICES = 200
# Anchors that the pages of every edition have.
OVERVIEW_ANCHORS = ("figures", "matrix", "locators")
FIGURES_ANCHORS = ("table", "charts", "facts")


def entries(source: YamlSource, *path: str | int) -> Iterator[tuple[Place, dict[str, object]]]:
    """Yield the records of the list at a place, each with its own place; none if there is no list."""
    for entry_path, value in items(source, *path):
        if isinstance(value, dict):
            yield entry_path, value


def items(source: YamlSource, *path: str | int) -> Iterator[tuple[Place, object]]:
    """Yield the items of the list at a place, each with its own place; none if there is no list."""
    values = source.get(*path)
    for index, value in enumerate(values if isinstance(values, list) else ()):
        yield (*path, index), value


def names(source: YamlSource, list_name: str, key: str) -> list[str]:
    """Return the texts under a key in the records of a list."""
    return [name for _, record in entries(source, list_name) if isinstance(name := record.get(key), str)]


def check_areas(areas: YamlSource) -> None:
    """Report repeated ids of work areas."""
    _check_unique(areas, "areas", "id")


def check_edition(source: YamlSource, areas: YamlSource, file_stem: str) -> None:
    """Report ids that are repeated or taken by the pages, and references to unknown areas and locators."""
    for list_name, key in (("locators", "id"), ("locators", "name"), ("figures", "id"), ("sections", "area")):
        _check_unique(source, list_name, key)
    area_ids = dict.fromkeys(names(areas, "areas", "id"))
    locator_names = dict.fromkeys(names(source, "locators", "name"))
    _check_free(source, "locators", OVERVIEW_ANCHORS)
    _check_free(source, "figures", {*FIGURES_ANCHORS, *area_ids})
    for path, _ in entries(source, "figures"):
        _check_known(source, (*path, "area"), area_ids, "工作领域")
        _check_known(source, (*path, "locator"), locator_names, "原文段落")
    for path, section in entries(source, "sections"):
        _check_section(source, path, section, area_ids, locator_names)
    edition_id = source.get("id")
    if isinstance(edition_id, str) and edition_id != file_stem:
        source.report(source.line(("id",)), f"“id: {edition_id}”和文件名不一致", f"改成“id: {file_stem}”")


def check_glossary(source: YamlSource, editions: Sequence[YamlSource]) -> None:
    """Report repeated terms and aliases, and references to unknown editions and locators."""
    _check_unique(source, "terms", "id")
    locator_names = {Path(edition.file).stem: dict.fromkeys(names(edition, "locators", "name")) for edition in editions}
    oldest = next(iter(locator_names), "")
    first_lines: dict[str, int] = {}
    for path, term in entries(source, "terms"):
        for name_path in [(*path, "name"), *(alias_path for alias_path, _ in items(source, *path, "aliases"))]:
            _check_first(source, name_path, first_lines)
        _check_known(source, (*path, "edition"), locator_names, "报告编号")
        for locator_path, _ in items(source, *path, "locators"):
            _check_known(source, locator_path, locator_names.get(str(term.get("edition", oldest)), {}), "原文段落")


def _check_section(
    source: YamlSource,
    path: Place,
    section: dict[str, object],
    area_ids: Collection[str],
    locator_names: Collection[str],
) -> None:
    area = section.get("area")
    _check_known(source, (*path, "area"), area_ids, "工作领域")
    if not section.get("results") and not section.get("plans"):
        source.report(source.line(path), f"“{area}”既没有results也没有plans", "至少写一项")
    for side in ("results", "plans"):
        _check_known(source, (*path, side), locator_names, "原文段落")
        if (side in section) != (f"{side}_summary" in section):
            source.report(source.line(path), f"“{side}”和“{side}_summary”只写了一个", "两项都写，或者都不写")
    first_lines: dict[str, int] = {}
    for related_path, related in items(source, *path, "related"):
        _check_known(source, related_path, area_ids, "工作领域")
        if isinstance(related, str) and related == area:
            source.report(source.line(related_path), f"“related”里写了这个领域自己：{related}", "删去它，只写别的领域")
        else:
            _check_first(source, related_path, first_lines)
    for thread_path, thread in entries(source, *path, "threads"):
        _check_known(source, (*thread_path, "plan_locator"), locator_names, "原文段落")
        if "result" not in thread and "plan" not in thread:
            source.report(source.line(thread_path), f"“{thread.get('topic')}”既没有result也没有plan", "至少写一项")


def _check_unique(source: YamlSource, list_name: str, key: str) -> None:
    first_lines: dict[str, int] = {}
    for path, _ in entries(source, list_name):
        _check_first(source, (*path, key), first_lines)


def _check_first(source: YamlSource, path: Place, first_lines: dict[str, int]) -> None:
    """Report a text that is already in `first_lines`, which maps texts to lines, or else add it."""
    value, line = source.get(*path), source.line(path)
    if not isinstance(value, str):
        return
    if value in first_lines:
        source.report(line, f"“{value}”和第{first_lines[value]}行重复", "换一个没有用过的，或者删去")
    first_lines.setdefault(value, line)


def _check_free(source: YamlSource, list_name: str, taken: Collection[str]) -> None:
    for path, record in entries(source, list_name):
        if isinstance(record.get("id"), str) and record["id"] in taken:
            source.report(source.line((*path, "id")), f"“id: {record['id']}”是页面上已有的编号", "换一个没有用过的")


def _check_known(source: YamlSource, path: Place, known: Collection[str], kind: str) -> None:
    name = source.get(*path)
    if isinstance(name, str) and name and known and name not in known and not source.full:
        choices = list(known)[:MAX_CHOICES]
        source.report(
            source.line(path),
            f"没有“{name}”这个{kind}",
            nearest(name, choices, f"从这些里选一个：{'、'.join(choices)}"),
        )
