"""Promises about the browsers of old machines: all that the site offers works in them, on the website and by file://."""

import re
from collections.abc import Iterator
from contextlib import closing

import pytest
import tinycss2
from playwright.sync_api import Browser, Page
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from browser import FLAGS
from tests.browser.old_chromium import PACKAGES, unpack
from tests.support.fixture import FIRST
from tests.support.pages import built_pages
from workreport.release.browsers import OLDEST_CHROMIUM

PHONE = {"width": 360, "height": 740, "has_touch": True}
# What may be missing: without it the page says and offers the same.
MISSED_SELECTORS = (":has(", "::details-content", "::-ms-")
MISSED_PROPERTIES = {
    "-moz-osx-font-smoothing",
    "-moz-text-size-adjust",
    "accent-color",
    "box-decoration-break",
    "color-adjust",
    "content",
    "forced-color-adjust",
    "list-style-type",
    "scrollbar-color",
    "scrollbar-gutter",
    "scrollbar-width",
    "text-autospace",
    "text-decoration-thickness",
    "text-emphasis",
    "text-emphasis-position",
    "text-spacing-trim",
    "text-underline-offset",
    "text-wrap",
}
# These stand beside the same with a prefix.
PREFIXED = "mask"
SCHEME = "document.body.dataset.mdColorScheme"


@pytest.fixture(scope="module", params=PACKAGES)
def browser(request, browser, tmp_path_factory) -> Iterator[Browser]:
    """An old Chromium in the place of the one that all other tests use."""
    program = unpack(request.param, tmp_path_factory.mktemp("old"))
    with closing(browser.browser_type.launch(executable_path=program, args=FLAGS)) as opened:
        yield opened


@pytest.fixture(params=["website", "file"])
def by_file(request) -> bool:
    """Whether the pages are opened as files of the unpacked bundle."""
    return request.param == "file"


@pytest.fixture
def open_page(by_file, website, offline_address, new_reader):
    """Opens pages, by their addresses on the website; in the end nothing has gone wrong on any of them."""
    readers = []

    def open_it(address: str, **options) -> Page:
        reader = new_reader(offline_address if by_file else website, **options)
        readers.append(reader)
        return reader.open(in_bundle(address) if by_file else address)

    yield open_it
    for reader in readers:
        reader.settle()
        assert (reader.errors, reader.foreign) == ([], [])


def in_bundle(address: str) -> str:
    """The file in the bundle that the page at an address of the website is."""
    return "index.html" if not address else f"{address.removesuffix('/')}.html"


# Playwright's own ways to click and to wait ask the browser what an old one, or the pages' policy there, refuses.
def place(page: Page, selector: str) -> tuple[float, float]:
    """Scrolls to the first element that matches and is painted, and returns where it is once that has been painted."""
    x, y = page.evaluate(
        "async selector => {"
        " const node = [...document.querySelectorAll(selector)].find(each => each.getClientRects().length);"
        " node.scrollIntoView({ block: 'center', behavior: 'instant' });"
        " for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);"
        " const box = node.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2] }",
        selector,
    )
    return x, y


def wait_for(page: Page, condition: str) -> None:
    """Waits until a JavaScript expression is true; fails after some seconds."""
    look = f"({condition}) ? done() : n ? setTimeout(look, 20, n - 1) : fail(new Error('never'))"
    page.evaluate(f"new Promise((done, fail) => (function look(n) {{ {look} }})(500))")


def click(page: Page, selector: str) -> None:
    """Clicks on the first element that matches and is painted."""
    page.mouse.click(*place(page, selector))


def test_the_oldest_one_is_the_one_that_the_site_names():
    assert min(PACKAGES) == OLDEST_CHROMIUM


