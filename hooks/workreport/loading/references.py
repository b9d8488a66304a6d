"""Checks across records: ids are unique, and every name refers to something that exists.

They read the values in the files and not the model, so that a fault in one record does not hide others.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pypinyin import Style, lazy_pinyin

from workreport.loading.yaml_source import Place, YamlSource
from workreport.problems.problem import excerpt
from workreport.text.suggestions import nearest

# Nobody chooses from a longer list, and searching it for similar names takes long.
MAX_CHOICES = 200
# Anchors that the pages of every edition have.
OVERVIEW_ANCHORS = ("figures", "matrix", "locators")
FIGURES_ANCHORS = ("table", "charts", "facts", "other-figures")
# Names of the edition's other data files, which the CSV file of a table must not take.
EXPORT_NAMES = ("figures", "figures-json")


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


def keys(source: YamlSource, *path: str | int) -> list[str]:
    """Return the names in the mapping at a place; none if there is no mapping."""
    mapping = source.get(*path)
    return [*mapping] if isinstance(mapping, dict) else []


def names(source: YamlSource, list_name: str, key: str) -> list[str]:
    """Return the texts under a key in the records of a list."""
    return [name for _, record in entries(source, list_name) if isinstance(name := record.get(key), str)]


def check_site(source: YamlSource, series: Mapping[str, YamlSource]) -> None:
    """Report a main series that does not exist."""
    if not series:
        source.report(
            source.line(("main",)), "data/series里没有任何一个系列", "新建data/series/编号.yml，写上机关、部分和领域"
        )
    _check_known(source, ("main",), series, "系列")


def check_series(source: YamlSource, file_stem: str) -> None:
    """Report an id that differs from the file's name, and repeated parts and areas."""
    _check_stem(source, file_stem)
    for list_name, key in (("parts", "id"), ("parts", "name"), ("areas", "id"), ("areas", "name")):
        _check_unique(source, (list_name,), key)


def check_edition(source: YamlSource, all_series: Mapping[str, YamlSource], file_stem: str) -> None:
    """Report ids that are repeated or taken by the pages, and references to what does not exist."""
    for list_name, key in (
        ("locators", "id"),
        ("locators", "name"),
        ("figures", "id"),
        ("sections", "area"),
        ("tables", "id"),
    ):
        _check_unique(source, (list_name,), key)
    _check_known(source, ("series",), all_series, "系列")
    series = all_series.get(str(source.get("series")))
    _check_labels(source)
    _check_distinct(source, [("parts", key) for key in keys(source, "parts")])
    names_known = Known(
        areas=dict.fromkeys(names(series, "areas", "id") if series else ()),
        parts=dict.fromkeys(names(series, "parts", "id") if series else ()),
        locators={str(locator.get("name")): locator.get("part") for _, locator in entries(source, "locators")},
        figures=dict.fromkeys(names(source, "figures", "id")),
    )
    _check_free(source, "locators", OVERVIEW_ANCHORS)
    _check_free(source, "tables", EXPORT_NAMES, "别的数据文件的名字")
    _check_free(source, "figures", {*FIGURES_ANCHORS, *names_known.areas})
    _check_keys(source, ("parts",), names_known.parts)
    for path, _ in entries(source, "locators"):
        _check_known(source, (*path, "part"), names_known.parts, "部分")
    for path, _ in entries(source, "figures"):
        _check_known(source, (*path, "area"), names_known.areas, "工作领域")
        _check_known(source, (*path, "locator"), names_known.locators, "原文段落")
    for path, section in entries(source, "sections"):
        _check_section(source, path, section, names_known)
    first_lines: dict[str, int] = {}
    for path, _ in items(source, "headlines"):
        _check_known(source, path, names_known.figures, "数字")
        _check_first(source, path, first_lines)
    for chart_path, _ in entries(source, "charts"):
        for path, _ in items(source, *chart_path, "figures"):
            _check_known(source, path, names_known.figures, "数字")
    for path, _ in entries(source, "tables"):
        _check_known(source, (*path, "locator"), names_known.locators, "原文段落")
        _check_unique(source, (*path, "columns"), "name")
    _check_stem(source, file_stem)


