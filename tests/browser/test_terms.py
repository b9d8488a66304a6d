"""Promises about what a term means where it stands: by mouse, keyboard and touch, as WCAG 1.4.13 asks."""

import pytest
from playwright.sync_api import expect

MEANING = "2018年初开始的全国行动"


@pytest.fixture(params=["online", "by file"])
def new_page(request, website, offline_address, new_reader):
    """Opens an area's page on the website or in the unpacked bundle."""
    base, path = (
        (website, "2018-h1/safe-china/") if request.param == "online" else (offline_address, "2018-h1/safe-china.html")
    )
    return lambda **options: new_reader(base, **options).open(path)


def test_the_pointer_shows_it_may_rest_on_it_and_leaving_hides_it(new_page):
    page = new_page()
    tip = page.get_by_role("tooltip")
    page.locator("a.term").first.hover()
    expect(tip).to_contain_text(MEANING)
    expect(page.locator(".term-tip > strong")).to_have_text(page.locator("a.term").first.text_content())
    tip.hover()
    page.wait_for_timeout(600)
    expect(tip).to_be_visible()
    expect(page.locator(".term-tip").get_by_role("link", name="查看用语")).to_be_visible()
    page.locator("h1").hover()
    expect(tip).to_be_hidden()


def test_focus_shows_it_escape_hides_it_and_it_describes_the_term(new_page):
    page = new_page()
    term, tip = page.locator("a.term").first, page.get_by_role("tooltip")
    for _ in range(60):
        page.keyboard.press("Tab")
        if term.evaluate("term => term === document.activeElement"):
            break
    expect(tip).to_contain_text(MEANING)
    expect(term).to_have_accessible_description(
        f"{MEANING}，打击黑社会性质组织和恶势力的违法犯罪，并查处背后的“保护伞”。报告用它带动其他治安工作。"
    )
    page.wait_for_timeout(600)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    expect(term).to_have_attribute(
        "title",
        "2018年初开始的全国行动，打击黑社会性质组织和恶势力的违法犯罪，并查处背后的“保护伞”。报告用它带动其他治安工作。",
    )


def test_it_stays_within_the_part_of_the_report_in_which_its_term_stands(new_page):
    page = new_page(width=1366)
    part, tip = page.locator(".part").first, page.locator(".term-tip")
    term = part.locator("a.term").last
    # At the end of its line, where it would reach into the part beside it.
    term.evaluate("term => { term.style.cssText = 'display: block; width: fit-content; margin-left: auto'; }")
    term.hover()
    expect(tip).to_be_visible()
    box, own = tip.bounding_box(), part.bounding_box()
    assert box["x"] + box["width"] <= own["x"] + own["width"] + 0.5


def test_the_first_tap_shows_it_and_the_link_in_it_leads_to_the_glossary(new_page):
    page = new_page(width=360, height=740, has_touch=True)
    page.locator("a.term").nth(2).tap()
    tip = page.locator(".term-tip")
    expect(tip).to_be_visible()
    box = tip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert "safe-china" in page.url
    tip.get_by_role("link", name="查看用语").tap()
    expect(page.locator("h1")).to_contain_text("用语")
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_second_tap_follows_the_term_and_a_tap_elsewhere_hides_its_meaning(new_page):
    page = new_page(width=360, height=740, has_touch=True)
    term, tip = page.locator("a.term").first, page.locator(".term-tip")
    term.tap()
    expect(tip).to_be_visible()
    page.locator("h1").tap(position={"x": 5, "y": 5})
    expect(tip).to_be_hidden()
    term.tap()
    expect(tip).to_be_visible()
    term.tap()
    expect(page.locator("h1")).to_contain_text("用语")


def test_a_pointer_that_moved_elsewhere_just_before_a_tap_does_not_hide_it(new_page):
    page = new_page(has_touch=True)
    page.evaluate(
        "() => { const term = document.querySelector('a.term');"
        "document.body.dispatchEvent(new PointerEvent('pointerover', {pointerType: 'mouse', bubbles: true}));"
        "term.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true}));"
        "term.click() }"
    )
    page.wait_for_timeout(600)
    expect(page.get_by_role("tooltip")).to_be_visible()


def test_a_tap_after_a_key_shows_it_as_any_other(new_page):
    page = new_page(has_touch=True)
    page.keyboard.press("Tab")
    page.locator("a.term").first.tap()
    expect(page.get_by_role("tooltip")).to_contain_text(MEANING)


def test_without_scripts_the_meaning_is_the_links_title_and_stands_at_the_pages_end(new_page):
    page = new_page(java_script_enabled=False)
    assert MEANING in page.locator("a.term").first.get_attribute("title")
    expect(page.locator(".term-list")).to_contain_text(MEANING)


def test_on_paper_the_meanings_are_notes_at_the_pages_end(new_page):
    page = new_page()
    page.locator("a.term").first.hover()
    page.emulate_media(media="print")
    expect(page.locator(".term-list")).to_be_visible()
    expect(page.locator(".term-tip")).to_be_hidden()
    assert signs(page) == (['"\u2060*"', '"*"'], ["none", "none"])


def test_in_the_print_edition_the_notes_are_the_glossary(website, new_reader):
    page = new_reader(website).open("print/")
    page.emulate_media(media="print")
    assert signs(page, "#glossary") == (['"\u2060*"', '"*"'], ["none", "none"])


def signs(page, notes: str = "h2:has(+ .term-list)") -> tuple[list[str], list[str]]:
    """What paper adds behind a term and before the heading of the notes, and then what the screen adds."""
    added = (
        "([term, notes]) => [getComputedStyle(document.querySelector(term), '::after').content, "
        "getComputedStyle(document.querySelector(notes), '::before').content]"
    )
    paper = page.evaluate(added, ["a.term", notes])
    page.emulate_media(media="screen")
    return paper, page.evaluate(added, ["a.term", notes])


@pytest.mark.parametrize("width", [360, 768, 1366])
def test_no_line_breaks_within_a_short_term(width, website, new_reader):
    page = new_reader(website, width).page
    for area in ("safe-china", "overall-interests"):
        page.goto(f"{website}2018-h1/{area}/")
        lines = page.locator("article a.whole").evaluate_all("terms => terms.map(term => term.getClientRects().length)")
        assert lines and set(lines) == {1}
