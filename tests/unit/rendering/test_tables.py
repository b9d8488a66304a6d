"""Promises about tables on a page: what the report gives, charts only where asked for, and the file to take away."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from tests.support.fixture import REPORT, SECOND
from workreport.drawing import Bar, line_chart
from workreport.loading.tables import number_in
from workreport.model import Cell, Edition, Table
from workreport.rendering import MACROS, MacroError, PageContext, Site


def made(table_id: str, columns: list[dict[str, str]], *rows: list[str], **more: str) -> Table:
    """A table as loading makes it."""
    table = Table.model_validate({"id": table_id, "title": "题", "locator": "成效4", "columns": columns, **more})
    units = [column.unit for column in table.columns]
    cells = [
        tuple(
            Cell(text=text, number=number_in(text, unit) if unit else None)
            for text, unit in zip(row, units, strict=True)
        )
        for row in rows
    ]
    return table.model_copy(update={"rows": tuple(cells)})


def edition_with(table: Table) -> Edition:
    return SECOND.model_copy(update={"tables": (table,)})


def shown(table: Table, uri: str = "2018-h2/safe-china.md", name: str = "") -> str:
    report = REPORT.model_copy(update={"editions": (edition_with(table), *REPORT.editions[1:])})
    return MACROS["table"](PageContext(Site(report), uri), name or table.id)


BY_REGION = [{"name": "地区"}, {"name": "新建", "unit": "个"}]
BY_YEAR = [{"name": "年份"}, {"name": "立案", "unit": "件"}]
STATIONS = made("stations", BY_REGION, ["甲省", "41"], ["乙省", "24个"], ["丙省", "35"], chart="bars")
YEARS = made("years", BY_YEAR, ["2016年", "1,200"], ["2017年", "0"], ["2018年", "600"], chart="lines", note="A=B~C&D")
WIDE = made(
    "wide",
    [*BY_REGION, {"name": "升降", "unit": "%"}, {"name": "说明"}],
    ["甲省", "约320", "下降8.6%", "=a^b"],
    ["乙省", "–", "2", "–"],
)


def drawing(table: Table) -> ElementTree.Element:
    return ElementTree.fromstring(re.search(r"<svg.+</svg>", shown(table))[0])


def test_a_table_has_its_title_its_paragraph_and_its_file():
    text = shown(STATIONS)
    assert "**题**{ #table-stations }[成效4](index.md#results-4" in text
    assert "[下载这个表格（stations.csv）](stations.csv)" in text
    assert "](2018-h2/stations.csv)" in shown(STATIONS, "index.md")


def test_the_cells_are_the_reports_and_numbers_stand_to_the_right_below_their_unit():
    assert "| 地区 | 新建（个） |\n| --- | ---: |\n| 甲省 | 41 |\n| 乙省 | 24个 |\n| 丙省 | 35 |\n" in shown(STATIONS)


def test_only_the_cells_of_a_wide_table_name_their_columns():
    assert "data-label" not in shown(STATIONS) and "table-cards" not in shown(STATIONS)
    text = shown(WIDE)
    assert "report-table table-cards" in text
    assert '| 甲省 | 约320 {: data-label="新建（个）" } | 下降8.6% {: data-label="升降（%）" } |' in text


def test_what_markdown_would_read_as_markup_is_shown_as_it_is():
    assert "&#61;a&#94;b" in shown(WIDE)
    assert "A&#61;B&#126;C&#38;D" in shown(YEARS)


def test_a_chart_is_drawn_only_where_the_data_ask_for_one():
    assert "<svg" in shown(STATIONS) and "<svg" in shown(YEARS)
    assert "<svg" not in shown(WIDE)


def test_bars_start_at_zero_and_are_as_long_as_their_numbers():
    bars = list(drawing(STATIONS).iter("rect"))
    lengths = [Decimal(bar.get("width").removesuffix("%")) for bar in bars]
    assert {bar.get("x", "0") for bar in bars} == {"0"}
    for length, number in zip(lengths, (41, 24, 35), strict=True):
        assert abs(length / lengths[0] - Decimal(number) / 41) < Decimal("0.001")


def test_points_are_as_high_above_the_axis_as_their_numbers():
    chart = drawing(YEARS)
    heights = [Decimal(point.get("cy").removesuffix("em")) for point in chart.iter("circle")]
    base = Decimal(chart.find("line").get("y1").removesuffix("em"))
    assert heights[1] == base
    assert base - heights[2] == (base - heights[0]) / 2
    places = [Decimal(point.get("cx").removesuffix("%")) for point in chart.iter("circle")]
    assert places[1] - places[0] == places[2] - places[1]


@pytest.mark.parametrize(("years", "labels"), [(5, 5), (6, 3), (20, 5)])
def test_labels_that_would_run_into_one_another_are_left_out_from_the_last_back(years, labels):
    items = [Bar(f"{2000 + each}年", Decimal(each), str(each)) for each in range(years)]
    texts = [text.text for text in ElementTree.fromstring(line_chart(items, "题", "述")).iter("text")]
    assert len(texts) == 2 * labels
    assert texts[-1] == f"{1999 + years}年"


def test_a_chart_says_in_words_what_it_shows():
    assert drawing(STATIONS).find("desc").text == "最多的是甲省41个，最少的是乙省24个。"
    assert (
        drawing(YEARS).find("desc").text == "从2016年1,200件到2018年600件；最高的是2016年1,200件，最低的是2017年0件。"
    )
    even = made("even", BY_REGION, ["甲省", "3"], ["乙省", "3"], chart="bars")
    assert drawing(even).find("desc").text == "每一行都相同：甲省3个。"


def test_noughts_lie_on_the_axis():
    noughts = made("noughts", BY_YEAR, ["2016", "0"], ["2017", "0"], ["2018", "0"], chart="lines")
    chart = drawing(noughts)
    heights = {Decimal(point.get("cy").removesuffix("em")) for point in chart.iter("circle")}
    assert heights == {Decimal(chart.find("line").get("y1").removesuffix("em"))}


def test_an_unknown_id_suggests_the_nearest():
    with pytest.raises(MacroError, match="没有“stationz”这个表格 → 改成“stations”"):
        shown(STATIONS, name="stationz")
