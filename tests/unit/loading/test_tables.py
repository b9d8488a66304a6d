"""Promises about tables: cells keep the report's writing, and whatever is wrong is said with file, line and remedy."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from tests.support.project import Project
from tests.support.tables import CELLS, EDITION, add_tables, write_cells
from workreport.loading import load_report
from workreport.loading.tables import MOST_ROWS, number_in
from workreport.model import Table
from workreport.problems.problem import ProblemsFound


@pytest.fixture
def with_tables(project) -> Project:
    """The fixture project with its tables, to be changed at will."""
    add_tables(project)
    return project


def tables(project: Project) -> dict[str, Table]:
    return {table.id: table for table in load_report(project.root / "data").latest.tables}


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        load_report(project.root / "data")
    return [str(problem) for problem in raised.value.problems]


def test_cells_keep_the_reports_writing_beside_what_they_mean(with_tables):
    rows = tables(with_tables)["courts"].rows
    assert [[cell.text for cell in row] for row in rows] == [
        line.split(",") for line in CELLS["courts"].splitlines()[1:]
    ]
    assert [[cell.number for cell in row[1:3]] for row in rows] == [
        [Decimal(13000), Decimal("-8.6")],
        [Decimal(320), Decimal(2)],
        [None, Decimal("-3.50")],
    ]
    assert [cell.number for row in rows for cell in (row[0], row[3])] == [None] * 6
    with pytest.raises(ValidationError, match="frozen"):
        rows[0][0].text = "乙"


def test_a_byte_order_mark_and_line_ends_of_windows_change_nothing(with_tables):
    before = tables(with_tables)
    for table, cells in CELLS.items():
        write_cells(with_tables, table, cells.replace("\n", "\r\n") + "\r\n", "utf-8-sig")
    assert tables(with_tables) == before


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("1,200", "件", "1200"),
        ("1.3万", "件", "13000"),
        ("20.30", "%", "20.30"),
        ("20.3%", "%", "20.3"),
        ("三百二十", "件", "320"),
        ("约320", "件", "320"),
        ("320余件", "件", "320"),
        ("下降8.6%", "%", "-8.6"),
        ("-3.5", "%", "-3.5"),
        ("0", "件", "0"),
        ("320人", "名", None),
        ("甲", "件", None),
        ("10至20", "件", None),
        ("3.2:1", "件", None),
        ("5%", "件", None),
    ],
)
def test_a_cell_in_a_column_with_a_unit_is_read_as_one_number(text, unit, number):
    assert number_in(text, unit) == (number and Decimal(number))


# what the CSV file of the stations holds, what the message must say, the line that it must name
FAULTY_CELLS = {
    "another header": (
        "地区,新建（个）\n甲省,41\n",
        "第一行是“地区,新建（个）”，和数据文件里各栏的名字不同 → 改成地区,新建",
        1,
    ),
    "no header": ("甲省,41\n", "第一行是“甲省,41”", 1),
    "semicolons": ("地区;新建\n甲省;41\n", "改成地区,新建，逗号用半角", 1),
    "nothing": ("", "文件是空的 → 第一行写各栏的名字：地区,新建", 1),
    "no rows": ("地区,新建\n", "表格没有内容", 1),
    "a row too long": ("地区,新建\n甲省,1,200\n", "这一行有3格，应当有2格", 2),
    "a row too short": ("地区,新建\n甲省,41\n乙省\n", "这一行有1格，应当有2格", 3),
    "an empty cell": ("地区,新建\n甲省,\n", "有一格是空的 → 写上内容；报告没有给出的，写“–”", 2),
    "a cell that is no number": ("地区,新建\n甲省,许多\n", "“许多”不是以“个”为单位的一个数", 2),
    "a cell in another unit": ("地区,新建\n甲省,41名\n", "“41名”不是以“个”为单位的一个数", 2),
    "an open quote": ('地区,新建\n"甲省,41\n', "半角双引号没有成对", 2),
    "a cell of two lines": ('地区,新建\n"甲\n省",41\n', "不是普通文字", 3),
    "an essay": (f"地区,新建\n{'甲' * 201},41\n", "太长，超过200个字", 2),
    "full-width digits": ("地区,新建\n甲省,４１\n", "“４１”（U+FF14）不是普通的写法", 2),
    "a placeholder": ("地区,新建\nTODO,41\n", "像是还没有写完", 2),
}


@pytest.mark.parametrize(("cells", "message", "line"), FAULTY_CELLS.values(), ids=FAULTY_CELLS)
def test_a_fault_of_the_cells_is_named_with_its_line_and_remedy(with_tables, cells, message, line):
    write_cells(with_tables, "stations", cells)
    (found,) = problems(with_tables)
    assert found.startswith(f"data/2018-h2/stations.csv:{line}: ") and message in found and " → " in found


def test_all_faulty_rows_are_named_at_once(with_tables):
    write_cells(with_tables, "stations", "地区,新建\n甲省,\n乙省,许多\n丙省,1,2\n")
    assert [found.split(":")[1] for found in problems(with_tables)] == ["2", "3", "4"]


def test_a_table_has_at_most_so_many_rows(with_tables):
    rows = [f"第{number}区,{number}\n" for number in range(MOST_ROWS)]
    with_tables.replace(EDITION, "    chart: bars\n", "")
    write_cells(with_tables, "stations", "地区,新建\n" + "".join(rows))
    assert len(tables(with_tables)["stations"].rows) == MOST_ROWS
    write_cells(with_tables, "stations", "地区,新建\n" + "".join(rows) + "末区,1\n")
    (found,) = problems(with_tables)
    assert f"表格有{MOST_ROWS + 1}行，太长 → 最多{MOST_ROWS}行" in found


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_another_encoding_is_named_with_the_way_to_save_the_file(with_tables, encoding):
    write_cells(with_tables, "stations", CELLS["stations"], encoding)
    (found,) = problems(with_tables)
    assert "文件不是UTF-8编码，" in found and "另存为“CSV UTF-8（逗号分隔）”" in found


def test_a_missing_file_is_to_be_made(with_tables):
    (with_tables.root / "data/2018-h2/stations.csv").unlink()
    assert problems(with_tables) == [
        "data/2018-h2/stations.csv:1: 缺少这个文件 → 新建它：第一行写各栏的名字，每行写一条，格和格之间用半角逗号"
    ]


def test_a_file_that_no_table_names_is_found(with_tables):
    write_cells(with_tables, "stationz", CELLS["stations"])
    (found,) = problems(with_tables)
    assert "stationz.csv:1: 没有表格叫“stationz”" in found and "或者把文件名改成“stations”" in found


def test_a_file_of_no_edition_is_found(with_tables):
    folder = with_tables.root / "data/2018-h3"
    folder.mkdir()
    (folder / "stations.csv").write_text(CELLS["stations"], encoding="utf-8")
    (found,) = problems(with_tables)
    assert found.startswith("data/2018-h3/stations.csv:1: 没有“2018-h3”这一期报告 → 把它放进一期报告的文件夹")


# what stands in the edition's file, what an editor made of it, what the message must say
FAULTY_DESCRIPTIONS = {
    "unknown paragraph": ("派出所\n    locator: 成效4", "派出所\n    locator: 成效44", "没有“成效44”这个原文段落"),
    "rows in the description": ("    chart: bars", "    rows: []\n    chart: bars", "不认识“rows”这一项"),
    "unknown kind of chart": ("chart: bars", "chart: pie", "“chart”不能写“pie” → 从这些里选一个：bars、lines"),
    "two tables of one id": ("- id: courts", "- id: years", "“years”和第"),
    "an id that another file has": ("- id: stations", "- id: figures", "“id: figures”是别的数据文件的名字"),
    "two columns of one name": ("name: 说明", "name: 升降", "“升降”和第"),
    "a single column": ("      - name: 地区\n      - name: 新建", "      - name: 新建", "“columns”里至少要有2项"),
}


@pytest.mark.parametrize(("old", "new", "message"), FAULTY_DESCRIPTIONS.values(), ids=FAULTY_DESCRIPTIONS)
def test_a_fault_of_the_description_is_named(with_tables, old, new, message):
    with_tables.replace(EDITION, old, new)
    assert any(found.startswith(f"{EDITION}:") and message in found for found in problems(with_tables))


# the chart that the years ask for, the cells of the table, what the message must say
FAULTY_CHARTS = {
    "no years": ("lines", "年份,立案\n甲,1\n乙,2\n丙,3\n", "第一栏不都是写法相同的年份"),
    "years in two writings": ("lines", "年份,立案\n2014,1\n2015年,2\n2016,3\n", "第一栏不都是写法相同的年份"),
    "two years": ("lines", "年份,立案\n2014,1\n2015,2\n", "折线图要有3到40行，这个表格有2行"),
    "a year left out": ("lines", "年份,立案\n2014,1\n2015,2\n2018,3\n", "年份不是从早到晚、间隔相同的"),
    "years backwards": ("lines", "年份,立案\n2016,1\n2015,2\n2014,3\n", "年份不是从早到晚、间隔相同的"),
    "one year three times": ("lines", "年份,立案\n2016,1\n2016,2\n2016,3\n", "年份不是从早到晚、间隔相同的"),
    "a year without a number": ("lines", "年份,立案\n2014,1\n2015,–\n2016,3\n", "第2行没有数"),
    "a bar without a number": ("bars", "年份,立案\n甲,1\n乙,–\n", "第2行没有数"),
    "a bar below zero": ("bars", "年份,立案\n甲,1\n乙,-2\n", "有小于零的数"),
    "too many bars": ("bars", "年份,立案\n" + "".join(f"第{each}区,1\n" for each in range(41)), "画成条形图看不清"),
}


@pytest.mark.parametrize(("chart", "cells", "message"), FAULTY_CHARTS.values(), ids=FAULTY_CHARTS)
def test_a_chart_that_would_mislead_is_refused_where_it_is_asked_for(with_tables, chart, cells, message):
    line = with_tables.replace(EDITION, "chart: lines", f"chart: {chart}")
    write_cells(with_tables, "years", cells)
    (found,) = problems(with_tables)
    assert found.startswith(f"{EDITION}:{line}: ") and message in found


def test_a_chart_of_two_columns_of_numbers_is_refused(with_tables):
    with_tables.replace(EDITION, "      - name: 说明\n", "      - name: 说明\n    chart: bars\n")
    (found,) = problems(with_tables)
    assert "这个表格有2栏数字，画不成一张图" in found
