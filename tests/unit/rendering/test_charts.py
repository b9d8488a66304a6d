"""Promises about charts: those that the data ask for, with bars as long as their figures say."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from tests.support.fixture import FIRST
from tests.support.variants import with_edition
from workreport.drawing import Bar, bars
from workreport.drawing.text_lines import lines, width
from workreport.model import Chart
from workreport.rendering import MACROS, PageContext, Site
from workreport.text.phrases import CLOSING, OPENING, phrases

EDITION = FIRST
COUNTS, DECLINES = ([EDITION.figure(figure_id) for figure_id in chart.figures] for chart in EDITION.charts)


def drawn(figures, title="题", description="述") -> ElementTree.Element:
    return ElementTree.fromstring(bars([Bar.of(each.label, each) for each in figures], title, description))


def lengths(chart: ElementTree.Element) -> list[Decimal]:
    return [Decimal(bar.get("width").removesuffix("%")) for bar in chart.iter("rect")]


def page(edition=EDITION) -> str:
    return MACROS["charts"](PageContext(Site(with_edition(edition)), f"{edition.id}/figures.md"))


def test_the_data_choose_what_is_drawn_and_in_which_order():
    assert [each.says for each in COUNTS] == ["268起", "1679起", "1097起"]
    assert re.findall("<figcaption>([^<]+)", page()) == [chart.title for chart in EDITION.charts]
    chart = Chart(title="甲", figures=("vice-alerts-change", "homicide-change"))
    (drawing,) = page(EDITION.model_copy(update={"charts": (chart,)})).split('<div class="chart" ')[1:]
    assert "<figcaption>甲</figcaption>" in drawing
    assert re.findall(r"\(figures\.md#([a-z-]+)\)", drawing) == [*chart.figures]


@pytest.mark.parametrize("figures", [COUNTS, DECLINES], ids=["counts", "declines"])
def test_bars_start_at_zero_and_are_as_long_as_their_values(figures):
    chart = drawn(figures)
    assert {bar.get("x", "0") for bar in chart.iter("rect")} == {"0"}
    longest, largest = max(lengths(chart)), max(abs(Decimal(each.number)) for each in figures)
    for length, each in zip(lengths(chart), figures, strict=True):
        assert abs(length / longest - abs(Decimal(each.number)) / largest) < Decimal("0.001"), each.id


def test_a_bar_of_nothing_has_no_length():
    nothing = [each.model_copy(update={"says": "0起"}) for each in COUNTS]
    assert lengths(drawn([*COUNTS[:2], nothing[2]]))[2] == 0
    assert lengths(drawn(nothing)) == [0, 0, 0]


def test_a_chart_is_an_image_with_a_title_and_a_description():
    chart = drawn(COUNTS, "题", "述")
    assert chart.get("role") == "img"
    assert [(child.tag, child.text) for child in chart][:2] == [("title", "题"), ("desc", "述")]


def test_markup_in_a_label_is_drawn_as_text():
    chart = drawn([COUNTS[0].model_copy(update={"label": "<b>&"}), COUNTS[1]], "<i>", '"&')
    assert chart.find("title").text == "<i>" and chart.find("text").text == "<b>&"


def test_the_summary_says_the_figures_from_the_largest_to_the_smallest():
    described = re.findall(r"<desc>(.+?)</desc>", page())
    assert described[0].startswith(
        "从大到小：侦办恶势力犯罪集团案件1679起，查结涉黑涉恶腐败和“保护伞”问题1097起，侦办涉黑案件268起。"
    )
    assert described[1].startswith("从大到小：命案下降20.3%，黄赌毒警情下降15%。")


def test_a_chart_has_its_table_beside_it():
    counts, declines = page().split('<div class="chart"')[1:]
    for part, figures in ((counts, COUNTS), (declines, DECLINES)):
        assert [each.id for each in figures if f"(figures.md#{each.id})" in part] == [each.id for each in figures]


def test_an_edition_without_charts_says_so():
    assert page(EDITION.model_copy(update={"charts": ()})) == "这一期没有画在一起比的数字。"


@pytest.mark.parametrize(
    "text", ["查结涉黑涉恶腐败和“保护伞”问题", "甲（乙）丙，丁。", "WTO2018年" * 9, "“" * 9, "，" * 9]
)
@pytest.mark.parametrize("limit", [1, 4, 7.5, 19])
def test_lines_hold_the_whole_text_and_start_with_no_closing_sign(text, limit):
    found = lines(text, limit)
    assert "".join(found) == text and all(found)
    assert not [line for line in found[1:] if line[0] in CLOSING]
    assert not [line for line in found[:-1] if set(line) - set(OPENING) and line[-1] in OPENING]


@pytest.mark.parametrize("limit", [8, 19])
def test_lines_break_between_words_and_are_no_wider_than_their_place(limit):
    text = "深入推进扫黑除恶专项斗争，查结涉黑涉恶腐败和“保护伞”问题1097起。"
    found = lines(text, limit)
    ends, words = {len("".join(found[:count])) for count in range(1, len(found))}, phrases(text)
    assert len(found) > 1 and max(map(width, found)) <= limit
    assert ends <= {len("".join(words[:count])) for count in range(1, len(words))}
