"""Promises about the page that shows a whole report, and about its file."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import REPORT
from workreport.checking.uploads.svg import check_svg

each_edition = pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)


def page(site, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_text(encoding="utf-8"))


@each_edition
def test_the_page_says_what_the_file_says(edition, built):
    said = page(built.site, f"{edition.id}/picture/index.html")
    rows = [[said.text() for said in row.css("b, .result, .plan")] for row in said.css(".threads > li")]
    sides = edition.sides
    assert rows == [
        [
            thread.topic,
            *([sides.results + thread.result] if thread.result else []),
            *([sides.plans + thread.plan] if thread.plan else []),
        ]
        for area in REPORT.areas_of(edition)
        for thread in edition.section(area.id).threads
    ]
    assert [heading.text().rstrip("¶") for heading in said.css("article h2")] == [
        area.name for area in REPORT.areas_of(edition)
    ]
    assert [value.text() for value in said.css("article data")] == [
        each.text for each in edition.figures if each.kind != "trend"
    ]


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
    assert '"picture/"' not in (built.site / "search" / "index.json").read_text(encoding="utf-8")
    assert not page(built.site, "print/index.html").css(".threads")
