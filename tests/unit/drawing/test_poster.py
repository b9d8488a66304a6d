"""Promises about the picture of a whole report, wide and narrow, in one, two and three parts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from tests.support.fixture import FIRST, REPORT
from tests.support.variants import ONE, PROBLEM, THREE, TWO, with_edition
from workreport.drawing import poster
from workreport.drawing.poster import (
    MOST_FIGURES,
    NARROW,
    ON_PAGE,
    SHEET,
    WIDE,
    Layout,
    poster_on_page,
)
from workreport.drawing.text_lines import width
from workreport.model import Report, outcomes

SVG = "{http://www.w3.org/2000/svg}"
REPORTS = {"one part": ONE, "two parts": TWO, "three parts": THREE, "second edition": REPORT}
LAYOUTS = {"sheet": SHEET, **ON_PAGE}
# How far a character of the size of one reaches above and below the line on which it stands.
ABOVE, BELOW = 0.8, 0.15


@pytest.fixture(params=REPORTS.values(), ids=REPORTS)
def report(request) -> Report:
    return request.param


@pytest.fixture(params=LAYOUTS.values(), ids=LAYOUTS)
def layout(request) -> Layout:
    return request.param


def drawing(report: Report = TWO, layout: Layout = SHEET) -> str:
    return poster(report, report.latest, layout)


def drawn(report: Report = TWO, layout: Layout = SHEET) -> ElementTree.Element:
    return ElementTree.fromstring(drawing(report, layout))


def words(text: ElementTree.Element) -> str:
    return "".join(text.itertext())


def said(picture: ElementTree.Element) -> str:
    return "".join(map(words, picture.iter(f"{SVG}text")))


def test_it_says_every_summary_of_every_area_in_the_reports_order(report, layout):
    text, areas = said(drawn(report, layout)), report.areas_of(report.latest)
    # The matrix names them first.
    at = text.index(areas[-1].name) + 1 if len(report.main.parts) > 1 else 0
    for area in areas:
        at = text.index(area.name, at)
        for part in report.main.parts:
            content = report.latest.section(area.id).parts.get(part.id)
            at = text.index(part.name + (content.summary if content else "没有单列"), at)


def test_it_says_the_third_part_where_the_report_has_one():
    assert PROBLEM in said(drawn(THREE)) and PROBLEM not in said(drawn(TWO))


def test_it_says_numbers_with_what_they_count_and_when_and_no_trends(layout):
    text = said(drawn(TWO, layout))
    assert 0 < sum(each.has_number for each in FIRST.figures) <= MOST_FIGURES
    for each in FIRST.figures:
        marked = f"{each.counted}{FIRST.time_of(each)}[{each.locator}]"
        assert (marked in text.replace(" ", "")) == each.has_number, each.id
        assert each.says in text or not each.has_number, each.id


def test_it_says_the_headline_figures_and_how_many_more_numbers_there_are_than_have_room(layout):
    first = FIRST.figures[0]
    figures = tuple(
        first.model_copy(update={"id": f"kind-{each}", "label": f"第{each}种"}) for each in range(MOST_FIGURES + 3)
    )
    changed = FIRST.model_copy(update={"figures": figures, "headlines": (figures[-1].id,)})
    text = said(drawn(with_edition(changed), layout))
    assert [each.label in text for each in figures] == [True] * (MOST_FIGURES - 1) + [False] * 3 + [True]
    assert "另有3个数字，见数字页。" in text and "另有" not in said(drawn(TWO, layout))


def test_it_says_what_became_of_the_plans_of_the_edition_before(layout):
    text = said(drawn(REPORT, layout))
    for outcome in outcomes(REPORT, REPORT.latest):
        assert outcome.plan.topic in text and f"：{outcome.status}" in text
    assert "上一期的部署" in text and "上一期的部署" not in said(drawn(TWO, layout))


@pytest.mark.parametrize("report", [TWO, THREE, REPORT], ids=["two", "three", "second edition"])
def test_it_is_led_by_how_many_matters_of_each_area_several_parts_speak_of_and_how_many_but_one(report, layout):
    edition, parts = report.latest, report.main.parts
    threads = {each.area: [tuple(thread.says) for thread in each.threads] for each in edition.sections}

    def counts(speaking: list[tuple[str, ...]]) -> list[int]:
        return [sum(len(each) > 1 for each in speaking), *(speaking.count((part.id,)) for part in parts)]

    rows = [(area.name, counts(threads[area.id])) for area in report.areas_of(edition)]
    totals = counts([each for speaking in threads.values() for each in speaking])
    matrix = "".join(f"{name}{''.join(map(str, row))}" for name, row in [*rows])
    text = said(drawn(report, layout))
    first = "两面都提到" if len(parts) == 2 else "不止一面提到"
    assert f"{sum(totals)}件事，{totals[0]}件{first}" in text
    assert "".join([first, *(f"只见于{part.name}" for part in parts), *map(str, totals)]) + matrix in text


def bars(picture: ElementTree.Element) -> list[ElementTree.Element]:
    """The bars of the matrix; what has no class is the paper."""
    return [each for each in picture.iter(f"{SVG}rect") if each.get("class")]


def with_matters(*speaking: tuple[str, ...]) -> Report:
    """The report with one matter in its first area for each of these groups of parts, and none elsewhere."""
    first, *others = (each.model_copy(update={"threads": ()}) for each in TWO.latest.sections)
    matter = FIRST.sections[0].threads[0]
    matters = tuple(matter.model_copy(update={"says": dict.fromkeys(parts, "甲")}) for parts in speaking)
    sections = (first.model_copy(update={"threads": matters}), *others)
    return with_edition(TWO.latest.model_copy(update={"sections": sections}), TWO)


def test_a_bar_is_as_long_as_its_count_says_and_red_where_several_parts_speak(layout):
    found = bars(drawn(with_matters(*[("results", "plans")] * 4, *[("plans",)] * 2), layout))
    assert [bar.get("class") for bar in found] == ["picture-red", "picture-tan"]
    both, plans = (int(bar.get("width")) for bar in found)
    assert both == pytest.approx(2 * plans, abs=1)


@pytest.mark.parametrize("report", [ONE, with_matters()], ids=["one part", "no matters"])
def test_a_report_of_one_part_or_without_matters_has_no_matrix(report, layout):
    assert not bars(drawn(report, layout)) and "提到" not in said(drawn(report, layout))


@dataclass(frozen=True)
class Box:
    """The place that a text takes in the picture."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def boxes(group: ElementTree.Element, layout: Layout, x: int = 0, y: int = 0) -> Iterator[Box]:
    """The places of all texts of a group that is moved by `x` and `y`."""
    moved = re.search(r"translate\((\d+) (\d+)\)", group.get("transform", ""))
    x, y = (x + int(moved[1]), y + int(moved[2])) if moved else (x, y)
    for child in group:
        if child.tag == f"{SVG}g":
            yield from boxes(child, layout, x, y)
        elif child.tag == f"{SVG}text":
            size = float(child.get("font-size") or layout.text)
            wide, at, line = width(words(child)) * size, x + float(child.get("x")), y + float(child.get("y"))
            left = at - wide / 2 if child.get("text-anchor") == "middle" else at
            yield Box(words(child), left, left + wide, line - ABOVE * size, line + BELOW * size)


