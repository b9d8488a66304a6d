"""Promises about the charts on the built pages."""

import re
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import FIRST, SECOND

# The pages of figures, and the print editions.
PAGES = {
    f"{FIRST.id}/figures": FIRST,
    "print": FIRST,
    f"{SECOND.id}/figures": SECOND,
    f"{SECOND.id}/print": SECOND,
}
CHART = re.compile(r'<svg class="?chart-bars.*?</svg>', re.DOTALL)


@pytest.fixture(scope="module", params=PAGES)
def drawn(request, built):
    """The charts as they stand on a page, and those for which the edition's data ask."""
    text = (built.site / request.param / "index.html").read_text(encoding="utf-8")
    return [ElementTree.fromstring(found) for found in CHART.findall(text)], PAGES[request.param].charts


@pytest.fixture
def charts(drawn):
    """The charts alone."""
    return drawn[0]


@pytest.fixture
def edition(request, drawn):
    """The edition whose charts stand on the page."""
    return PAGES[request.node.callspec.params["drawn"]]


def test_there_is_one_chart_for_each_that_the_data_ask_for_each_well_formed_and_told(drawn):
    charts, asked = drawn
    assert [chart.find("title").text for chart in charts] == [each.title for each in asked] != []
    for chart in charts:
        assert chart.get("role") == "img" and chart.find("desc").text


def test_every_text_in_a_chart_is_a_label_or_the_words_of_the_report(drawn, edition):
    for chart, asked in zip(*drawn, strict=True):
        drawn = "".join(text.text for text in chart.iter("text"))
        assert drawn == "".join(each.label + each.says for each in map(edition.figure, asked.figures))


def test_a_report_whose_data_ask_for_no_chart_has_none_and_its_page_says_so(project):
    path = project.root / "data" / f"{SECOND.id}.yml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("charts:\n"), text.index("# 原文的段落")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    result = project.run("build")
    assert result.returncode == 0, result.stderr
    page = (project.site / SECOND.id / "figures" / "index.html").read_text(encoding="utf-8")
    assert CHART.findall(page) == []
    article = LexborHTMLParser(page).css_first("article").text()
    assert "这一期没有画在一起比的数字" in article


def test_a_chart_brings_no_style_script_or_address_of_its_own(charts):
    for chart in charts:
        names = {name for node in chart.iter() for name in node.attrib}
        assert names <= {"class", "role", "width", "height", "x", "y", "dx", "y1", "y2"}
        assert {node.tag for node in chart.iter()} == {"svg", "title", "desc", "text", "rect", "line"}
