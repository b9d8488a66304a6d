"""Promises about the data that readers take away from the website and find in the offline bundle."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import REPORT
from tests.support.pages import built_pages
from tests.support.project import SITE_URL
from tests.support.schema_org import forbidden
from workreport.exports import FEED

NAMES = ("figures.csv", "figures.json", "datapackage.json")
ADDRESSES = [f"{edition.id}/{name}" for edition in REPORT.editions for name in NAMES]
PAGES = {f"{edition.id}/figures/index.html": edition for edition in REPORT.editions}
ALTERNATE = '{http://www.w3.org/2005/Atom}link[@rel="alternate"]'


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_very_same_files_of_data_are_on_the_website_and_in_the_bundle(address, built, offline):
    assert (built.site / address).read_bytes() == (offline / address).read_bytes()


@pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)
def test_the_files_hold_every_value_of_the_data_and_no_other(edition, built):
    folder, figures = built.site / edition.id, edition.figures
    table = csv.DictReader(io.StringIO((folder / "figures.csv").read_text(encoding="utf-8-sig"), newline=""))
    document = json.loads((folder / "figures.json").read_bytes())
    expected = [(each.id, each.text, each.number) for each in figures]
    assert [(row["编号"], row["照报告的写法"], row["数值"] or None) for row in table] == expected
    numbers = [each.number and float(each.number) for each in figures]
    assert [(each["id"], each["text"], each["number"]) for each in document["figures"]] == [
        (figure, text, number) for (figure, text, _), number in zip(expected, numbers, strict=True)
    ]


@pytest.mark.parametrize(
    ("edition", "page"), [("website", "2018-h1/figures/index.html"), ("bundle", "2018-h1/figures.html")]
)
def test_the_page_of_figures_links_to_each_with_its_size(edition, page, built, offline):
    site = built.site if edition == "website" else offline
    parser = LexborHTMLParser((site / page).read_text(encoding="utf-8"))
    shown = {item.css_first("a").text(): item for item in parser.css(".data-files li")}
    assert tuple(shown) == NAMES
    for name, item in shown.items():
        assert (site / page).parent.joinpath(item.css_first("a").attributes["href"]).resolve() == (
            site / "2018-h1" / name
        ).resolve()
        assert item.text().endswith(f"{(site / '2018-h1' / name).stat().st_size / 1024:.1f}\u00a0KB")


def test_every_page_names_the_feed(built, offline):
    for site in (built.site, offline):
        assert (site / FEED).exists()
        for path, page in built_pages(site):
            (link,) = page.css("link[rel~=alternate]")
            assert link.attributes["type"] == "application/atom+xml", path
            assert link.attributes["href"].endswith(FEED), path


def test_the_feeds_links_lead_to_pages_of_the_website_and_offline_it_has_none(built, offline):
    links = ElementTree.parse(built.site / FEED).findall(f".//{ALTERNATE}")
    assert links
    for link in links:
        address = link.attrib["href"]
        assert address.startswith(SITE_URL) and (built.site / address.removeprefix(SITE_URL) / "index.html").exists()
    assert b"<link" not in (offline / FEED).read_bytes()


def test_the_page_of_figures_tells_search_engines_what_it_holds(built):
    for path, page in built_pages(built.site):
        found = page.css('script[type="application/ld+json"]')
        assert len(found) == (path in PAGES), path
        if edition := PAGES.get(path):
            node = json.loads(found[0].text())
            assert list(forbidden(node)) == []
            assert node["url"] == page.css_first("link[rel=canonical]").attributes["href"]
            assert [each["contentUrl"] for each in node["distribution"]] == [
                f"{SITE_URL}{edition.id}/{name}" for name in NAMES
            ]
            assert [each["value"] for each in node["variableMeasured"]] == [
                figure.number or figure.text for figure in edition.figures
            ]