def misplaced(picture: ElementTree.Element, layout: Layout) -> list[str]:
    """The texts that leave the picture, or that run into another."""
    found = list(boxes(picture, layout))
    height = int(picture.get("height"))
    outside = [
        each.text
        for each in found
        if each.left < 0 or each.right > layout.width or each.top < 0 or each.bottom > height
    ]
    return outside + [f"{one.text} / {other.text}" for one, other in combinations(found, 2) if one.overlaps(other)]


def test_every_text_has_its_own_place_within_the_edges(report, layout):
    picture = drawn(report, layout)
    assert picture.get("viewBox") == f"0 0 {layout.width} {picture.get('height')}"
    assert misplaced(picture, layout) == []


def places(report: Report, layout: Layout) -> list[Box]:
    """The places of the names of the areas, above what is said of them."""
    found = list(boxes(drawn(report, layout), layout))
    return [[each for each in found if each.text == area.name][-1] for area in report.areas_of(report.latest)]


def test_areas_stand_in_rows_that_are_read_across_on_a_wide_picture():
    wide, narrow = places(TWO, WIDE), places(TWO, NARROW)
    rows = [wide[start : start + WIDE.columns] for start in range(0, len(wide), WIDE.columns)]
    lefts = sorted({each.left for each in wide})
    assert len(rows) == len(lefts) == 3 and all([each.left for each in row] == lefts for row in rows)
    tops = [{each.top for each in row} for row in rows]
    assert list(map(len, tops)) == [1, 1, 1] and [*map(max, tops)] == sorted(map(max, tops))
    assert [each.top for each in narrow] == sorted({each.top for each in narrow})


def test_below_a_row_of_areas_the_next_begins_at_one_distance():
    lowest = {}
    for each in boxes(drawn(TWO, WIDE), WIDE):
        row = sum(place.top <= each.top for place in places(TWO, WIDE))
        lowest[row] = max(lowest.get(row, 0), each.bottom)
    tops = sorted({place.top for place in places(TWO, WIDE)})[1:]
    distances = {round(top - lowest[WIDE.columns * (row + 1)]) for row, top in enumerate(tops)}
    assert len(distances) == 1 and distances.pop() < WIDE.line * 2


def test_long_words_are_broken_and_not_cut(layout):
    label, says = (
        "查结涉黑涉恶腐败和“保护伞”问题以及其他有关的问题" * 3,
        "由1234567.15亿平方公里增加到1234567.28亿平方公里",
    )
    figure = FIRST.figures[0].model_copy(update={"label": label, "says": says})
    edition = FIRST.model_copy(update={"figures": (figure,), "title": "工作报告" * 60})
    picture = drawn(with_edition(edition), layout)
    assert misplaced(picture, layout) == []
    assert label in said(picture) and says in said(picture) and edition.title in said(picture)


