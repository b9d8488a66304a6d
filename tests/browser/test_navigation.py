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
