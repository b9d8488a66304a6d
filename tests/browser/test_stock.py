"""Promises about our checks: the theme as it comes fails each of them, on the same pages."""

import pytest
from playwright.sync_api import Page

from tests.support.axe import STRONG, add_axe, faults
from tests.support.layout import cut_off, small_targets, unseen_focus
from tests.support.nu import messages
from tests.support.stock import build_stock
from tests.support.typesetting import added_space

pytestmark = pytest.mark.full
PAGES = ("", "2018-h1/", "2018-h1/safe-china/", "2018-h1/figures/", "glossary/", "404.html")


@pytest.fixture(scope="module")
def stock(served, tmp_path_factory) -> str:
    """The address of our pages in the theme as it comes."""
    return served(build_stock(tmp_path_factory.mktemp("stock")))


@pytest.fixture
def stock_page(stock, new_reader) -> Page:
    """A phone's screen for the stock pages."""
    return add_axe(new_reader(stock, 360, 740, reduced_motion="reduce").page)


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_faults(path, stock, stock_page):
    stock_page.goto(stock + path)
    assert faults(stock_page) != []


def test_axe_finds_faults_while_the_search_is_open(stock, stock_page):
    stock_page.goto(stock)
    before = faults(stock_page)
    stock_page.keyboard.press("/")
    assert set(faults(stock_page)) - set(before)


def test_the_nu_checker_finds_faults_on_every_page(stock):
    found = messages(stock + path for path in PAGES)
    assert all(any(message.startswith(f"{stock}{path}:") for message in found) for path in PAGES)


def test_targets_are_small(stock, stock_page):
    stock_page.goto(stock + "2018-h1/safe-china/")
    assert small_targets(stock_page, 24) != []


def test_text_is_cut_off_where_it_is_enlarged(stock, stock_page):
    stock_page.goto(stock + "2018-h1/safe-china/")
    stock_page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert cut_off(stock_page) != []


def test_the_focus_is_not_seen_everywhere(stock, new_reader):
    page = new_reader(stock).open("2018-h1/safe-china/")
    assert unseen_focus(page) != []


def test_the_menu_is_out_of_reach_of_a_key(stock, stock_page):
    stock_page.goto(stock)
    assert stock_page.get_by_role("button", name="菜单").count() == 0
    assert not stock_page.locator("#__drawer").is_visible()


def test_there_is_no_size_to_choose(stock, stock_page):
    stock_page.goto(stock)
    assert stock_page.locator(".reading-size").count() == 0


def test_contrast_stays_as_it_is_whatever_the_reader_asks_for(stock, new_reader):
    page = add_axe(new_reader(stock, contrast="more", reduced_motion="reduce").page)
    page.goto(stock)
    assert faults(page, STRONG) != []


def test_figures_stand_close_to_han_characters(stock, stock_page):
    stock_page.goto(stock + "2018-h1/figures/")
    assert max(added_space(stock_page)) == 0