def test_long_names_of_areas_and_parts_are_broken_and_not_cut(layout):
    area, part = "自觉服务党和国家工作大局并且为经济社会发展营造良好环境", "上半年工作中取得的主要成效"
    series = THREE.main.model_copy(
        update={
            "areas": tuple(each.model_copy(update={"name": area}) for each in THREE.main.areas),
            "parts": tuple(each.model_copy(update={"name": part}) for each in THREE.main.parts),
        }
    )
    edition = THREE.latest.model_copy(update={"parts": {each.id: part for each in series.parts}})
    picture = drawn(THREE.model_copy(update={"series": (series,), "editions": (edition,)}), layout)
    assert misplaced(picture, layout) == []
    assert said(picture).count(area) == 2 * len(series.areas) and said(picture).count(part) > 3 * len(series.areas)


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


def test_on_a_page_it_has_no_title_of_its_own_and_says_where_its_words_are(layout):
    picture = ElementTree.fromstring(poster_on_page(TWO, TWO.latest, layout))
    assert picture.get("role") == "img" and picture.get("aria-label") == f"{FIRST.name}一图读懂，内容见下面的文字"
    inside = "".join(map(words, picture.iter("text")))
    title = f"{FIRST.name}一图读懂《{FIRST.title}》"
    file = said(drawn(TWO, layout))
    assert title in file and title not in inside and file.endswith(inside)


def test_lines_of_text_and_of_what_is_said_of_a_figure_have_air_between_them(layout):
    found = [text for text in drawn(REPORT, layout).iter(f"{SVG}text") if not text.get("font-family")]
    steps = [
        (int(below.get("y")) - int(above.get("y"))) / int(above.get("font-size") or layout.text)
        for above, below in pairwise(found)
        if above.get("x") == below.get("x") and above.get("font-size") == below.get("font-size")
    ]
    assert steps and min(step for step in steps if step > 0) >= 1.45


def test_what_stands_around_a_number_is_smaller_than_the_number(layout):
    found = [text for text in drawn(TWO, layout).iter(f"{SVG}text") if text.find(f"{SVG}tspan") is not None]
    assert list(map(words, found)) == [each.says for each in FIRST.figures if each.has_number]
    for text in found:
        assert int(text.get("font-size")) < int(text.find(f"{SVG}tspan").get("font-size"))


def test_what_is_counted_is_in_ink_and_its_time_and_mark_smaller_and_softer(layout):
    for each in filter(lambda each: each.has_number, FIRST.figures):
        texts = list(drawn(TWO, layout).iter(f"{SVG}text"))
        place = next(place for place, text in enumerate(texts) if words(text) == each.says)
        end = next(place for place, text in enumerate(texts) if place > 0 and words(text).endswith(f"[{each.locator}]"))
        counted = texts[place + 1]
        assert counted.get("class") is None and counted.get("font-size") is None
        assert (texts[end].get("class"), texts[end].get("font-size")) == ("picture-soft", str(layout.small))


def test_all_lines_of_a_text_stand_beside_its_name(layout):
    texts = list(drawn(TWO, layout).iter(f"{SVG}text"))
    summary = TWO.latest.sections[0].parts["results"].summary
    first = next(place for place, text in enumerate(texts) if summary.startswith(words(text)))
    end = next(end for end in range(first + 1, len(texts)) if "".join(map(words, texts[first:end])) == summary)
    beside = {int(text.get("x")) for text in texts[first:end]}
    assert len(beside) == 1 and beside.pop() > width("成效") * layout.text


def test_figures_stand_below_one_another(layout):
    found = list(boxes(drawn(TWO, layout), layout))
    says = [each.says for each in FIRST.figures if each.has_number]
    lefts = [next(box.left for box in found if box.text == each) for each in says]
    step = layout.figures_in_a_row
    assert lefts == [*sorted(set(lefts))] * (len(says) // step) and len(set(lefts)) == step


@pytest.mark.parametrize("number", [0, 1, 2, 4, 30])
def test_it_holds_any_number_of_areas(number):
    area, section = TWO.main.areas[0], TWO.latest.sections[0]
    ids = [f"area-{each}" for each in range(number)]
    series = TWO.main.model_copy(
        update={"areas": tuple(area.model_copy(update={"id": each, "name": f"领域{each}"}) for each in ids)}
    )
    edition = TWO.latest.model_copy(
        update={"sections": tuple(section.model_copy(update={"area": each}) for each in ids), "figures": ()}
    )
    report = TWO.model_copy(update={"series": (series,), "editions": (edition,)})
    picture = drawn(report, SHEET)
    assert misplaced(picture, SHEET) == []
    names = [each for each in boxes(picture, SHEET) if each.text.startswith("领域area")][number:]
    assert len({each.left for each in names}) == min(number, SHEET.columns)
