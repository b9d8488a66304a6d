"""Promises about Firefox: it finds what Chromium finds, and leads on as Chromium does, on the website and by file://."""

import json
from collections.abc import Iterator

import pytest

from tests.browser.firefox import Firefox, open_firefox
from tests.support.fixture import SECOND

RESULTS = ".md-search-result__item > .md-search-result__link"
LOCATIONS = f"[...document.querySelectorAll('{RESULTS}')].map(link => link.href)"


@pytest.fixture(scope="module")
def started() -> Iterator[Firefox]:
    """One Firefox for all tests."""
    with open_firefox() as opened:
        yield opened


@pytest.fixture
def firefox(started) -> Firefox:
    """Firefox with nothing reported yet."""
    started.start_anew()
    return started


@pytest.fixture(params=["website", "file"])
def base(request, website, offline_address) -> str:
    """Where the pages lie: on the website or in the unpacked offline edition."""
    return {"website": website, "file": offline_address}[request.param]


def search(firefox: Firefox, words: str) -> list[str]:
    """Searches twice, as Reader.search_all does, and returns the addresses found, first first."""
    firefox.press("/")
    firefox.wait_for("document.activeElement.name === 'query'")
    typed = f"document.execCommand('insertText', false, {json.dumps(words)})"
    firefox.evaluate(typed)
    firefox.wait_for(f"document.querySelector('{RESULTS}')")
    firefox.wait_for("document.querySelector('ol.md-search-result__list').getAttribute('aria-busy') === 'false'")
    firefox.evaluate("document.activeElement.select(), document.execCommand('delete')")
    firefox.wait_for(f"!document.querySelector('{RESULTS}')")
    firefox.evaluate(typed)
    firefox.wait_for(f"document.querySelector('{RESULTS}')")
    return firefox.evaluate(LOCATIONS)


def assert_unharmed(firefox: Firefox, base: str) -> None:
    """No page reported an error or asked for anything outside the site."""
    assert [entry["text"] for entry in firefox.reported("log.entryAdded") if entry["level"] == "error"] == []
    asked = [sent["request"]["url"] for sent in firefox.reported("network.beforeRequestSent")]
    assert [url for url in asked if not url.startswith((base, "data:"))] == []


@pytest.mark.parametrize("words", ["扫黑除恶", "saohei", "320万件"])
def test_firefox_finds_the_same_places_in_the_same_order_as_chromium(words, base, firefox, new_reader):
    chromium = new_reader(base)
    chromium.open("index.html").keyboard.press("/")
    chromium.search_all(words)
    firefox.open(base + "index.html")
    assert search(firefox, words) == chromium.page.evaluate(LOCATIONS)
    assert_unharmed(firefox, base)


def test_firefox_walks_from_the_home_page_to_the_first_area_and_on_to_the_next(base, firefox):
    firefox.open(base + "index.html")
    firefox.follow("a.area-card")
    first = firefox.evaluate("location.href")
    assert first.startswith(f"{base}{SECOND.id}/theory")
    firefox.follow(".md-footer__link--next")
    assert firefox.evaluate("document.querySelector('.md-footer__link--prev').href") == first
    assert_unharmed(firefox, base)
