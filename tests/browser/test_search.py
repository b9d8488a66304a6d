"""Promises about search, on the website and by file://."""

import pytest

FIRST = {"扫黑除恶": "safe-china", "枫桥经验": "safe-china", "非法集资": "risk-prevention"}


def test_search_opens_by_key(website, new_reader):
    page = new_reader(website).open()
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.name === 'query'")


@pytest.mark.parametrize("width", [360, 1440])
def test_search_opens_by_click_on_the_button_of_the_home_page(width, website, new_reader):
    page = new_reader(website, width).open()
    page.get_by_role("button", name="搜索报告内容").click()
    page.wait_for_function("document.activeElement.name === 'query'")
    assert page.locator("#__search").is_checked()


def test_search_opens_by_click_on_the_icon_of_the_header(website, new_reader):
    page = new_reader(website, 360).open()
    page.locator("label.md-header__button[for=__search]").click()
    page.wait_for_function("document.activeElement.name === 'query'")


@pytest.mark.parametrize("words", FIRST)
def test_the_right_page_comes_first(words, website, new_reader):
    reader = new_reader(website)
    reader.open().keyboard.press("/")
    assert f"{FIRST[words]}/" in reader.search(words)[0]


@pytest.mark.parametrize("words", FIRST)
def test_search_by_file_finds_the_same_pages_in_the_same_order(words, website, offline_address, new_reader):
    online, by_file = new_reader(website), new_reader(offline_address)
    online.open().keyboard.press("/")
    by_file.open("index.html").keyboard.press("/")
    found = [path.replace(".html", "/").removesuffix("index/") for path in by_file.search(words)]
    assert found == online.search(words)
    assert by_file.errors == [] and by_file.foreign == []
