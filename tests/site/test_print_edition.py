"""Promises about the one document that holds all chapters."""

import re
from collections import Counter

import pytest
import tinycss2
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import CONTENT, FIRST, REPORT, SECOND
from tests.support.pages import built_pages, searched_sections
from workreport.addresses.pages import page_name
from workreport.model import Edition

# The print editions by the names of their pages: the site's own is of the edition that its settings name.
PRINTED = {"print": FIRST, f"{SECOND.id}/print": SECOND}


@pytest.fixture(scope="module", params=["site", "offline"])
def pages(request, built):
    """The pages of the website, and those of the offline edition, by the name that both share."""
    folder = built.site if request.param == "site" else request.getfixturevalue("offline")
    return {"/".join(page_name(path)): page for path, page in built_pages(folder)}


@pytest.fixture(params=PRINTED, ids=PRINTED)
def edition(request) -> Edition:
    """The edition that is printed."""
    return PRINTED[request.param]


@pytest.fixture
def printed(edition) -> str:
    """The name of its print page."""
    return next(name for name, each in PRINTED.items() if each == edition)


@pytest.fixture
def document(pages, printed):
    return pages[printed].css_first("article")


def said(nodes) -> list[str]:
    return [" ".join(node.text().replace("¶", "").split()) for node in nodes]


def test_the_chapters_are_the_editions_part_of_the_navigation_without_the_pages_that_serve_the_website_alone(
    document, pages, edition
):
    configuration = (CONTENT / "mkdocs.yml").read_text(encoding="utf-8")
    files = re.findall(
        r"^ .*?([\w/-]+)\.md$", configuration.partition("\nnav:\n")[2].partition("\n\n")[0], re.MULTILINE
    )
    elsewhere = [f"{each}/" for each in (FIRST.id, SECOND.id, REPORT.main.id) if each != edition.id]
    wanted = [
        file
        for file in files
        if file not in ("index", "accessibility", "offline") and not file.startswith(tuple(elsewhere))
    ]
    names = [file.removesuffix("index").strip("/") for file in wanted]
    assert len(names) > 10
    assert said(document.css(".chapter h2")) == said(pages[name].css_first("article h1") for name in names)


def test_every_statement_of_the_edition_stands_in_the_document_once(document, pages, edition):
    areas = [pages[f"{edition.id}/{area.id}"] for area in REPORT.main.areas]
    statements = Counter(text for page in areas for text in said(page.css(".part li")))
    assert statements.total() > 50
    assert Counter(said(document.css(".chapter .part li"))) == statements
    requirements = Counter(said(pages[f"{edition.id}/requirements"].css("article > ul > li")))
    assert requirements and Counter(said(document.css(".chapter > ul > li"))) >= requirements


def test_every_figure_has_its_facts_in_the_document_once(document, edition):
    assert said(document.css(".chapter:has(.fact-card) h5")) == [
        each.label for area in (*(area.id for area in REPORT.main.areas), "") for each in edition.figures_of(area)
    ]
    assert len(document.css(".fact-card")) == len(edition.figures)


def test_the_picture_is_in_the_document_once_as_it_is_drawn_for_paper(printed, built):
    page = built.site / printed / "index.html"
    drawings = LexborHTMLParser(page.read_text(encoding="utf-8")).css("article .poster > div")
    assert [drawing.attributes["class"] for drawing in drawings] == ["picture-printed"]


def test_every_term_of_the_glossary_is_explained_in_the_document_once(document):
    text = document.text()
    for term in REPORT.glossary.terms:
        assert len(document.css(f'h3[id="glossary--{term.id}"]')) == 1
        assert text.count(term.meaning) == text.count(term.note) == 1, term.name


def test_every_link_in_the_document_leads_to_a_place_in_it_or_to_another_host(document):
    ids = {node.attributes["id"] for node in document.css("[id]")}
    links = [node.attributes["href"] for node in document.css("a[href]")]
    assert len(links) > 100
    assert [link for link in links if link.removeprefix("#") not in ids and not link.startswith("https://")] == []


def test_no_id_stands_in_the_page_twice(pages, printed):
    ids = Counter(node.attributes["id"] for node in pages[printed].css("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []


def test_the_running_title_is_the_name_of_the_site_whatever_characters_it_has(project):
    project.replace("mkdocs.yml", "site_name: 半年报告读本", 'site_name: 报告"读本"')
    result = project.run("build")
    assert result.returncode == 0, result.stderr
    (style,) = (project.site / "assets" / "stylesheets").glob("page.*.css")
    titles = re.findall(r"@top-left\s*\{\s*content:\s*(.+?);", style.read_text(encoding="utf-8"))
    assert [[token.value for token in tinycss2.parse_component_value_list(title)] for title in titles] == [
        ['报告"读本"（测试）']
    ]


def test_the_home_page_leads_to_the_document(pages):
    assert [node for node in pages[""].css("article a.md-button") if node.text() == "打印版"]


def test_search_engines_are_sent_to_the_pages_and_not_to_the_document(pages, printed, built):
    assert pages[printed].css_first("meta[name=robots]").attributes["content"] == "noindex"
    sitemap = (built.site / "sitemap.xml").read_text(encoding="utf-8")
    assert "/about/" in sitemap and f"/{printed}/" not in sitemap


def test_our_own_search_finds_the_document_by_its_name_and_not_by_what_its_chapters_repeat(built):
    sections = searched_sections(built.site)
    assert len(sections["about/"]) > 1 and len(sections["print/"]) == 1
