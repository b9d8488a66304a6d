"""Promises about the offline edition, opened by double click on a machine without a network."""

import shutil
import statistics

import pytest
from playwright.sync_api import expect

from tests.support.project import unpack_bundle

SECONDS_TO_FIRST_RESULT = 0.9
FOLDERS = ("有 空格 的文件夹", "100% 读本", "a#b", "a%20b", "读本？&+='é")


@pytest.fixture
def by_file(offline_address, new_reader):
    """A reader of the unpacked bundle at a large screen."""
    return new_reader(offline_address, 1440)


def assert_unharmed(reader) -> None:
    """Nothing went wrong, and nothing was asked for but files."""
    reader.settle()
    assert reader.errors == [] and reader.foreign == []


@pytest.mark.parametrize("name", FOLDERS)
def test_it_opens_in_the_middle_and_works_in_a_folder_of_any_name(name, offline, tmp_path, new_reader):
    folder = shutil.copytree(offline, tmp_path / name)
    reader = new_reader(folder.as_uri() + "/", 1440)
    page = reader.open("2018-h1/safe-china.html")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 248, 242)"
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.locator("[data-md-component=search-query]").fill("非法集资")
    page.locator(".md-search-result__item a[href*='risk-prevention']").first.click()
    expect(page.locator("h1")).to_have_text("防范化解风险")
    page.locator("a.term").first.click()
    expect(page.locator("h1")).to_have_text("用语")
    page.locator(".md-header .md-logo").click()
    expect(page.locator(".home h1")).to_be_visible()
    assert_unharmed(reader)


def test_the_palette_is_remembered_from_page_to_page(by_file):
    page = by_file.open("index.html")
    page.locator(".palette-button:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "night")
    page.get_by_role("link", name="离线阅读").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "night")
    assert_unharmed(by_file)


def test_contents_figures_and_terms_lead_where_they_say(by_file):
    page = by_file.open("2018-h1/safe-china.html")
    page.locator(".jump").get_by_role("link", name="下半年部署", exact=True).click()
    expect(page.locator("#plans")).to_be_in_viewport()
    page.locator("article a.figure").first.click()
    page.locator("dialog summary").click()
    page.locator("dialog a.copyable").click()
    expect(page.locator(":target")).to_be_in_viewport()
    assert "/2018-h1/figures.html#" in page.url
    assert_unharmed(by_file)


def test_the_link_to_a_search_is_copied(by_file):
    by_file.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    by_file.open("index.html").keyboard.press("/")
    by_file.search("枫桥经验")
    by_file.page.locator("[data-md-component=search-share]").click()
    assert by_file.page.evaluate("navigator.clipboard.readText()").startswith("file:")
    assert_unharmed(by_file)


def test_pictures_and_icons_are_painted(by_file):
    page = by_file.open("index.html")
    assert page.evaluate("[...document.images].every(image => image.complete && image.naturalWidth > 0)")
    assert (
        page.locator(".icon-magnify")
        .first.evaluate("icon => getComputedStyle(icon).maskImage")
        .startswith('url("data:image/svg+xml')
    )
    assert_unharmed(by_file)


# A time on the clock, at the size of the shipped site: other tests beside it would count too.
@pytest.mark.full
def test_the_first_result_stands_there_within_nine_tenths_of_a_second_of_opening(shipped, tmp_path, new_reader):
    offline_address = unpack_bundle(shipped, tmp_path).as_uri() + "/"
    times = []
    for _ in range(3):
        page = new_reader(offline_address).open("index.html?q=枫桥经验")
        page.locator(".md-search-result__item").first.wait_for()
        times.append(page.evaluate("performance.now()") / 1000)
    assert statistics.median(times) <= SECONDS_TO_FIRST_RESULT
