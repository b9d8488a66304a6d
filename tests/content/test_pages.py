"""Promises about the shipped pages that hold whatever they say: how they are built up, and how they are written."""

import json
import re
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.pages import built_pages
from tests.support.project import ROOT
from workreport.loading import load_report
from workreport.model import Edition

REPORT = load_report(ROOT / "data")
AREA_PAGES = [(edition, section.area) for edition in REPORT.editions for section in edition.sections]
PAGE_SOURCES = sorted((ROOT / "docs").rglob("*.md"))
each_area_page = pytest.mark.parametrize(("edition", "area"), AREA_PAGES, ids=[f"{edition.id}-{area}" for edition, area in AREA_PAGES])


@pytest.fixture(scope="module")
def pages(shipped) -> dict[str, LexborHTMLParser]:
    """The built pages by their paths."""
    return dict(built_pages(shipped.site))


@each_area_page
def test_an_area_page_has_its_parts_in_order_under_the_anchors_to_which_other_pages_lead(edition, area, pages):
    anchors = [heading.attributes.get("id") for heading in pages[f"{edition.id}/{area}/index.html"].css("article h2")]
    assert [anchor for anchor in anchors if anchor not in ("terms", "related")] == ["results", "plans", "comparison"]


@each_area_page
def test_every_statement_of_an_area_page_names_its_paragraph(edition, area, pages):
    section = edition.section(area)
    items = pages[f"{edition.id}/{area}/index.html"].css("article > ul > li")
    assert items
    for item in items:
        marks = [mark.text() for mark in item.css("a.locator")]
        assert marks and set(marks) <= {section.results, section.plans}, item.text()


@pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)
def test_every_paragraph_of_a_report_is_drawn_on(edition, pages):
    statements = (page for path, page in pages.items() if path.startswith(f"{edition.id}/"))
    used = {mark.text() for page in statements for mark in page.css("article > ul > li > a.locator")}
    assert used == {locator.name for locator in edition.locators}


@each_area_page
def test_plans_are_grouped_where_there_are_more_than_five(edition, area, pages):
    for items in lists_of_plans(edition, area, pages):
        assert len(items) <= 5


def lists_of_plans(edition: Edition, area: str, pages: dict[str, LexborHTMLParser]) -> Iterator[list[str]]:
    """The items of each list between the headings of the plans and of the comparison."""
    html = pages[f"{edition.id}/{area}/index.html"].html
    part = html[html.index('id="plans"'):html.index('id="comparison"')]
    for each in re.findall(r"<ul>.*?</ul>", part, re.DOTALL):
        yield re.findall(r"<li>", each)


def test_every_page_has_one_title_and_its_own_description(pages):
    descriptions: dict[str, str] = {}
    for path, page in pages.items():
        assert len(page.css("h1")) == 1, path
        if path != "404.html":
            description = page.css_first("meta[name=description]").attributes["content"]
            assert descriptions.setdefault(description, path) == path


def test_no_heading_has_an_unreadable_anchor(pages):
    for path, page in pages.items():
        for heading in page.css("article :is(h2, h3, h4, h5)"):
            assert re.fullmatch(r"[a-z0-9]+(--?[a-z0-9]+)*", heading.attributes.get("id") or ""), (path, heading.text())


@pytest.mark.parametrize("source", PAGE_SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_prose_has_no_typed_space_between_han_and_latin_and_no_half_width_punctuation(source):
    text = re.sub(r"\A---.*?\n---\n|\{\{.*?\}\}|\{ .*? \}|`[^`]*`|\]\([^)]*\)", "", source.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"^\s*(?:#+|-|\d+\.) ", "", text, flags=re.MULTILINE)
    assert re.findall(r"[\u4e00-\u9fff] +[A-Za-z0-9]|[A-Za-z0-9] +[\u4e00-\u9fff]", text) == []
    assert re.findall(r"[\u4e00-\u9fff][,;:!?()\"']|[,;:!?()\"'][\u4e00-\u9fff]", text) == []


def test_the_statement_of_accessibility_names_the_versions_that_the_tests_run():
    pinned = json.loads((ROOT / "tools" / "checkers" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    told = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    assert [version for version in pinned.values() if version not in told] == []


def test_the_running_title_of_the_print_edition_is_the_sites_name():
    style = (ROOT / "overrides/assets/stylesheets/print.css").read_text(encoding="utf-8")
    name = re.search(r"^site_name: (.+)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)[1]
    assert re.search(r'@top-left \{\s+content: "(.+?)"', style)[1] == name
