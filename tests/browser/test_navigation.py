"""Promises about finding one's way."""

import pytest
from playwright.sync_api import expect

from tests.support.fixture import SECOND


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_palette_follows_the_system_and_is_remembered_once_chosen(scheme, website, new_reader):
    names = {"light": "paper", "dark": "night"}
    other = names["dark" if scheme == "light" else "light"]
    page = new_reader(website, color_scheme=scheme).open()
    chosen = "document.body.dataset.mdColorScheme"
    assert page.evaluate(chosen) == names[scheme]
    page.locator(".palette-button:visible").click()
    assert page.evaluate(chosen) == other
    page.goto(website + "about/")
    assert page.evaluate(chosen) == other


def test_the_list_of_sections_leads_to_them(website, new_reader):
    page = new_reader(website, 1440).open("2018-h1/safe-china/")
    page.locator(".jump").get_by_role("link", name="下半年部署", exact=True).click()
    page.wait_for_url("**/safe-china/#plans")
    expect(page.locator("#plans")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["2018-h1/requirements/", "about/", "glossary/"])
def test_on_a_phone_the_sections_are_listed_above_the_text(path, website, new_reader):
    reader = new_reader(website, 360, 740)
    page = reader.open(path)
    link = page.locator(".jump").get_by_role("link").last
    place = link.get_attribute("href")
    link.click()
    expect(page.locator(place)).to_be_in_viewport()
    page.set_viewport_size({"width": 1366, "height": 768})
    expect(page.locator(".jump")).to_be_hidden()
    expect(page.locator(".md-sidebar--secondary").get_by_role("link").first).to_be_visible()


def test_previous_and_next_walk_through_the_areas_in_reading_order(website, new_reader):
    page = new_reader(website).open("2018-h1/risk-prevention/")
    page.locator(".md-footer__link--next").click()
    page.wait_for_url("**/2018-h1/safe-china/")
    page.locator(".md-footer__link--prev").click()
    page.wait_for_url("**/2018-h1/risk-prevention/")


def test_the_phone_menu_opens_and_leads_to_a_page(website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/")
    menu = page.locator(".md-sidebar--primary")
    assert not in_view(menu)
    page.locator(".md-header .menu-button").click()
    expect(menu).to_be_in_viewport(ratio=0.99)
    menu.get_by_role("link", name="队伍建设").click()
    page.wait_for_url("**/2018-h1/workforce/")


def test_the_phone_menu_shows_what_belongs_together_and_where_one_is(website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/safe-china/")
    page.locator(".md-header .menu-button").click()
    menu = page.locator(".md-sidebar--primary")
    expect(menu).to_be_in_viewport(ratio=0.99)
    expect(menu.get_by_text("目录", exact=True)).to_be_visible()
    links = menu.locator("a.md-nav__link")
    assert links.evaluate_all("links => Math.min(...links.map(link => link.offsetHeight))") >= 44
    current = menu.locator("[aria-current=page]")
    assert current.inner_html() == "扫黑<wbr>除恶<wbr>与平安<wbr>中国"
    assert current.evaluate("link => getComputedStyle(link).boxShadow") != "none"
    indents = "links => links.map(link => parseFloat(getComputedStyle(link).paddingLeft))"
    section = menu.locator(".nav-section", has=page.locator("[aria-current=page]"))
    (above,) = section.locator(".nav-title").evaluate_all(indents)
    assert min(section.locator("a").evaluate_all(indents)) >= above + 16
    assert section.locator("a").first.text_content() == "总览"
    # The sections of the page are listed on the page.
    assert menu.locator("a[href^='#']").count() == 0


@pytest.mark.parametrize("size", ["standard", "elder"])
def test_on_a_phone_the_ways_on_name_the_pages_before_and_after(size, website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/risk-prevention/")
    page.locator(f"button[value={size}]").click()
    for side, name in (("prev", "上一页 国家政治安全"), ("next", "下一页 扫黑除恶与平安中国")):
        link = page.locator(f".md-footer__link--{side}")
        expect(link).to_have_accessible_name(name)
        expect(link.locator(".md-footer__title")).to_be_visible()
        assert link.locator(".md-ellipsis").evaluate("name => getComputedStyle(name).wordBreak") == "keep-all"


@pytest.mark.parametrize("width", [360, 1366])
def test_the_ways_on_begin_on_one_line_with_each_arrow_beside_the_name(width, website, new_reader):
    page = new_reader(website, width).open("2018-h1/risk-prevention/")
    page.evaluate("document.querySelector('.md-footer__link--next .md-ellipsis').append('，很长的名字'.repeat(9))")
    tops = set()
    for link in page.locator(".md-footer__link").all():
        arrow, name, top = link.evaluate(
            """link => {
              const middle = box => box.top + box.height / 2;
              const title = link.querySelector(".md-footer__title");
              return [middle(link.querySelector("svg").getBoundingClientRect()),
                middle(link.querySelector(".md-ellipsis").getClientRects()[0]), title.getBoundingClientRect().top];
            }"""
        )
        assert abs(arrow - name) <= 2
        tops.add(round(top))
    assert len(tops) == 1


def test_the_name_of_the_site_breaks_between_words(website, new_reader):
    title = new_reader(website, 360, 740).open("about/").locator(".md-header__title")
    assert title.locator("wbr").count() and title.evaluate("name => getComputedStyle(name).wordBreak") == "keep-all"


def in_view(locator) -> bool:
    return locator.evaluate(
        "node => node.getBoundingClientRect().right > 0 && getComputedStyle(node).visibility === 'visible'"
    )


def test_a_figure_leads_to_its_fact_card(website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/")
    page.locator("article li a.figure").first.click()
    page.locator("dialog summary").click()
    page.locator("dialog a.copyable").click()
    page.wait_for_url("**/2018-h1/figures/#gang-cases")
    assert page.locator("#gang-cases").is_visible()


def test_a_locator_leads_to_its_paragraph(website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/")
    page.locator("article a.locator").first.click()
    page.wait_for_url("**/2018-h1/#results-4")
    assert page.locator("#results-4").is_visible()


def test_a_term_leads_to_its_explanation(website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/")
    page.locator("article a.term", has_text="枫桥经验").first.click()
    page.wait_for_url("**/glossary/#fengqiao")


def test_the_bundle_is_offered_for_download(website, built, new_reader):
    page = new_reader(website).open("offline/")
    with page.expect_download() as download:
        page.locator("article a.md-button").click()
    (bundle,) = (built.root / "dist").glob("*.zip")
    assert download.value.path().read_bytes() == bundle.read_bytes()


def test_the_offline_home_page_leads_on_by_file(offline_address, new_reader):
    reader = new_reader(offline_address)
    reader.open("index.html").locator("a.area-card").first.click()
    reader.page.wait_for_url(f"**/{SECOND.id}/theory.html")
    assert reader.page.locator("h1").inner_text().startswith("学习贯彻")
    assert reader.errors == []
