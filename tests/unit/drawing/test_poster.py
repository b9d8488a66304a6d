"""Promises about the picture of a whole report."""

from xml.etree import ElementTree

from tests.support.fixture import FIRST, REPORT
from workreport.drawing import poster
from workreport.model import RELATIONS

EDITION = FIRST
AREAS = REPORT.areas_of(EDITION)
SVG = "{http://www.w3.org/2000/svg}"


def drawn(edition=EDITION) -> ElementTree.Element:
    return ElementTree.fromstring(poster(edition, AREAS))


def said(picture: ElementTree.Element) -> str:
    return "".join(text.text for text in picture.iter(f"{SVG}text"))


def test_it_names_every_area_and_every_matter_in_the_reports_order():
    text, at = said(drawn()), 0
    for area in AREAS:
        at = text.index(area.name, at)
        for thread in EDITION.section(area.id).threads:
            for part in (thread.result, thread.topic, thread.plan):
                at = text.index(part, at) + len(part) if part else at


def test_it_says_every_number_with_what_it_counts_and_when():
    text = said(drawn())
    for each in EDITION.figures:
        if each.kind != "trend":
            assert f"{each.text}" in text and f"{each.label}，{each.time}" in text, each.id


def test_it_explains_its_marks_and_says_that_the_matters_are_a_selection():
    text = said(drawn())
    assert "".join(RELATIONS) in text and "事项由编者选列" in text


def test_two_joined_dots_are_what_continues_and_a_ring_is_what_only_the_plans_tell():
    threads = [thread for section in EDITION.sections for thread in section.threads]
    dots = drawn().findall(f".//{SVG}circle")
    rings = [dot for dot in dots if dot.get("fill") != dot.get("stroke")]
    # The key has one of each.
    assert len(rings) == 1 + sum(thread.relation == "只见于部署" for thread in threads)
    assert len(dots) == 4 + sum(bool(thread.result) + bool(thread.plan) for thread in threads)


def test_it_changes_with_the_data_and_with_nothing_else():
    changed = EDITION.model_copy(
        update={"figures": (EDITION.figures[0].model_copy(update={"value": "321"}), *EDITION.figures[1:])}
    )
    assert "321万件" in said(drawn(changed)) and "320万件" not in said(drawn(changed))
    assert poster(EDITION, AREAS) == poster(EDITION, AREAS)


def test_everything_in_it_stands_within_its_edges():
    picture = drawn()
    _, _, width, height = map(int, picture.get("viewBox").split())
    places = [
        int(group.get("transform").split()[1].rstrip(")"))
        for group in picture.iter(f"{SVG}g")
        if group.get("transform")
    ]
    assert places == sorted(places) and places[-1] < height
    assert all(0 < int(text.get("x")) < width for text in picture.iter(f"{SVG}text"))


def test_it_has_a_title_and_a_description():
    picture = drawn()
    assert picture.get("role") == "img" and picture.find(f"{SVG}title").text and picture.find(f"{SVG}desc").text
