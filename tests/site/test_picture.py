"""Promises about the page that shows a whole report, and about its file."""

from selectolax.lexbor import LexborHTMLParser

from tests.support.project import ROOT
from workreport.checking.uploads.svg import check_svg
from workreport.loading import load_report

REPORT = load_report(ROOT / "data")
EDITION = REPORT.latest


def page(site, name: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / name).read_text(encoding="utf-8"))


def test_the_page_says_what_the_file_says(built):
    said = page(built.site, f"{EDITION.id}/picture/index.html")
    rows = [[said.text() for said in row.css("b, .result, .plan")] for row in said.css(".threads > li")]
    sides = EDITION.sides
    assert rows == [
        [thread.topic, *([sides.results + thread.result] if thread.result else []), *([sides.plans + thread.plan] if thread.plan else [])]
        for area in REPORT.areas_of(EDITION) for thread in EDITION.section(area.id).threads
    ]
    assert [heading.text().rstrip("¶") for heading in said.css("article h2")] == [area.name for area in REPORT.areas_of(EDITION)]
    assert [value.text() for value in said.css("article data")] == [each.text for each in EDITION.figures if each.kind != "trend"]


def test_the_file_stands_beside_the_page_online_and_offline_and_is_linked_there(built, offline):
    for site, name, address in ((built.site, "picture/index.html", "../picture.svg"), (offline, "picture.html", "./picture.svg")):
        links = [link.attributes["href"] for link in page(site, f"{EDITION.id}/{name}").css("article a.md-button")]
        assert [link.removeprefix("./") for link in links] == [address.removeprefix("./")]
    drawing = (offline / EDITION.id / "picture.svg").read_bytes()
    assert drawing == (built.site / EDITION.id / "picture.svg").read_bytes()
    assert check_svg("picture.svg", drawing) == []


def test_the_page_is_found_from_the_first_page_and_left_out_of_search_and_of_the_print_edition(built):
    assert page(built.site, "index.html").css_first('article a[href$="picture/"]')
    assert '"picture/"' not in (built.site / "search" / "index.json").read_text(encoding="gb18030")
    assert not page(built.site, "print/index.html").css(".threads")
