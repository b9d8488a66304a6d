"""Promises about the page that shows a whole report, and about its file."""

from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import REPORT
from tests.support.pages import searched_sections
from workreport.checking.uploads.svg import check_svg
from workreport.drawing.poster import MOST_FIGURES
from workreport.model import Thread

SVG = "{http://www.w3.org/2000/svg}"

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
def test_the_drawing_is_led_by_how_many_matters_of_each_area_the_parts_speak_of(edition, built):
    root = ElementTree.parse(built.site / edition.id / "picture.svg").getroot()
    _, statement, matrix, *_ = root.findall(f"{SVG}g/{SVG}g")
    threads = [thread for section in edition.sections for thread in section.threads]
    both = sum(len(thread.says) > 1 for thread in threads)
    assert f"{len(threads)}件事，{both}件两面都提到" in "".join(statement.itertext())
    said, at = "".join(matrix.itertext()), 0
    totals = [both, *(alone(threads, part.id) for part in REPORT.main.parts)]
    assert said.startswith(f"两面都提到只见于成效只见于部署{''.join(map(str, totals))}")
    for area in REPORT.areas_of(edition):
        at = said.index(area.name, at)


def alone(threads: list[Thread], part: str) -> int:
    """How many of the matters only this part of the report speaks of."""
    return sum(list(thread.says) == [part] for thread in threads)


@each_edition
def test_the_areas_are_listed_between_the_files_and_the_first_of_them(edition, built):
    said = page(built.site, f"{edition.id}/picture/index.html")
    names = [link.text() for link in said.css("article p:has(> .md-button) + nav.jump a")]
    assert names == [area.name for area in REPORT.areas_of(edition)]
    anchors = [link.attributes["href"] for link in said.css("nav.jump a")]
    assert anchors == [f"#{heading.id}" for heading in said.css("article h2")]


@each_edition
def test_the_page_holds_the_drawing_for_each_screen_and_print_one_alone(edition, built):
    def drawings(name: str) -> list[str]:
        return [each.attributes["class"] for each in page(built.site, name).css(".poster > div")]

    names = [f"picture-{name}" for name in ("printed", "wide", "wide-large", "middle", "narrow", "narrow-large")]
    assert drawings(f"{edition.id}/picture/index.html") == names
    assert drawings("print/index.html") == names[:1]


@each_edition
def test_the_drawing_sums_up_each_part_of_each_area_and_shows_figures_as_the_report_writes_them(edition, built):
    root = ElementTree.parse(built.site / edition.id / "picture.svg").getroot()
    said = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    for area in REPORT.areas_of(edition):
        for part in edition.section(area.id).parts.values():
            assert part.summary in said, area.id
    numbered = [each for each in edition.figures if each.has_number]
    assert sum(each.says in said for each in numbered) >= min(len(numbered), MOST_FIGURES)
    assert (f"另有{len(numbered) - MOST_FIGURES}个数字" in said) == (len(numbered) > MOST_FIGURES)


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
