"""Promises about the forms of links that pages have."""

import pytest
from markdown import markdown

from workreport.building.patterns import OneFormOfLinks


@pytest.mark.parametrize("text", ["[甲](a.md)", "![甲](a.png)", "**甲**和`乙`", "甲&lt;乙\\*"])
def test_what_pages_may_hold_is_what_markdown_makes_of_it(text):
    assert markdown(text, extensions=[OneFormOfLinks()]) == markdown(text)


@pytest.mark.parametrize("text", ["[甲][a]\n\n[a]: a.md", "[a]\n\n[a]: a.md", "![甲][a]\n\n[a]: a.png", "<https://example.org/>", "<a@example.org>"])
def test_no_other_form_is_a_link(text):
    assert "href=" in markdown(text) or "src=" in markdown(text)
    assert not any(mark in markdown(text, extensions=[OneFormOfLinks()]) for mark in ("href=", "src="))