def test_every_page_is_quiet_and_shows_all_its_text(by_file, built, offline, website, offline_address, new_reader):
    reader = new_reader(offline_address if by_file else website)
    for path, _ in built_pages(offline if by_file else built.site):
        page = reader.open(path)
        unseen = page.evaluate(
            "[...document.querySelectorAll('h1, article h2, article p, article li, article td, article dd')]"
            ".filter(each => !each.closest('details:not([open]), .term-list, .jump') && !each.getClientRects().length)"
            ".map(each => each.textContent)"
        )
        assert (path, unseen) == (path, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, path
    reader.settle()
    assert (reader.errors, reader.foreign) == ([], [])


def style_words(rules: list[Node]) -> Iterator[tuple[str, str]]:
    """All selectors, without a value, and all properties with their values."""
    for rule in rules:
        if isinstance(rule, AtRule) and rule.lower_at_keyword in {"media", "supports"}:
            yield from style_words(tinycss2.parse_rule_list(rule.content))
        elif isinstance(rule, QualifiedRule):
            yield tinycss2.serialize(rule.prelude), ""
            for each in tinycss2.parse_blocks_contents(rule.content):
                if isinstance(each, Declaration):
                    yield each.name, tinycss2.serialize(each.value).strip()


def test_it_knows_all_of_the_styles_but_what_can_be_missed(built, website, new_reader):
    words = set()
    for path in (built.site / "assets" / "stylesheets").glob("*.css"):
        words.update(style_words(tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"))))
    unknown = (
        new_reader(website)
        .open()
        .evaluate(
            "words => words.filter(([word, value]) => {"
            " if (value) return !CSS.supports(word, value);"
            " try { document.querySelector(word); return false } catch { return true }"
            "})",
            sorted(words),
        )
    )
    selectors = [word for word, value in unknown if not value]
    assert [each for each in selectors if not any(missed in each for missed in MISSED_SELECTORS)] == []
    properties = {word for word, value in unknown if value} - MISSED_PROPERTIES
    assert [each for each in properties if not each.startswith(PREFIXED)] == []
    prefixed = {name.removeprefix("-webkit-") for name, _ in words if name.startswith("-webkit-")}
    assert {each.split("-")[0] for each in properties} <= prefixed


def test_icons_are_drawn(open_page):
    page = open_page("")
    drawing = page.evaluate("getComputedStyle(document.querySelector('.icon-magnify')).webkitMaskImage")
    assert drawing.startswith('url("data:image/svg+xml')


def test_the_menu_of_a_phone_opens_and_leads_to_a_page(open_page):
    page = open_page("2018-h1/safe-china/", **PHONE)
    click(page, ".md-header .menu-button")
    wait_for(page, "document.querySelector('.md-sidebar--primary').getBoundingClientRect().left === 0")
    with page.expect_navigation():
        click(page, ".md-nav--primary a[href*='workforce']")
    assert page.evaluate("document.querySelector('h1').textContent").startswith("队伍建设")


def test_the_search_finds_and_leads_to_a_page(open_page):
    page = open_page("")
    page.keyboard.press("/")
    wait_for(page, "document.activeElement.name === 'query'")
    assert page.evaluate("document.querySelector('.search-suggestion').getClientRects().length")
    page.keyboard.insert_text("枫桥经验")
    wait_for(page, "document.querySelector('.md-search-result__item a') && !document.getAnimations().length")
    # Not the address that the search keeps for the way back.
    with page.expect_navigation(url=re.compile(r"[?&]h=")):
        click(page, ".md-search-result__item a")
    assert page.evaluate("[...document.querySelectorAll('article mark')].some(each => each.textContent === '枫桥经验')")


def test_a_figure_shows_its_card_which_closes_again(open_page):
    page = open_page("2018-h1/safe-china/")
    figure = page.evaluate("document.querySelector('article li a.figure').hash")
    click(page, "article li a.figure")
    wait_for(page, "document.querySelector('dialog').open")
    assert page.evaluate("document.querySelector('dialog a.copyable').hash") == figure
    click(page, ".close-card")
    assert not page.evaluate("document.querySelector('dialog').open")


def test_a_tapped_term_shows_its_meaning_beside_it_on_the_screen(open_page):
    page = open_page("2018-h1/safe-china/", **PHONE)
    x, y = place(page, "a.term")
    page.touchscreen.tap(x, y)
    wait_for(page, "document.querySelector('.term-tip')")
    box = page.evaluate("document.querySelector('.term-tip').getBoundingClientRect().toJSON()")
    assert box["left"] >= 0 and box["right"] <= PHONE["width"]
    assert 0 <= box["top"] < box["bottom"] <= PHONE["height"]
    term = page.evaluate("document.querySelector('a.term').getBoundingClientRect().toJSON()")
    assert min(abs(box["top"] - term["bottom"]), abs(term["top"] - box["bottom"])) < 1
    assert "/safe-china" in page.url
    page.touchscreen.tap(*place(page, "h1"))
    assert not page.evaluate("document.querySelector('.term-tip')")


def test_the_chosen_colours_and_size_hold_on_the_next_page(open_page):
    page = open_page("")
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)")
    assert page.evaluate(SCHEME) == "paper"
    click(page, ".palette-button")
    click(page, ".reading-size button[value='elder']")
    with page.expect_navigation():
        click(page, "a.area-card")
    assert page.evaluate(SCHEME) == "night"
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)") > 1.2 * size


def test_the_filter_of_the_matrix_leaves_the_areas_that_have_it(by_file, website, offline_address, new_reader):
    reader = new_reader(offline_address if by_file else website)
    page = reader.open("2018-h1/index.html")
    rows = "[...document.querySelectorAll('.matrix tbody tr')].filter(row => row.getClientRects().length).length"
    assert page.evaluate(rows) == len(FIRST.sections)
    click(page, ".matrix-filters [name='part-1']")
    assert page.evaluate(rows) == sum("results" in section.parts for section in FIRST.sections)
    click(page, ".matrix-filters [name='part-1']")
    assert page.evaluate(rows) == len(FIRST.sections)
    assert reader.errors == []
