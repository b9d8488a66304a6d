"""Promises about the page with the report's own text, and about the marks that lead there."""

import re

import pytest

from tests.support.fixture import FIRST, REPORT, SECOND
from workreport.model import Paragraph
from workreport.rendering import MACROS, MacroError, PageContext, Site

MARKUP = "1. *强调*_下划_`代码`[链接](a)<b>{{ x }}~^=|#\\&amp; https://a.org"
TEXT = (
    Paragraph(number=1, text="标题"),
    Paragraph(number=2, text="——有效防范化解风险。" + "甲" * 40 + "。乙。", locator="results-3"),
    Paragraph(number=3, text=MARKUP),
)
WITH_TEXT = REPORT.model_copy(update={"editions": (SECOND.model_copy(update={"original_text": TEXT}), FIRST)})


def call(macro: str, *arguments: str, uri: str = "2018-h2/original.md", report=WITH_TEXT) -> str:
    return MACROS[macro](PageContext(Site(report), uri), *arguments)


def test_each_paragraph_has_an_anchor_of_its_locator_or_its_number():
    assert re.findall(r'\{: id="(.+?)" \}', call("original")) == ["p-1", "results-3", "p-3"]


def test_a_paragraph_that_a_locator_names_leads_to_the_page_that_presents_it():
    assert "[成效3](risk-prevention.md#results " in call("original")
    assert call("original").count("](") == 1


def test_no_sign_of_the_text_is_read_as_markup():
    shown = call("original").split("\n")[-5]
    assert re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), shown) == MARKUP
    assert not set(re.sub(r"&#\d+;", "", shown)) & set("*_`[]()<>{}~^=|#\\.:/&;")


def test_a_mark_leads_to_the_paragraph_and_says_how_it_begins():
    shown = call("locator", "成效3", uri="2018-h2/theory.md")
    assert shown.startswith(f'[成效3](original.md#results-3 "——有效防范化解风险。{"甲" * 40}。"){{ .locator .quoted')


def test_a_mark_of_a_paragraph_without_text_leads_to_the_list_as_before():
    assert call("locator", "成效4", uri="2018-h2/theory.md").startswith("[成效4](index.md#results-4 ")
    assert call("locator", "成效3", uri="2018-h2/theory.md", report=REPORT).startswith("[成效3](index.md#results-3 ")


def test_the_list_of_paragraphs_links_to_the_text_where_there_is_one():
    shown = call("locator_list", uri="2018-h2/index.md")
    assert "[有效防范化解社会稳定风险](original.md#results-3)" in shown
    assert shown.count("(original.md#") == 1
    assert "original.md" not in call("locator_list", uri="2018-h2/index.md", report=REPORT)


@pytest.mark.parametrize("uri", ["index.md", "2018-h2/theory.md"])
def test_the_text_stands_on_its_own_page_only(uri):
    with pytest.raises(MacroError, match="这个宏只能写在一期报告的original"):
        call("original", uri=uri)


def test_an_edition_without_the_text_says_which_file_is_missing():
    with pytest.raises(MacroError, match="没有报告的原文data/2018-h1"):
        call("original", uri="2018-h1/original.md")
