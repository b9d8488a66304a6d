"""Promises about the list of paragraphs: each leads to the page that presents it, or else to the one that cites it."""

import pytest

from tests.support.fixture import FIRST, REPORT
from workreport.addresses.pages import UsingPage
from workreport.rendering import MACROS, PageContext, Site, citing_pages

LEAD = '{{ locator("导语1") }}'
TEXTS = {
    "2018-h1/index.md": f"# 总览\n\n{LEAD}",
    "2018-h1/reform.md": f"---\ntitle: 改革\n---\n# 政法改革\n\n{LEAD}{LEAD}",
    "2018-h1/theory.md": f"# 学习贯彻\n\n{LEAD}{LEAD}",
    "2018-h2/theory.md": f"# 学习贯彻\n\n{LEAD}{LEAD}{LEAD}",
    "about.md": f"# 关于\n\n{LEAD}{LEAD}{LEAD}{LEAD}",
}


def rows(**site) -> dict[str, str]:
    """The cell of the page, by the name of the paragraph."""
    text = MACROS["locator_list"](PageContext(Site(REPORT, **site), "2018-h1/index.md"))
    cells = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| **")]
    return {name.split("**")[1]: page for name, _, page in cells}


def test_the_page_of_an_edition_that_cites_a_paragraph_most_is_known_by_its_title():
    citing = citing_pages(REPORT, TEXTS)
    assert citing[("2018-h1", "导语1")] == UsingPage("2018-h1/reform.md", "改革")
    assert citing[("2018-h2", "导语1")] == UsingPage("2018-h2/theory.md", "学习贯彻")


def test_every_paragraph_is_listed_in_the_reports_order_with_an_anchor():
    text = MACROS["locator_list"](PageContext(Site(REPORT), "2018-h1/index.md"))
    places = [text.index(f"| **{each.name}**{{ #{each.id} }} | {each.heading} |") for each in FIRST.locators]
    assert places == sorted(places) and list(rows()) == [each.name for each in FIRST.locators]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("成效1", "[学习贯彻](theory.md#results)"),
        ("部署7", "[全面依法治国](rule-of-law.md#plans)"),
        ("导语1", "[改革](reform.md)"),
        ("导语2", "–"),
    ],
)
def test_a_paragraph_leads_to_its_area_or_else_to_the_page_that_cites_it_or_to_none(name, page):
    assert rows(citing_pages=citing_pages(REPORT, TEXTS))[name] == page


def test_a_page_whose_title_has_signs_of_html_is_named_as_it_is():
    citing = {("2018-h1", "导语1"): UsingPage("2018-h1/reform.md", "A&B")}
    assert rows(citing_pages=citing)["导语1"] == "[A&amp;B](reform.md)"
