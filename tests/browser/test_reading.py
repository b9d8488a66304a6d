"""Promises to readers who enlarge the page, use no mouse, or set their system to what they need."""

import pytest
from playwright.sync_api import expect

from tests.support.fixture import REPORT
from tests.support.layout import cut_off, sideways, small_targets, unseen_focus
from tests.support.pages import page_types

# CSS pixels that a screen of 1280 x 1024 has at 200 % and at 400 %.
ZOOMED = [(640, 512), (320, 256)]
LEAST = 24
# For the fingers of elders, times as much as their type.
LARGE = 1.4 * LEAST
SIZES = ("标准", "大", "特大")


@pytest.mark.parametrize(("width", "height"), ZOOMED)
def test_nothing_is_lost_on_an_enlarged_page(width, height, website, built, new_reader):
    page = new_reader(website, width, height).page
    for address in page_types(built.site, REPORT):
        page.goto(website + address)
        assert sideways(page) + cut_off(page) == [], address


@pytest.mark.parametrize("width", [640, 1280])
def test_nothing_is_lost_where_only_the_text_is_twice_as_large(width, website, built, new_reader):
    page = new_reader(website, width).page
    for address in page_types(built.site, REPORT):
        page.goto(website + address)
        page.evaluate("document.documentElement.style.fontSize = '250%'")
        assert sideways(page) + cut_off(page) == [], address


@pytest.mark.parametrize("width", [320, 1440])
def test_every_target_is_large_enough(width, website, built, new_reader):
    page = new_reader(website, width).page
    for address in page_types(built.site, REPORT):
        page.goto(website + address)
        assert small_targets(page, LEAST) == [], address
        if width == 320:
            page.locator(".md-header .menu-button").click()
            assert small_targets(page, LEAST) == [], address


@pytest.mark.parametrize("colors", ["none", "active"])
@pytest.mark.parametrize("path", ["", "2018-h1/figures/"])
def test_the_focus_is_seen_wherever_tab_leads(path, colors, website, new_reader):
    page = new_reader(website, forced_colors=colors, reduced_motion="reduce").open(path)
    assert unseen_focus(page) == []


def test_back_leads_to_the_page_without_the_menu(website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/")
    page.get_by_role("button", name="菜单", exact=True).click()
    page.locator(".md-nav--primary").get_by_role("link", name="首页").click()
    page.wait_for_url(website)
    page.go_back()
    expect(page.get_by_role("button", name="菜单", exact=True)).to_have_attribute("aria-expanded", "false")
    assert not page.locator("#__drawer").is_checked()
    page.locator("article a").first.focus()


def test_the_menu_is_opened_walked_through_and_closed_by_key(website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/")
    button = page.get_by_role("button", name="菜单", exact=True)
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("button", name="关闭菜单")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".md-nav--primary").get_by_role("link", name="首页")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_what_is_behind_the_open_menu_is_out_of_reach(website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/")
    page.get_by_role("button", name="菜单", exact=True).press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('.md-sidebar--primary')"
        )


def test_the_search_is_open_before_the_next_key_can_be_pressed(website, new_reader):
    page = new_reader(website).open()
    assert page.evaluate("""() => {
        document.querySelector("[data-md-component=search-query]").focus();
        return document.getElementById("__search").checked;
    }""")


def test_all_of_the_search_is_reached_by_key(website, new_reader):
    reader = new_reader(website)
    page = reader.open()
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="关闭", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".search-suggestion").first).to_be_focused()
    reader.search("枫桥经验")
    for name in ("分享", "清空当前内容"):
        page.keyboard.press("Tab")
        expect(page.locator(".md-search__options").get_by_label(name)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/**")


def test_colours_are_chosen_by_key(website, new_reader):
    page = new_reader(website, color_scheme="light").open()
    page.locator(".palette-button:visible").press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "night")


@pytest.mark.parametrize("base", ["website", "offline_address"])
def test_a_size_is_chosen_by_key_told_and_remembered(base, request, new_reader):
    reader = new_reader(request.getfixturevalue(base))
    page = reader.open("index.html")
    heights = []
    for size in SIZES:
        page.get_by_role("button", name=size, exact=False).first.press("Enter")
        page.goto(page.url)
        expect(page.locator(".reading-size [aria-pressed=true]")).to_contain_text(size)
        heights.append(page.locator("h1").evaluate("title => parseFloat(getComputedStyle(title).fontSize)"))
    assert heights == sorted(set(heights)) and heights[-1] >= 1.3 * heights[0]
    assert reader.errors == []


def test_the_size_is_there_before_the_page_shows(website, new_reader):
    page = new_reader(website).open()
    page.get_by_role("button", name="特大").click()
    page.route("**/page.*.js", lambda route: route.abort())
    page.goto(website + "about/")
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 28


def test_a_browser_that_forbids_to_store_anything_still_changes_the_size(website, new_reader):
    reader = new_reader(website)
    reader.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', "
        "{get() { throw new DOMException('forbidden', 'SecurityError') }})"
    )
    page = reader.open()
    page.get_by_role("button", name="特大").click()
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 28
    assert reader.errors == []


@pytest.mark.parametrize("width", [320, 1440])
def test_the_page_for_elders_is_simple_with_large_targets_and_loses_nothing(width, website, built, new_reader):
    page = new_reader(website, width).open()
    page.get_by_role("button", name="特大").click()
    for address in page_types(built.site, REPORT):
        page.goto(website + address)
        assert sideways(page) + cut_off(page) + small_targets(page, LARGE) == [], address
        for selector in (".md-sidebar--secondary", ".headerlink"):
            assert page.locator(f"{selector}:visible").count() == 0, address


def test_nothing_moves_for_a_reader_who_asks_for_that(website, new_reader):
    page = new_reader(website, reduced_motion="reduce").open("2018-h1/")
    moving = """[...document.querySelectorAll("*")].filter(node => (style =>
      style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior === "smooth"
    )(getComputedStyle(node))).length"""
    assert page.evaluate(moving) == 0


def test_icons_and_frames_are_seen_in_forced_colours(website, new_reader):
    page = new_reader(website, forced_colors="active").open("2018-h1/safe-china/")
    style = "node => (style => [style.backgroundColor, style.borderTopWidth])(getComputedStyle(node))"
    paper = page.locator("body").evaluate(style)[0]
    assert page.locator(".md-search__icon svg").first.evaluate(style)[0] != paper
    assert page.locator(".figure-card").first.evaluate(style)[1] == "1px"


def test_the_buttons_for_the_size_stay_at_the_edge_whatever_the_size(website, new_reader):
    page = new_reader(website, 1366, 768).open("2018-h1/")
    edges = []
    for size in SIZES:
        page.get_by_role("button", name=size, exact=False).first.click()
        edges.append(
            page.locator(".reading-size").evaluate(
                "row => row.getBoundingClientRect().right - row.lastElementChild.getBoundingClientRect().right"
            )
        )
    assert max(edges) < 30


def test_a_menu_that_is_longer_than_the_window_is_cut_off_nowhere(website, new_reader):
    page = new_reader(website, 1366, 768).open()
    page.get_by_role("button", name="特大").click()
    page.goto(website + "about/")
    cut = "box => [box.scrollTop, box.scrollHeight > box.clientHeight + 1]"
    assert page.locator(".md-sidebar--primary .md-sidebar__scrollwrap").evaluate(cut) == [0, False]
