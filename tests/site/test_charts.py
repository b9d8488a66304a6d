"""Promises about the charts on the built pages."""

import re
from xml.etree import ElementTree

import pytest

from tests.support.project import ROOT
from workreport.loading import load_report
from workreport.model import comparable

EDITION = load_report(ROOT / "data").latest
SETS = comparable(EDITION.figures)
CHART = re.compile(r'<svg class="?chart-bars.*?</svg>', re.DOTALL)


@pytest.fixture(scope="module", params=["figures/index.html", "print"])
def charts(request, built):
    """The charts as they stand on the figures page and in the print edition."""
    path = built.site / ("print/index.html" if request.param == "print" else f"{EDITION.id}/{request.param}")
    return [ElementTree.fromstring(found) for found in CHART.findall(path.read_text(encoding="utf-8"))]


def test_there_is_one_chart_for_each_set_each_well_formed_and_told(charts):
    assert len(charts) == len(SETS)
    for chart in charts:
        assert chart.get("role") == "img" and chart.find("title").text and chart.find("desc").text


def test_every_text_in_a_chart_is_a_label_or_a_value_of_the_data(charts):
    for chart, figures in zip(charts, SETS, strict=True):
        drawn = "".join(text.text for text in chart.iter("text"))
        assert drawn == "".join(each.label + each.text for each in figures)


def test_a_chart_brings_no_style_script_or_address_of_its_own(charts):
    for chart in charts:
        names = {name for node in chart.iter() for name in node.attrib}
        assert names <= {"class", "role", "width", "height", "x", "y", "dx", "y1", "y2"}
        assert {node.tag for node in chart.iter()} == {"svg", "title", "desc", "text", "rect", "line"}