def check_order(editions: Mapping[str, YamlSource]) -> None:
    """Report editions of one series that have the same name, or whose periods overlap."""
    by_series: dict[str, list[YamlSource]] = {}
    for source in editions.values():
        by_series.setdefault(str(source.get("series")), []).append(source)
    for sources in by_series.values():
        first: dict[str, YamlSource] = {}
        for source in sources:
            name = source.get("name")
            if isinstance(name, str) and first.setdefault(name, source) is not source:
                source.report(source.line(("name",)), f"“{name}”和{first[name].file}的name一样", "写这一期自己的名称")
        # Days in ISO 8601 sort as they follow each other.
        for one, other in pairwise(sorted(sources, key=lambda each: str(each.get("period", "start")))):
            end, start = one.get("period", "end"), other.get("period", "start")
            # A wrong date has its own message.
            is_sound = one.line(("period", "end")) not in {problem.line for problem in one.problems}
            if isinstance(end, str) and isinstance(start, str) and start <= end and is_sound:
                other.report(
                    other.line(("period", "start")),
                    f"这一期从{start}起，{one.file}的那一期到{end}才完，两期的时期重叠",
                    "照报告改正start或end；是另一种报告，就另立一个系列",
                )


def check_search(source: YamlSource) -> None:
    """Report words that stand for the same thing twice."""
    for group in ("equals", "related", "english"):
        for key in keys(source, group):
            _check_distinct(source, [path for path, _ in items(source, group, key)])
    meant: dict[object, str] = {}
    for key in keys(source, "equals"):
        for path, word in items(source, "equals", key):
            if word == key:
                source.report(source.line(path), f"“{key}”的说法里写了它自己", "删去它，只写别的说法")
            elif isinstance(word, str) and meant.setdefault(word, key) != key:
                source.report(
                    source.line(path),
                    f"“{word}”已经写成“{meant[word]}”的说法",
                    "一个说法只和一个词意思相同，只留下一处",
                )


def check_glossary(
    source: YamlSource, editions: Mapping[str, YamlSource], series: Mapping[str, YamlSource], main: object
) -> None:
    """Report repeated terms and aliases, and references to unknown editions and locators.

    `main` is the id of the series of whose earliest edition a term is taken that names none.
    """
    _check_unique(source, ("terms",), "id")
    locator_names = {stem: dict.fromkeys(names(edition, "locators", "name")) for stem, edition in editions.items()}
    # File names put the editions of a series in order.
    oldest = next((stem for stem, edition in editions.items() if edition.get("series") == main), "")
    _check_reading(source)
    first_lines: dict[str, int] = {}
    for path, term in entries(source, "terms"):
        for name_path in [(*path, "name"), *(alias_path for alias_path, _ in items(source, *path, "aliases"))]:
            _check_first(source, name_path, first_lines)
        _check_known(source, (*path, "edition"), locator_names, "报告编号")
        if bool(term.get("note")) != bool(term.get("source")):
            lacking, present = ("source", "note") if term.get("note") else ("note", "source")
            source.report(
                source.line((*path, present)),
                f"写了{present}，没有写{lacking}",
                "编者注（note）和它的来源（source）一起写，或者都不写",
            )
        for locator_path, _ in items(source, *path, "locators"):
            _check_known(source, locator_path, locator_names.get(str(term.get("edition", oldest)), {}), "原文段落")


def _check_reading(source: YamlSource) -> None:
    """Report terms that do not stand as in a dictionary, where syllables come before tones."""
    before: list[tuple[list[str], str]] = []
    names_of_terms = names(source, "terms", "name")
    if len(set(names_of_terms)) < len(names_of_terms):
        return  # a repeated term is out of order, too, and has its own message
    for path, term in entries(source, "terms"):
        name = term.get("name")
        if not isinstance(name, str):
            continue
        plain = "".join(filter(str.isalnum, name)).lower()
        reading = lazy_pinyin(plain, style=Style.TONE3)
        if before and reading < before[-1][0]:
            behind = next(other for key, other in before if reading < key)
            what = f"“{name}”读作{' '.join(lazy_pinyin(plain, style=Style.TONE))}，没有排在读音的次序里"
            source.report(source.line(path), what, f"把这一条移到“{behind}”前面")
        else:
            before.append((reading, name))


@dataclass(frozen=True)
class Known:
    """The names to which the records of an edition may refer."""

    areas: Collection[str]
    parts: Collection[str]
    locators: Mapping[str, object]
    figures: Collection[str]


def _check_section(source: YamlSource, path: Place, section: dict[str, object], known: Known) -> None:
    area = section.get("area")
    _check_known(source, (*path, "area"), known.areas, "工作领域")
    _check_keys(source, (*path, "parts"), known.parts)
    for part in known.parts:
        for locator_path, _ in items(source, *path, "parts", part, "locators"):
            _check_part(source, locator_path, part, known)
    _check_unique(source, (*path, "threads"), "topic")
    first_lines: dict[str, int] = {}
    for related_path, related in items(source, *path, "related"):
        _check_known(source, related_path, known.areas, "工作领域")
        if isinstance(related, str) and related == area:
            source.report(source.line(related_path), f"“related”里写了这个领域自己：{related}", "删去它，只写别的领域")
        else:
            _check_first(source, related_path, first_lines)
    for thread_path, _ in entries(source, *path, "threads"):
        _check_thread(source, path, thread_path, known)


