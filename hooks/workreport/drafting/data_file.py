"""Writes the data files of a draft, in the form in which editors write them."""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workreport.drafting.figures import Counted, Figure
from workreport.drafting.outline import Outline, Paragraph, Table
from workreport.drafting.pending import to_confirm, to_decide
from workreport.drafting.periods import Period
from workreport.drafting.reading import Reading, sentences
from workreport.drafting.series import Area, Series
from workreport.model.series import RESULT
from workreport.quantities import Kind, find_quantities

# Text that means itself in YAML without quotes.
_PLAIN = re.compile(r"(?![0-9.:+-]+$)[\w“（《][^:#\"'\[\]{},&*!|>%@`]*(?:%[^:#\"'\[\]{},&*!|>@`]*)?")
_RESERVED = frozenset(["yes", "no", "on", "off", "true", "false", "y", "n", "null", "none"])
_FEWEST, _MOST = 4, 28  # characters of a suggested summary
_HEADLINES = 6
_ANNEXED = re.compile("^附[件表图录]?[0-9一二三四五六七八九十]*[：、 　]*")
_UNIT = re.compile(r"(.+?)[（(]([^（）()]{1,10})[）)]")
_GIVEN = re.compile(
    r"(?:[—–―]+)?(?:(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日)?[，,]?在?"
    r"(.{4,60}?(?:大会|委员会|全会|会议)(?:第.{1,6}次.{0,6}会议)?)上?"
)
_SPEAKER = re.compile(r".{0,30}(?:检察长|院长|市长|省长|县长|区长|主任|主席|书记|部长|局长|厅长)[ 　]*[㐀-鿿·]{2,5}")


@dataclass(frozen=True)
class Given:
    """Who gave a report, where and when, as far as its opening lines say it; and the lines that say nothing of it."""

    by: str = ""
    at: str = ""
    date: str = ""
    other: tuple[str, ...] = ()


def given_in(opening: Sequence[str]) -> Given:
    """Read who gave a report, where and when from the lines below its title."""
    by, at, day, other = "", "", "", list[str]()
    for line in opening:
        if not at and (found := _GIVEN.fullmatch(line.strip("（）() "))):
            at = found[4]
            day = f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found[1] else ""
        elif not by and _SPEAKER.fullmatch(line.strip("（）() ")):
            by = re.sub("[ 　]+", "", line.strip("（）() "))
        else:
            other.append(line)
    return Given(by, at, day, tuple(other))


def edition_file(
    edition: str, reading: Reading, series: Series, period: Period, outline: Outline, counted: Counted
) -> str:
    """Write the data file of an edition; what only a person can say stands in it as a mark that the check finds."""
    given = given_in(reading.opening)
    named = outline.names
    lines = [
        "# yaml-language-server: $schema=schema/edition.json",
        f"# {period.name if period.start else edition}的报告。由make new-edition起草，数字照报告的写法。",
        f"id: {_scalar(edition)}",
        f"series: {series.id}",
        f"name: {_scalar(period.name)}",
        f"title: {_scalar(reading.title or to_decide('报告的名称'))}",
        *(["year: 推定"] if period.inferred else []),
        "period:",
        f"  start: {period.start or to_decide('第一天，例如2018-01-01')}",
        f"  end: {period.end or to_decide('最后一天')}",
        f"  says: {_scalar(period.says)}",
        *_mapping("given", {"by": given.by, "at": given.at, "date": given.date}),
        *_mapping("parts", named),
        f"# {to_confirm('首页和总览显示的几个数字，现在是各领域的第一个')}",
        _list("headlines", headlines(series, outline, counted)),
        "charts: []",
        "",
        "# 报告的段落，照先后。",
        "locators:",
    ]
    for paragraph in outline.paragraphs:
        lines += [
            f"  - id: {paragraph.id}",
            f"    name: {_scalar(paragraph.name)}",
            *([f"    part: {paragraph.part}"] if paragraph.part else []),
            f"    heading: {_scalar(paragraph.heading)}",
            *([f"    paragraph: {paragraph.line}"] if series.official and paragraph.line else []),
        ]
    sections = [line for area in outline.areas for line in _section(area, series, outline)]
    figures = [line for figure in counted.figures for line in _figure(figure)]
    tables = [line for table in outline.tables for line in _table(table)]
    lines += ["", "# 每个领域在各部分里的段落和概括。", "sections:" if sections else "sections: []", *sections]
    lines += ["", "# 报告里的每一个数量，照先后。", "figures:" if figures else "figures: []", *figures]
    lines += ["", "tables:", *tables] if tables else []
    return "\n".join([*lines, "", "corrections: []", ""])


def table_files(edition: str, outline: Outline) -> dict[str, str]:
    """Write the cells of the report's tables as CSV files, by their paths."""
    files = {}
    for table in outline.tables:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([_column(cell)[0] for cell in table.rows[0]])
        writer.writerows(table.rows[1:])
        files[f"data/{edition}/{table.id}.csv"] = text.getvalue()
    return files


