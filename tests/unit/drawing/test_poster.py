"""Promises about the picture of a whole report, wide and narrow, in one, two and three parts."""

import re
from xml.etree import ElementTree

import pytest

from tests.support.fixture import FIRST, REPORT, SECOND
from tests.support.variants import ONE, PROBLEM, THREE, TWO, with_edition
from workreport.drawing import poster
from workreport.drawing.poster import NARROW, WIDE, Layout
from workreport.drawing.text_lines import width
from workreport.model import Report

SVG = "{http://www.w3.org/2000/svg}"
REPORTS = {"one part": ONE, "two parts": TWO, "three parts": THREE, "second edition": with_edition(SECOND, REPORT)}
LAYOUTS = {"wide": WIDE, "narrow": NARROW}
# A character may stick out by half an em, and so may the closing sign behind it.
SLACK = 1.5


@pytest.fixture(params=REPORTS.values(), ids=REPORTS)
def report(request) -> Report:
    return request.param


@pytest.fixture(params=LAYOUTS.values(), ids=LAYOUTS)
def layout(request) -> Layout:
    return request.param


def drawing(report: Report = TWO, layout: Layout = WIDE) -> str:
    return poster(report.latest, report.main, report.areas_of(report.latest), layout)


def drawn(report: Report = TWO, layout: Layout = WIDE) -> ElementTree.Element:
    return ElementTree.fromstring(drawing(report, layout))


def said(picture: ElementTree.Element) -> str:
    return "".join(text.text for text in picture.iter(f"{SVG}text"))


def test_it_says_every_summary_of_every_area_in_the_reports_order(report, layout):
    text, at = said(drawn(report, layout)), 0
    at = text.index("没有单列") if len(report.main.parts) > 1 else 0
    for area in report.areas_of(report.latest):
        at = text.index(area.name, at)
        for part in report.main.parts:
            if content := report.latest.section(area.id).parts.get(part.id):
                at = text.index(report.part_name(report.latest, part) + content.summary[:2], at)
                at = text.index(content.summary, at)


def test_it_says_the_third_part_where_the_report_has_one():
    assert PROBLEM in said(drawn(THREE)) and PROBLEM not in said(drawn(TWO))


def test_it_says_the_first_numbers_of_an_area_with_what_they_count_and_when_and_how_many_more_there_are(report, layout):
    text = said(drawn(report, layout))
    for area in report.areas_of(report.latest):
        numbered = [each for each in report.latest.figures_of(area.id) if each.has_number]
        for each in numbered[:3]:
            assert each.says in text and f"{each.label}，{each.time}" in text, each.id
        if len(numbered) > 3:
            assert f"另有{len(numbered) - 3}个数字，见数字页。" in text
        trends = [each for each in report.latest.figures_of(area.id) if not each.has_number]
        assert not [each for each in trends if each.label in text]


@pytest.mark.parametrize("report", [TWO, THREE], ids=["two", "three"])
def test_a_dot_is_what_a_part_speaks_of_and_a_ring_what_it_does_not(report, layout):
    dots = drawn(report, layout).findall(f".//{SVG}circle")
    rings = [dot for dot in dots if dot.get("fill") == "none"]
    sections, parts = report.latest.sections, report.main.parts
    spoken_of = sum(len(section.parts) for section in sections)
    # The key has one of each.
    assert len(dots) == len(sections) * len(parts) + 2
    assert len(rings) == len(sections) * len(parts) - spoken_of + 1


def test_a_report_of_one_part_needs_no_dots():
    assert not drawn(ONE).findall(f".//{SVG}circle")


def overlapping(picture: ElementTree.Element, layout: Layout) -> list[str]:
    """The texts that leave the picture, or that run into another of their row."""
    found = []
    for group in picture.iter(f"{SVG}g"):
        rows: dict[str, list[tuple[float, float, str]]] = {}
        for text in group.findall(f"{SVG}text"):
            size = float(text.get("font-size") or layout.text)
            wide, left = (width(text.text) - SLACK) * size, float(text.get("x"))
            left -= wide / 2 if text.get("text-anchor") == "middle" else 0
            rows.setdefault(text.get("y"), []).append((left, left + wide, text.text))
        for row in rows.values():
            ends = [0, *(end for _, end, _ in sorted(row))]
            found += [text for (left, _, text), end in zip(sorted(row), ends, strict=False) if left < end]
            found += [text for _, end, text in row if end > layout.width]
    return found


def test_no_text_is_wider_than_its_place(report, layout):
    assert overlapping(drawn(report, layout), layout) == []


def test_everything_in_it_stands_within_its_edges(report, layout):
    picture = drawn(report, layout)
    _, _, wide, high = map(int, picture.get("viewBox").split())
    assert wide == layout.width
    tops = [
        int(re.search(r" (\d+)\)", group.get("transform"))[1])
        for group in picture.iter(f"{SVG}g")
        if group.get("transform")
    ]
    blocks = [group for group in picture.iter(f"{SVG}g") if group.get("transform")]
    assert tops == sorted(tops)
    for block, top, end in zip(blocks, tops, [*tops[1:], high], strict=True):
        for text in block.findall(f"{SVG}text"):
            assert 0 < int(text.get("x")) < wide and 0 < int(text.get("y")) <= end - top, text.text


def test_long_words_are_broken_and_not_cut(layout):
    label, says = (
        "查结涉黑涉恶腐败和“保护伞”问题以及其他有关的问题" * 3,
        "由1234567.15亿平方公里增加到1234567.28亿平方公里",
    )
    figure = FIRST.figures[0].model_copy(update={"label": label, "says": says})
    edition = FIRST.model_copy(update={"figures": (figure,), "title": "工作报告" * 60})
    picture = drawn(with_edition(edition), layout)
    assert overlapping(picture, layout) == []
    assert label in said(picture) and says in said(picture) and edition.title in said(picture)


def test_long_names_of_areas_and_parts_are_broken_and_not_cut(layout):
    area, part = "自觉服务党和国家工作大局并且为经济社会发展营造良好环境", "上半年工作中取得的主要成效"
    series = THREE.main.model_copy(
        update={"areas": tuple(each.model_copy(update={"name": area}) for each in THREE.main.areas)}
    )
    edition = THREE.latest.model_copy(update={"parts": {each.id: part for each in series.parts}})
    picture = drawn(THREE.model_copy(update={"series": (series,), "editions": (edition,)}), layout)
    assert overlapping(picture, layout) == []
    assert said(picture).count(area) == 2 * len(series.areas) and said(picture).count(part) > len(series.areas)


def test_it_changes_with_the_data_and_with_nothing_else():
    changed = FIRST.figures[0].model_copy(update={"says": "321万件"})
    text = said(drawn(with_edition(FIRST.model_copy(update={"figures": (changed, *FIRST.figures[1:])}))))
    assert "321万件" in text and "320万件" not in text
    assert drawing() == drawing()


def test_it_says_whose_version_it_is(layout):
    own = TWO.main.model_copy(update={"official": "是"})
    official = TWO.model_copy(update={"series": (own,)})
    assert "非官方读者版，不代表任何机构。" in said(drawn(TWO, layout))
    assert "政法机关发布" in said(drawn(official, layout)) and "不代表" not in said(drawn(official, layout))


def test_it_has_a_title_and_a_description_and_words_are_no_markup():
    picture = drawn(with_edition(FIRST.model_copy(update={"name": "<上&半年>"})))
    assert picture.get("role") == "img" and picture.find(f"{SVG}title").text == "<上&半年>一图读懂"
    assert picture.find(f"{SVG}desc").text == "一图读懂：9个领域在报告的成效、部署里各讲了什么。"
