"""Reading the tables of an edition, whose rows stand in CSV files of their own."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from pydantic import ValidationError

from workreport.loading.references import entries, names
from workreport.loading.yaml_source import YamlSource
from workreport.model import NOT_GIVEN, NOTE_PATTERN, Cell, Row, Table
from workreport.problems.problem import Problem, ProblemsFound, excerpt
from workreport.quantities import Kind, NotUnderstoodError, Quantity, parse
from workreport.text.characters import check_characters, mend_characters
from workreport.text.numerals import value_of
from workreport.text.placeholders import placeholder_in
from workreport.text.source_files import read_source
from workreport.text.suggestions import nearest

MOST_ROWS = 500
# More bars are a list, which the table is already; fewer points are no course of things.
MOST_BARS, FEWEST_POINTS, MOST_POINTS = 40, 3, 40
_CELL = re.compile(NOTE_PATTERN)
_LONGEST_CELL = 200
_YEAR = re.compile(r"([0-9]{4})(年?)")
_SAVE_AS = "用Excel或WPS打开，另存为“CSV UTF-8（逗号分隔）”"


def read_tables(data: Path, source: YamlSource, stem: str) -> tuple[Mapping[str, tuple[Row, ...]], list[Problem]]:
    """Read the rows of the tables that an edition's file describes.

    Parameters:
        data: The data folder.
        source: The edition's file, to which faults of a table's chart are added.
        stem: The file's name, which is also that of the folder with the CSV files.

    Returns:
        The rows by the ids of their tables, and the problems in the CSV files.
    """
    rows: dict[str, tuple[Row, ...]] = {}
    problems: list[Problem] = []
    for path, entry in entries(source, "tables"):
        try:
            table = Table.model_validate(entry)
        except ValidationError:  # reported with the rest of the edition's file
            continue
        file = f"data/{stem}/{table.id}.csv"
        try:
            rows[table.id] = _rows(file, data / stem / f"{table.id}.csv", table)
        except ProblemsFound as error:
            problems += error.problems
            continue
        if fault := chart_fault(table.model_copy(update={"rows": rows[table.id]})):
            source.report(source.line((*path, "chart")), *fault)
    return rows, problems


def stray_tables(data: Path, editions: Mapping[str, YamlSource]) -> Iterator[Problem]:
    """Yield a problem for each CSV file that no table of its edition names."""
    for path in sorted(data.glob("[!.]*/[!.]*.csv")):
        file, edition = f"data/{path.parent.name}/{path.name}", editions.get(path.parent.name)
        if edition is None:
            yield Problem(
                file,
                1,
                f"没有“{path.parent.name}”这一期报告",
                nearest(path.parent.name, editions, "把它放进一期报告的文件夹，文件夹的名字和那一期的编号相同"),
            )
        elif path.stem not in (known := names(edition, "tables", "id")) and edition.value is not None:
            add = f"在{edition.file}的tables里加上“- id: {path.stem}”，写明标题、段落和各栏"
            near = nearest(path.stem, known, "")
            yield Problem(
                file, 1, f"没有表格叫“{path.stem}”", f"{add}；或者把文件名{near}" if near else f"{add}；或者删去它"
            )


def chart_fault(table: Table) -> tuple[str, str] | None:
    """Return fault and remedy of a chart that the table asks for and that could not be drawn honestly; else None."""
    places = list(table.with_unit())
    if not table.chart:
        return None
    if len(places) != 1:
        return f"这个表格有{len(places)}栏数字，画不成一张图", "只有一栏写了unit的表格才画图；删去chart"
    numbers = [cell.number for cell in table.column(places[0])]
    if None in numbers:
        return f"第{numbers.index(None) + 1}行没有数，画出来会误导读者", "删去chart"
    if any(number is not None and number < 0 for number in numbers):
        return "这一栏里有小于零的数，从零开始的图画不出来", "删去chart"
    if table.chart == "bars":
        return ("这个表格太长，画成条形图看不清", "删去chart") if len(numbers) > MOST_BARS else None
    return _fault_of_years([cell.text for cell in table.column(0)])


def number_in(text: str, unit: str) -> Decimal | None:
    """Return the number that a cell gives in its column's unit; None where it gives none.

    A fall is negative. A cell may leave out the unit, which the column has.
    """
    value = value_of(text)
    if value is not None:
        return value
    quantity = _quantity(text) or _quantity(text + unit)
    if not quantity or quantity.unit not in ("", unit) or quantity.kind not in (Kind.AMOUNT, Kind.CHANGE, Kind.RATE):
        return None
    return -quantity.value if quantity.value and quantity.falls else quantity.value


def _quantity(text: str) -> Quantity | None:
    try:
        return parse(text)
    except NotUnderstoodError:
        return None


def _rows(file: str, path: Path, table: Table) -> tuple[Row, ...]:
    """Return the rows of a CSV file; raise ProblemsFound with all its problems."""
    typed, header = _read(file, path), [column.name for column in table.columns]
    problems = list(check_characters(file, typed))
    lines = _lines(file, mend_characters(typed))
    if not lines:
        raise ProblemsFound([Problem(file, 1, "文件是空的", f"第一行写各栏的名字：{','.join(header)}")])
    (number, first), *rest = lines
    if first != header:
        what = f"第一行是“{excerpt(','.join(first), 60)}”，和数据文件里各栏的名字不同"
        raise ProblemsFound([*problems, Problem(file, number, what, f"改成{','.join(header)}，逗号用半角")])
    if not rest:
        problems.append(Problem(file, 1, "表格没有内容", "在各栏的名字下面，每行写一条"))
    if len(rest) > MOST_ROWS:
        what = f"表格有{len(rest)}行，太长"
        raise ProblemsFound([*problems, Problem(file, rest[MOST_ROWS][0], what, f"最多{MOST_ROWS}行，分成几个表格")])
    rows = []
    for number, cells in rest:
        if len(cells) != len(header):
            what = f"这一行有{len(cells)}格，应当有{len(header)}格"
            remedy = "格和格之间用一个半角逗号；内容里有逗号的，给整格加上半角双引号"
            problems.append(Problem(file, number, what, remedy))
            continue
        faults = [
            fault for text, column in zip(cells, table.columns, strict=True) if (fault := _fault(text, column.unit))
        ]
        problems += [Problem(file, number, *fault) for fault in faults]
        if not faults:
            rows.append(
                tuple(
                    Cell(text=text, number=number_in(text, column.unit) if column.unit else None)
                    for text, column in zip(cells, table.columns, strict=True)
                )
            )
    if problems:
        raise ProblemsFound(problems)
    return tuple(rows)


def _read(file: str, path: Path) -> str:
    try:
        return read_source(file, path)
    except ProblemsFound as error:
        problem = error.problems[0]
        if not path.exists():
            remedy = "新建它：第一行写各栏的名字，每行写一条，格和格之间用半角逗号"
        else:
            remedy = _SAVE_AS if "编码" in problem.what else problem.remedy
        raise ProblemsFound([Problem(file, problem.line, problem.what, remedy)]) from None


def _lines(file: str, text: str) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV text with the numbers of their lines, without those that are blank."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        return [(reader.line_num, [cell.strip() for cell in row]) for row in reader if row]
    except csv.Error:
        raise ProblemsFound(
            [Problem(file, reader.line_num, "半角双引号没有成对", "补上缺少的双引号；内容里的引号写成“”")]
        ) from None


def _fault(text: str, unit: str | None) -> tuple[str, str] | None:
    if not text:
        return "有一格是空的", f"写上内容；报告没有给出的，写“{NOT_GIVEN}”"
    if len(text) > _LONGEST_CELL:
        return f"“{excerpt(text)}”太长，超过{_LONGEST_CELL}个字", "写短一些"
    if not _CELL.fullmatch(text):
        return f"“{excerpt(text)}”不是普通文字", "写成一行普通文字，不用< > [ ] { } | * _ ` \\这些符号"
    if placeholder := placeholder_in(text):
        return f"“{placeholder}”像是还没有写完", f"写上查实的内容；报告没有给出的，写“{NOT_GIVEN}”"
    if unit and text != NOT_GIVEN and number_in(text, unit) is None:
        return (
            f"“{excerpt(text)}”不是以“{unit}”为单位的一个数",
            f"照报告写一个数；报告没有给出的，写“{NOT_GIVEN}”；这一栏不是数字，就删去它的unit",
        )
    return None


def _fault_of_years(texts: Collection[str]) -> tuple[str, str] | None:
    matches = [match for text in texts if (match := _YEAR.fullmatch(text))]
    years = [int(match[1]) for match in matches]
    if len(matches) < len(texts) or len({match[2] for match in matches}) > 1:
        return (
            "第一栏不都是写法相同的年份，画不成折线图",
            "年份都写成2018或者都写成2018年；不是逐年的数，就写chart: bars",
        )
    if not FEWEST_POINTS <= len(years) <= MOST_POINTS:
        return f"折线图要有{FEWEST_POINTS}到{MOST_POINTS}行，这个表格有{len(years)}行", "写chart: bars，或者删去chart"
    steps = {after - before for before, after in pairwise(years)}
    if len(steps) > 1 or min(steps) <= 0:
        return "年份不是从早到晚、间隔相同的，折线图会误导读者", "按年份先后排列；间隔不同的，写chart: bars"
    return None
