"""Promises about a page before Markdown reads it: it says the same, in a form that cannot be read otherwise."""

import pytest

from tests.support.constructs import CONSTRUCTS
from tests.support.fixture import CONTENT
from workreport.markup.boxes import complete_mark
from workreport.markup.canonical import canonical
from workreport.markup.joining import join_lines

PAGES = sorted((CONTENT / "docs").rglob("*.md"))

JOINED = {
    "Han": (["甲", "乙"], "甲乙"),
    "Latin": (["one", "two"], "one two"),
    "Han and Latin": (["用Python", "建站"], "用Python建站"),
    "Latin behind Han": (["用", "Python"], "用Python"),
    "full-width punctuation": (["one。", "two"], "one。two"),
    "number and word": (["2018", "May"], "2018 May"),
    "emphasis": (["**甲", "乙**"], "**甲乙**"),
    "emphasis that ends": (["==甲==", "one"], "==甲==one"),
    "link": (["[甲](a.md)", "one"], "[甲](a.md)one"),
    "link that begins": (["one", "[甲](a.md)"], "one[甲](a.md)"),
    "macros": (['{{ figure("a") }}', "one", '{{ figure("b") }}'], '{{ figure("a") }}one{{ figure("b") }}'),
    "indented": (["甲", "  乙 "], "甲乙"),
    "line break": (["甲  ", "乙"], "甲  \n乙"),
    "line break at the end": (["甲", "乙  "], "甲乙"),
}

TITLED = {
    "!!! note": '!!! note "说明"',
    "!!!note  ": '!!! note "说明"',
    '!!! note "甲"': '!!! note "甲"',
    '!!! note ""': '!!! note ""',
    "??? hint": '??? tip "提示"',
    '???+ hint "甲"': '???+ tip "甲"',
    '??? "甲"': '??? "甲"',
    "!!! nothing": "!!! nothing",
}


@pytest.mark.parametrize("name", JOINED)
def test_lines_of_a_paragraph_are_joined_as_they_are_read(name):
    lines, text = JOINED[name]
    assert join_lines(lines) == text


@pytest.mark.parametrize("mark", TITLED)
def test_a_box_has_the_title_of_its_kind_and_the_theme_s_name_for_it(mark):
    assert complete_mark(mark) == TITLED[mark]


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_what_is_in_good_form_is_left_as_it_is(name):
    once = canonical(CONSTRUCTS[name][0])
    assert canonical(once) == once


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_of_a_page_in_good_form_blank_lines_alone_change(page):
    text = page.read_text(encoding="utf-8").rpartition("---\n")[2]
    assert canonical(text).split() == text.split()
