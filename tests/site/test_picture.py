"""Promises about the page that shows a whole report, and about its file."""

from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import REPORT
from tests.support.pages import searched_sections
from workreport.checking.uploads.svg import check_svg
from workreport.drawing.poster import MOST_FIGURES

SVG = "{http://www.w3.org/2000/svg}"
LEGEND = ("讲到", "没有单列")

each_edition = pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)


def page(site, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_text(encoding="utf-8"))


@each_edition
def test_the_page_says_what_the_file_says(edition, built):
    said = page(built.site, f"{edition.id}/picture/index.html")
    rows = [[said.text() for said in row.css("b, .says")] for row in said.css(".threads > li")]
    assert rows == [
        [
            thread.topic,
            *(edition.parts[part.id] + thread.says[part.id] for part in REPORT.main.parts if part.id in thread.says),
        ]
        for area in REPORT.areas_of(edition)
        for thread in edition.section(area.id).threads
    ]
    assert [heading.text().rstrip("¶") for heading in said.css("article h2")] == [
        area.name for area in REPORT.areas_of(edition)
    ]
    assert [value.text() for value in said.css("article .figure-value")] == [
        each.says for area in REPORT.areas_of(edition) for each in edition.figures_of(area.id) if each.has_number
    ]


@each_edition
def test_the_drawing_is_led_by_a_matrix_of_which_part_speaks_of_which_area(edition, built):
    root = ElementTree.parse(built.site / edition.id / "picture.svg").getroot()
    _, matrix, *_ = root.findall(f"{SVG}g/{SVG}g/{SVG}g")
    names = [text.text for text in matrix.iter(f"{SVG}text")]
    areas = REPORT.areas_of(edition)
    assert "".join(names[: -len(LEGEND)]) == "".join([*edition.parts.values(), *(area.name for area in areas)])
    assert tuple(names[-len(LEGEND) :]) == LEGEND
    dots = [circle.get("fill") != "none" for circle in matrix.iter(f"{SVG}circle")]
    spoken_of = [part.id in edition.section(area.id).parts for area in areas for part in REPORT.main.parts]
    assert dots == [*spoken_of, True, False]


@each_edition
def test_the_drawing_sums_up_each_part_of_each_area_and_shows_figures_as_the_report_writes_them(edition, built):
    root = ElementTree.parse(built.site / edition.id / "picture.svg").getroot()
    said = "".join(text.text for text in root.iter(f"{SVG}text"))
    for area in REPORT.areas_of(edition):
        numbered = [each for each in edition.figures_of(area.id) if each.has_number]
        for text in (
            *(part.summary for part in edition.section(area.id).parts.values()),
            *(each.says for each in numbered[:MOST_FIGURES]),
        ):
            assert text in said, (area.id, text)
        assert (f"另有{len(numbered) - MOST_FIGURES}个数字" in said) == (len(numbered) > MOST_FIGURES), area.id


@each_edition
def test_the_file_stands_beside_the_page_online_and_offline_and_is_linked_there(edition, built, offline):
    for site, name, address in (
        (built.site, "picture/index.html", "../picture.svg"),
        (offline, "picture.html", "./picture.svg"),
    ):
        links = [link.attributes["href"] for link in page(site, f"{edition.id}/{name}").css("article a.md-button")]
        assert [link.removeprefix("./") for link in links] == [address.removeprefix("./")]
    drawing = (offline / edition.id / "picture.svg").read_bytes()
    assert drawing == (built.site / edition.id / "picture.svg").read_bytes()
    assert check_svg("picture.svg", drawing) == []


def test_the_page_is_found_from_the_first_page_and_left_out_of_search_and_of_the_print_edition(built):
    assert page(built.site, "index.html").css_first('article a[href$="picture/"]')
    assert "picture/" not in searched_sections(built.site)
    assert not page(built.site, "print/index.html").css(".threads")
