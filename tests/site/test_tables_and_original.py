"""Promises about a built site with tables and the report's own text: pages, print, zip, search and the browser."""

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import FIRST, SECOND
from tests.support.pages import searched_sections, texts
from tests.support.project import Project, unpack_bundle
from tests.support.tables import CELLS, ORIGINAL, make_enriched

AREA = "2018-h2/safe-china/"
PARAGRAPH = "——深入推进扫黑除恶专项斗争。截至12月底，"


@pytest.fixture(scope="module")
def enriched(build_once) -> Project:
    """The fixture project with tables and original text, built; not to be changed."""
    return build_once("enriched", make_enriched)


@pytest.fixture(scope="module")
def enriched_website(enriched, publish) -> str:
    """The address of its website."""
    return publish(enriched.site)


def page(project: Project, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((project.site / address / "index.html").read_text(encoding="utf-8"))


def test_the_original_is_shown_word_for_word_apart_from_edited_pages(enriched):
    (text,) = page(enriched, "2018-h2/original").css("[data-original]")
    for mark in text.css("a.locator"):
        mark.decompose()
    assert [paragraph.text() for paragraph in text.css("p")] == ORIGINAL.read_text(encoding="utf-8").splitlines()
    assert not page(enriched, AREA).css("[data-original]")


def test_every_mark_of_the_edition_leads_to_its_paragraph_in_print_too(enriched):
    anchors = {paragraph.id for paragraph in page(enriched, "2018-h2/original").css("[data-original] > p")}
    marks = page(enriched, AREA).css("a.locator")
    assert {mark.attributes["href"].partition("#")[0] for mark in marks} >= {"../original/"}
    # What became of the plans of the edition before names its paragraphs too.
    known = {"../original/": anchors, "../../2018-h1/": {each.id for each in FIRST.locators}}
    for mark in marks:
        address, _, anchor = mark.attributes["href"].partition("#")
        assert anchor in known[address]
    printed = page(enriched, "2018-h2/print")
    targets = {mark.attributes["href"] for mark in printed.css("a.quoted")}
    assert {f"#2018-h2-original--{each.id}" for each in SECOND.locators} >= targets > {"#2018-h2-original--results-4"}
    assert all(printed.css_first(f'[id="{target[1:]}"]') for target in targets)


def test_print_carries_the_tables(enriched):
    printed = page(enriched, "2018-h2/print").css(".report-table")
    assert [len(table.css("tbody tr")) for table in printed] == [cells.count("\n") - 1 for cells in CELLS.values()]
    assert [len(table.css("svg")) for table in printed] == [1, 1, 0]


def test_the_zip_carries_the_text_and_the_files(enriched, tmp_path):
    folder = unpack_bundle(enriched, tmp_path)
    original = LexborHTMLParser((folder / "2018-h2/original.html").read_text(encoding="utf-8"))
    assert PARAGRAPH in texts(original)
    for table in CELLS:
        name = f"2018-h2/{table}.csv"
        assert (folder / name).read_bytes() == (enriched.site / name).read_bytes()


def test_search_has_the_rows_of_tables_and_the_text_but_not_the_marks(enriched):
    searched = searched_sections(enriched.site).items()
    found = {url: " ".join(section[2] for section in sections) for url, sections in searched}
    assert "丙自治区（含兵团）　24" in found[AREA]
    assert PARAGRAPH in found["2018-h2/original/"]
    assert "成效4" not in found["2018-h2/original/"]


def test_the_pointer_on_a_mark_shows_how_the_paragraph_begins_and_a_click_leads_there(enriched_website, new_reader):
    opened = new_reader(enriched_website).open(AREA)
    mark, tip = opened.locator(".table-title a.locator").first, opened.get_by_role("tooltip")
    mark.hover()
    expect(tip).to_contain_text(PARAGRAPH)
    mark.click()
    expect(opened.locator(":target")).to_contain_text(PARAGRAPH)
    expect(opened.locator(":target")).to_be_in_viewport()


def test_the_first_tap_on_a_mark_shows_it_and_offers_the_original(enriched_website, new_reader):
    opened = new_reader(enriched_website, width=360, height=740, has_touch=True).open(AREA)
    opened.locator(".table-title a.locator").first.tap()
    tip = opened.locator(".term-tip")
    expect(tip).to_contain_text(PARAGRAPH)
    tip.get_by_role("link", name="查看原文").tap()
    expect(opened.locator("h1")).to_contain_text("原文")
    expect(opened.locator(":target")).to_be_in_viewport()


def test_a_chart_and_a_table_are_no_wider_than_a_telephone(enriched_website, new_reader):
    opened = new_reader(enriched_website, width=320, height=740).open(AREA)
    for part in opened.locator(".report-table :is(svg, table, text)").all():
        box = part.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320
