"""Promises about Chinese type, as W3C's requirements (clreq) ask for it, at three widths."""

import pytest

from tests.support.fixture import REPORT
from tests.support.pages import page_types
from tests.support.typesetting import added_space, lines, wrong_breaks


def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one(website, built, new_reader):
    page = new_reader(website).page
    for address in page_types(built.site, REPORT):
        page.goto(website + address)
        for width in (1440, 768, 360):
            page.set_viewport_size({"width": width, "height": 800})
            assert wrong_breaks(page) == [], f"{address} {width}"
        page.evaluate("document.documentElement.setAttribute('data-reading-size', 'elder')")
        assert wrong_breaks(page) == [], f"{address}, for elders"


def test_the_lines_that_are_looked_at_are_those_of_the_page(website, new_reader):
    page = new_reader(website, 360).open("2018-h1/safe-china/")
    longest = max(lines(page), key=len)
    assert len(longest) > 3
    assert max(map(len, longest)) < 25


def test_figures_and_han_characters_stand_apart(website, new_reader):
    added = added_space(new_reader(website).open("glossary/"))
    assert len(added) > 3
    # An eighth on the one side, and where a single figure stands between two characters, on the other.
    assert all(space == pytest.approx(1 / 8, abs=0.03) or space == pytest.approx(1 / 4, abs=0.03) for space in added)


@pytest.mark.parametrize(
    ("name", "value"),
    [("text-autospace", "normal"), ("text-spacing-trim", "normal"), ("line-break", "strict")],
)
def test_all_text_is_set_by_the_rules_of_chinese_type(name, value, website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/")
    # A list of choices is drawn by the browser.
    set_otherwise = """([property, value]) => [...document.querySelectorAll("body *")]
      .filter(node => !node.matches("pre, pre *, code, select, option"))
      .filter(node => node.innerText?.trim() && getComputedStyle(node).getPropertyValue(property) !== value)
      .map(node => node.outerHTML.slice(0, 80))"""
    assert page.evaluate(set_otherwise, [name, value]) == []
