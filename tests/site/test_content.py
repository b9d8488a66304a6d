"""Promises about what the pages make of areas, parts and terms."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import FIRST, REPORT, SECOND
from tests.support.pages import built_pages


@pytest.fixture(scope="module")
def pages(built) -> dict[str, LexborHTMLParser]:
    """The built pages by their paths."""
    return dict(built_pages(built.site))


@pytest.mark.parametrize(
    ("edition", "one_sided"),
    [
        (FIRST, {"全面依法治国": "报告的上半年成效没有单列这一领域", "宣传舆论": "报告的下半年部署没有单列这一领域"}),
        (SECOND, {}),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_the_matrix_has_every_area_and_says_where_one_is_one_sided(edition, one_sided, pages):
    rows = pages[f"{edition.id}/index.html"].css(".matrix tbody tr")
    assert [row.css_first("td > a").text() for row in rows] == [area.name for area in REPORT.main.areas]
    assert {
        row.css_first("td > a").text(): row.css_first(".one-sided").text() for row in rows if row.css(".one-sided")
    } == one_sided


def test_the_home_page_shows_the_headline_figures_and_the_areas_of_the_latest_edition(pages):
    home = pages["index.html"]
    shown = [value.text() for value in home.css(".figure-card .figure-value")]
    assert shown == [SECOND.figure(headline).says for headline in SECOND.headlines]
    assert 0 < len(shown) < len(SECOND.figures)
    assert {link.attributes["href"].split("/")[0] for link in home.css("a.area-card")} == {SECOND.id}


def test_the_title_of_a_page_names_the_site_once_and_the_edition(pages):
    site = pages["index.html"].css_first('meta[property="og:site_name"]').attributes["content"]
    home, area = (pages[path].css_first("title").text() for path in ("index.html", f"{FIRST.id}/theory/index.html"))
    assert home == f"{site}（{SECOND.name}）"
    assert area.endswith(f"（{FIRST.name}） - {site}")


def test_the_home_page_is_described_even_where_its_file_does_not(pages):
    description = pages["index.html"].css_first('meta[name="description"]').attributes["content"]
    assert description.endswith(f"（《{SECOND.title}》，{SECOND.name}{SECOND.year_note}，非官方读者版）")


def test_a_card_says_of_what_place_its_figure_is(pages):
    cards = {card.text() for card in pages["index.html"].css(".figure-card .figure-label")}
    assert cards == {SECOND.figure(headline).counted for headline in SECOND.headlines}


@pytest.mark.parametrize("term", REPORT.glossary.terms, ids=lambda term: term.id)
def test_the_glossary_explains_a_term_where_its_edition_uses_it_and_names_the_source_of_its_note(term, pages):
    page = pages["glossary/index.html"]
    entry = page.css_first(f'h2[id="{term.id}"]')
    assert entry.text().startswith(term.name)
    where = next(node for node in page.css(f'h2[id="{term.id}"] ~ .where'))
    assert [mark.text() for mark in where.css("a.locator")] == list(term.locators)
    assert {mark.attributes["href"].split("/")[1] for mark in where.css("a.locator")} == {term.edition or FIRST.id}
    note = next(node for node in page.css(f'h2[id="{term.id}"] ~ .editor-note'))
    assert term.source.document in note.text() and term.source.issuer in note.text()
