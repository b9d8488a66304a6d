"""Promises about the charts on the built pages."""

import re
from xml.etree import ElementTree

import pytest

from tests.support.fixture import FIRST, SECOND
from workreport.model import comparable

# The pages of figures, and the print edition, which is that of the latest report.
PAGES = {f"{FIRST.id}/figures": FIRST, f"{SECOND.id}/figures": SECOND, "print": SECOND}
CHART = re.compile(r'<svg class="?chart-bars.*?</svg>', re.DOTALL)


@pytest.fixture(scope="module", params=PAGES)
def drawn(request, built):
    """The charts as they stand on a page, and the sets of figures that they are to show."""
    text = (built.site / request.param / "index.html").read_text(encoding="utf-8")
    return [ElementTree.fromstring(found) for found in CHART.findall(text)], comparable(PAGES[request.param].figures)


@pytest.fixture
def charts(drawn):
    """The charts alone."""
    return drawn[0]


def test_there_is_one_chart_for_each_set_each_well_formed_and_told(drawn):
    charts, sets = drawn
    assert len(charts) == len(sets) > 0
    for chart in charts:
        assert chart.get("role") == "img" and chart.find("title").text and chart.find("desc").text


def test_every_text_in_a_chart_is_a_label_or_a_value_of_the_data(drawn):
    for chart, figures in zip(*drawn, strict=True):
        drawn = "".join(text.text for text in chart.iter("text"))
        assert drawn == "".join(each.label + each.text for each in figures)


def test_a_chart_brings_no_style_script_or_address_of_its_own(charts):
    for chart in charts:
        names = {name for node in chart.iter() for name in node.attrib}
        assert names <= {"class", "role", "width", "height", "x", "y", "dx", "y1", "y2"}
        assert {node.tag for node in chart.iter()} == {"svg", "title", "desc", "text", "rect", "line"}
