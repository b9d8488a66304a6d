"""Promises about what axe-core finds on every kind of page, in every state that readers can bring it into."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.support.axe import COLOURS, EVERYTHING, PAPER, STRONG, add_axe, faults
from tests.support.fixture import REPORT
from tests.support.pages import page_types

WIDTHS = (1440, 768, 360)
# Higher than the list of results, of which axe-core cannot decide what is cut off.
HEIGHT = 1600
# The menu lies over the page below this.
NARROW = 1220
QUERY = "扫黑除恶"
# What to look for in each of our palettes: in the dark one, only what colours can change.
PALETTES = {"paper": EVERYTHING, "night": COLOURS}


def states(page: Page, width: int) -> Iterator[str]:
    """Brings the page into one state after the other, and says which."""
    yield "screen"
    if width < NARROW:
        page.locator(".md-header .menu-button").click()
        yield "menu"
        page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator("[data-md-component=search-query]").fill(QUERY)
    page.locator("ol.md-search-result__list[aria-busy=false] > li").first.wait_for()
    # The dialog is opaque, but axe-core takes what lies behind it for a part of what its words stand on.
    page.evaluate("document.querySelector('main').style.visibility = 'hidden'")
    yield "search"
    page.evaluate("document.querySelector('main').style.visibility = ''")
    page.keyboard.press("Escape")


def all_faults(page: Page, widths: tuple[int, ...], palettes: dict[str, dict]) -> Iterator[str]:
    """What axe-core finds on the open page: on paper, in one palette, and at each width, state and palette."""
    page.emulate_media(media="print")
    yield from (f"print {fault}" for fault in faults(page, PAPER))
    page.emulate_media(media="screen")
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        for state in states(page, width):
            for palette, options in palettes.items():
                page.evaluate("palette => document.body.dataset.mdColorScheme = palette", palette)
                yield from (f"{width} {state} {palette} {fault}" for fault in faults(page, options))


def test_axe_finds_nothing_wrong_on_a_phone(website, built, new_reader):
    page = add_axe(new_reader(website, reduced_motion="reduce").page)
    for address in page_types(built.site, REPORT):
        page.goto(website + address)
        assert list(all_faults(page, (360,), {"paper": EVERYTHING})) == [], address


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_in_a_search_without_results(scheme, width, website, new_reader):
    page = add_axe(new_reader(website, width, HEIGHT, color_scheme=scheme, reduced_motion="reduce").page)
    page.goto(website)
    page.keyboard.press("/")
    page.locator(".search-suggestion").first.wait_for()
    assert faults(page, EVERYTHING) == []
    page.locator("[data-md-component=search-query]").fill("飞碟")
    page.locator(".md-search-result__meta strong").wait_for()
    assert faults(page, EVERYTHING) == []


@pytest.mark.full
def test_axe_finds_nothing_wrong_and_nothing_to_review_at_any_width_in_any_palette(website, built, new_reader):
    page = add_axe(new_reader(website, reduced_motion="reduce").page)
    for address in page_types(built.site, REPORT):
        page.goto(website + address)
        assert list(all_faults(page, WIDTHS, PALETTES)) == [], address


@pytest.mark.full
def test_axe_finds_nothing_in_the_offline_edition(offline, offline_address, new_reader):
    page = add_axe(new_reader(offline_address, reduced_motion="reduce").page)
    for address in page_types(offline, REPORT):
        page.goto(offline_address + address)
        assert list(all_faults(page, (360,), {"paper": EVERYTHING})) == [], address


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_for_elders_has_strong_contrast_and_no_other_fault(scheme, width, website, new_reader):
    page = add_axe(new_reader(website, width, HEIGHT, color_scheme=scheme, reduced_motion="reduce").page)
    page.goto(website)
    page.get_by_role("button", name="特大").click()
    for address in ("", "2018-h1/", "2018-h1/safe-china/", "2018-h1/figures/"):
        page.goto(website + address)
        assert faults(page) + faults(page, STRONG) == [], address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_reader_who_asks_the_system_for_contrast_gets_it(scheme, website, new_reader):
    page = add_axe(new_reader(website, color_scheme=scheme, contrast="more", reduced_motion="reduce").page)
    page.goto(website)
    assert faults(page, STRONG) == []


@pytest.mark.parametrize(("size", "options"), [("standard", COLOURS), ("elder", STRONG)])
def test_marked_words_can_be_read_in_both_palettes(size, options, website, new_reader):
    # So high that the bar lies over nothing of the page.
    page = add_axe(new_reader(website, height=20000, reduced_motion="reduce").page)
    page.goto(f"{website}2018-h1/safe-china/?h=扫黑除恶%20枫桥")
    page.evaluate("size => document.documentElement.dataset.readingSize = size", size)
    page.locator(".md-content a > mark:visible").first.wait_for()
    for palette in PALETTES:
        page.evaluate("palette => document.body.dataset.mdColorScheme = palette", palette)
        assert faults(page, options) == [], palette
