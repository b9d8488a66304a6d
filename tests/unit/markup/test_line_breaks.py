"""Promises about line breaks: between words, and only where a break within one would be seen."""

import re

import pytest

from workreport.markup.line_breaks import BREAK, break_between_words, breaking, keep_whole
from workreport.text.phrases import phrases


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("年度要求和下半年总要求", ["年度", "下半年", "总要求"]),
        ("国家政治安全", ["国家", "政治", "安全"]),
        ("侦办恶势力犯罪集团案件", ["侦办", "恶势力", "案件"]),
        ("截至2018年5月底", ["截至2018年5月底"]),
        ("完善好司法责任制，组织好督导", ["完善好", "组织好"]),
        ("2018年7月31日以前", ["2018年7月31日"]),
        ("再审张文中案、顾雏军案，集中解决", ["张文中案、", "顾雏军案，"]),
        ("查结涉黑涉恶腐败和“保护伞”问题", ["“保护伞”", "问题"]),
        ("习近平新时代中国特色社会主义思想", ["习近平", "中国"]),
        ("持枪、爆炸案件发案，持续下降。", ["持枪、", "下降。"]),
    ],
)
def test_a_line_breaks_between_words(text, whole):
    pieces = phrases(text)
    assert "".join(pieces) == text
    assert all(any(word in piece for piece in pieces) for word in whole)


def test_a_word_of_four_characters_made_of_two_words_is_parted_and_no_other():
    assert phrases("违法犯罪") == ("违法", "犯罪")
    assert phrases("党和国家") == ("党和国家",)
    assert phrases("第十八届") == ("第十八届",)


@pytest.mark.parametrize(
    "html",
    [
        "<p>年度要求和下半年总要求</p>",
        '<span class="figure-value">年度要求</span>',
        "<pre>年度要求</pre>",
        "<h2>2018</h2>",
    ],
)
def test_running_text_is_left_to_the_browser(html):
    assert break_between_words(html) == html


def test_headings_cells_cards_and_main_points_break_only_between_words_and_keep_their_markup():
    html = (
        '<h2 id="a">年度要求<a href="#a" title="本节的固定链接">¶</a></h2>'
        "<table><tr><td>国家&nbsp;&amp;安全</td></tr></table>"
        '<span class="area-name">政法改革</span>'
        '<h2 id="main-points">要点</h2>\n<ul>\n<li>年度要求</li>\n</ul>\n<ul>\n<li>年度要求</li>\n</ul>'
    )
    broken = break_between_words(html)
    assert broken.replace(BREAK, "") == html
    assert broken.count(BREAK) == 3 and 'title="本节的固定链接"' in broken


def test_no_line_breaks_within_a_short_term():
    html = "<h2>扫黑除恶与平安中国建设</h2>"
    assert "平安<wbr>中国" in break_between_words(html)
    assert "平安中国" in break_between_words(html, ["平安中国"])
    assert "平安<wbr>中国" in break_between_words(html, ["扫黑除恶与平安中国建设"])


def test_the_title_of_a_page_breaks_between_words_and_keeps_its_signs():
    assert breaking("2018年上半年：总览&amp;说明").split(BREAK) == ["2018年", "上半年：", "总览&amp;说明"]


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ("<p>大会在2018年11月12日召开。</p>", ["在2018年11月12日"]),
        ("<p>截至5月底，2018年是推定的，见2018年5月的报道</p>", ["截至5月底", "2018年", "2018年5月"]),
        (
            '<li>全国侦办案件<a class="figure" href="#a">268起</a>、<a class="figure" href="#b">9起</a></li>',
            ["案件"],
        ),
        ("<p><code>2018年</code>，20180年，12018起，5月的</p>", []),
        ('<p title="2018年5月1日">三年</p>', []),
    ],
)
def test_no_line_breaks_within_a_date_or_the_word_before_a_figure(html, whole):
    kept = keep_whole(html)
    assert re.findall(r'<span class="whole">(.*?)</span>', kept) == whole
    assert re.sub(r"</?span[^>]*>", "", kept) == html


def test_no_line_breaks_within_a_short_linked_term():
    term = '<a class="term" href="#a" title="释义">{}</a>'
    assert 'class="term whole"' in keep_whole(term.format("保护伞"))
    assert keep_whole(term.format("扫黑除恶专项斗争")) == term.format("扫黑除恶专项斗争")