def _check_part(source: YamlSource, path: Place, part: str, known: Known) -> None:
    """Report a paragraph that does not exist, or belongs to another part than the one for which it is named."""
    _check_known(source, path, known.locators, "原文段落")
    name = source.get(*path)
    of = known.locators.get(name) if isinstance(name, str) else None
    if isinstance(of, str) and of in known.parts and of != part:
        own = "、".join(each for each, its in known.locators.items() if its == part)
        remedy = f"查对报告，从这些里选：{excerpt(own)}" if own else f"先在locators里写上“{part}”这一部分的段落"
        source.report(source.line(path), f"“{name}”不属于“{part}”这一部分", remedy)


def _check_thread(source: YamlSource, section: Place, path: Place, known: Known) -> None:
    for key in ("says", "locators"):
        _check_keys(source, (*path, key), known.parts)
    for part in known.parts:
        _check_part(source, (*path, "locators", part), part, known)
        # A misspelt part of the section is reported there.
        if (
            set(keys(source, *section, "parts")) <= {*known.parts}
            and source.get(*path, "says", part)
            and not source.get(*section, "parts", part)
            and not source.get(*path, "locators", part)
        ):
            source.report(
                source.line((*path, "says", part)),
                f"不知道“{part}”这句话出自哪一段",
                f"在这个领域的parts里写上{part}，或者在这一条的locators里写上“{part}: 段落的名字”",
            )


def _check_labels(source: YamlSource) -> None:
    """Report a figure that is there under two ids, and figures that readers could not tell apart."""
    first: dict[str, tuple[Place, dict[str, object]]] = {}
    for path, figure in entries(source, "figures"):
        label = figure.get("label")
        if not isinstance(label, str):
            continue
        first_path, before = first.setdefault(label, (path, figure))
        if before is figure:
            continue
        if all(figure.get(key) == before.get(key) for key in ("says", "locator", "period", "as_of")):
            what = f"“{label}”和第{source.line(first_path)}行是同一个数字，写了两次"
            remedy = f"只留下一条；页面都用“{before.get('id')}”"
        else:
            what = f"两个数字都叫“{label}”（第一个在第{source.line((*first_path, 'label'))}行），分不清"
            remedy = "在label里写出不同的地方，例如“计划举办培训班”"
        source.report(source.line((*path, "label")), what, remedy)


def _check_distinct(source: YamlSource, places: Sequence[Place]) -> None:
    """Report texts at these places that are the same."""
    first_lines: dict[str, int] = {}
    for path in places:
        _check_first(source, path, first_lines)


def _check_stem(source: YamlSource, file_stem: str) -> None:
    own_id = source.get("id")
    if isinstance(own_id, str) and own_id != file_stem:
        source.report(source.line(("id",)), f"“id: {own_id}”和文件名不一致", f"改成“id: {file_stem}”")


def _check_keys(source: YamlSource, path: Place, known: Collection[str]) -> None:
    """Report keys of a mapping that are no part of the series."""
    for key in keys(source, *path):
        if known and key not in known:
            source.report(
                source.line((*path, key)),
                f"没有“{key}”这个部分",
                nearest(key, known, f"从这些里选一个：{'、'.join(known)}"),
            )


def _check_unique(source: YamlSource, list_place: Place, key: str) -> None:
    first_lines: dict[str, int] = {}
    for path, _ in entries(source, *list_place):
        _check_first(source, (*path, key), first_lines)


def _check_first(source: YamlSource, path: Place, first_lines: dict[str, int]) -> None:
    """Report a text that is already in `first_lines`, which maps texts to lines, or else add it."""
    value, line = source.get(*path), source.line(path)
    if not isinstance(value, str):
        return
    if value in first_lines:
        source.report(line, f"“{value}”和第{first_lines[value]}行重复", "换一个没有用过的，或者删去")
    first_lines.setdefault(value, line)


def _check_free(source: YamlSource, list_name: str, taken: Collection[str], what: str = "页面上已有的编号") -> None:
    for path, record in entries(source, list_name):
        if isinstance(record.get("id"), str) and record["id"] in taken:
            source.report(source.line((*path, "id")), f"“id: {record['id']}”是{what}", "换一个没有用过的")


def _check_known(source: YamlSource, path: Place, known: Collection[str], kind: str) -> None:
    name = source.get(*path)
    if isinstance(name, str) and name and known and name not in known and not source.full:
        choices = list(known)[:MAX_CHOICES]
        source.report(
            source.line(path),
            f"没有“{name}”这个{kind}",
            nearest(name, choices, f"从这些里选：{'、'.join(choices)}；几个之间用半角逗号"),
        )