def series_file(series: Series) -> str:
    """Write the data file of a new series."""
    lines = [
        "# yaml-language-server: $schema=../schema/series.json",
        "# 一个机关的一种报告：机关、各部分、工作领域。编号定下以后不再改动。",
        f"id: {series.id}",
        f"name: {_scalar(series.name)}",
        f"body: {_scalar(series.body)}",
        f"official: {'是' if series.official else '否'}",
        "parts:",
    ]
    for part in series.parts:
        lines += [f"  - id: {part.id}", f"    name: {_scalar(part.name)}", f"    kind: {part.kind}"]
    return "\n".join([*lines, "areas:" if series.areas else "areas: []", *area_lines(series.areas), ""])


def area_lines(areas: Sequence[Area]) -> list[str]:
    """Write areas as lines of the list in the file of their series; a new one has its heading to be confirmed."""
    return [
        line
        for area in areas
        for line in (
            f"  - id: {area.id}",
            f"    name: {_scalar(area.name if area.description else to_confirm(area.name))}",
            f"    description: {_scalar(area.description or to_confirm([*area.headings, area.name][0]))}",
        )
    ]


def summary_of(paragraphs: Sequence[Paragraph]) -> str:
    """Suggest a summary of paragraphs: their first clauses without a quantity, or else their heading."""
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.text):
            if sentence.rstrip("。！？") == paragraph.heading:
                continue
            clause = re.split("[，；：。！？]", sentence)[0]
            if (
                _FEWEST <= len(clause) <= _MOST
                and not find_quantities(sentence[: len(clause)])
                and not re.search("[0-9]|“[^”]*$", clause)
            ):
                return clause
    return paragraphs[0].heading


def _section(area: Area, series: Series, outline: Outline) -> Iterator[str]:
    treated = {
        part.id: [each for each in outline.paragraphs if each.area == area.id and each.part == part.id]
        for part in outline.parts
    }
    treated = {part: paragraphs for part, paragraphs in treated.items() if paragraphs}
    yield f"  - area: {area.id}"
    yield "    parts:"
    for part, paragraphs in treated.items():
        yield f"      {part}:"
        yield f"        {_list('locators', [each.name for each in paragraphs])}"
        yield f"        summary: {_scalar(to_confirm(summary_of(paragraphs)))}"
    here = {each.id for each in outline.areas}
    if related := [each for each in series.related.get(area.id, ()) if each in here]:
        yield f"    {_list('related', related)}"
    yield "    threads:"
    yield f"      - topic: {_scalar(to_confirm(area.name))}"
    yield "        says:"
    for part, paragraphs in treated.items():
        yield f"          {part}: {_scalar(summary_of(paragraphs))}"
    told = "".join(each.text for each in outline.paragraphs if each.area == area.id)
    if follows := [topic for topic in series.planned.get(area.id, ()) if topic in told]:
        yield f"        {_list('follows', follows)}"


def _figure(figure: Figure) -> Iterator[str]:
    yield f"  - id: {figure.id}"
    yield f"    label: {_scalar(figure.label if figure.sure else to_confirm(figure.label))}"
    yield f"    says: {_scalar(figure.says)}"
    for name, value in (("period", figure.period), ("as_of", figure.as_of), ("scope", figure.scope)):
        if value:
            yield f"    {name}: {_scalar(value) if name != 'as_of' else value}"
    yield f"    locator: {_scalar(figure.locator)}"


def _table(table: Table) -> Iterator[str]:
    yield f"  - id: {table.id}"
    yield f"    title: {_scalar(_ANNEXED.sub('', table.title) or to_decide('表的名称'))}"
    yield f"    locator: {_scalar(table.locator)}"
    yield "    columns:"
    for cell in table.rows[0]:
        name, unit = _column(cell)
        yield f"      - name: {_scalar(name or to_decide('这一列的名称'))}"
        if unit:
            yield f"        unit: {_scalar(unit)}"


def _column(cell: str) -> tuple[str, str]:
    found = _UNIT.fullmatch(cell)
    return (found[1], found[2]) if found else (cell, "")


def headlines(series: Series, outline: Outline, counted: Counted) -> list[str]:
    """Suggest the figures to show first: those of the edition before, or the first result of each area."""
    results = {part.id for part in outline.parts if part.kind == RESULT}
    done = {each.name for each in outline.paragraphs if each.part in results}
    figures = [each for each in counted.figures if each.kind is not Kind.TREND]
    shown = [each for each in figures if each.locator in done] or figures
    kept = [each.id for each in shown if each.id in series.headlines]
    first = {figure.area: figure.id for figure in reversed(shown) if figure.area}
    others = [first[area.id] for area in outline.areas if area.id in first]
    return list(dict.fromkeys([*kept, *others, *(each.id for each in shown)]))[:_HEADLINES]


def _mapping(name: str, values: dict[str, str]) -> list[str]:
    filled = {key: value for key, value in values.items() if value}
    return [f"{name}:", *(f"  {key}: {_scalar(value)}" for key, value in filled.items())] if filled else []


def _list(name: str, items: Sequence[str]) -> str:
    return f"{name}: [{', '.join(map(_scalar, items))}]"


def _scalar(text: str) -> str:
    """Write a text so that YAML reads it back as it is."""
    is_date = re.fullmatch(r"20[0-9]{2}-[0-9]{2}-[0-9]{2}", text)
    if is_date or (_PLAIN.fullmatch(text) and text.lower() not in _RESERVED and text == text.strip()):
        return text
    return json.dumps(text, ensure_ascii=False)
