"""Promises about the text that search takes from a page."""

from workreport.finishing.built_pages import BuiltPage
from workreport.finishing.search.extraction import Section, extract_sections


def sections(body: str) -> list[Section]:
    return extract_sections(page(f"<nav>导航</nav><article>{body}</article>"))


def page(body: str) -> BuiltPage:
    return BuiltPage("page.html", ("page",), f"<html><body>{body}</body></html>")


def test_a_page_is_divided_at_its_headings_and_its_first_section_has_no_anchor():
    found = sections('<h1 id="t">标题</h1><p>开头。</p><h2 id="results">成效</h2><ul><li>甲</li><li>乙</li></ul>')
    assert found == [Section("", "标题", "开头。"), Section("results", "成效", "甲\n乙")]


def test_markup_inside_a_line_leaves_no_trace():
    (found,) = sections('<h1>标题</h1><p>侦办<a href="x">涉黑</a>案件<data value="268"><b>268</b>起</data>。</p>')
    assert found.text == "侦办涉黑案件268起。"


def test_what_boxes_tabs_and_pictures_say_stands_in_lines_of_its_own():
    (found,) = sections(
        "<h1>标题</h1><details><summary>全文</summary><p>甲</p></details><label for=a>按领域</label>"
        "<label for=b>按时间</label>"
        "<figure><p><img></p><figcaption><p>图：乙</p></figcaption></figure><div class=highlight>"
        "<span class=filename>例子</span><pre><code>id: a</code></pre></div>"
    )
    assert found.text == "全文\n甲\n按领域\n按时间\n图：乙\n例子\nid: a"


def test_what_abbreviations_mean_is_found_once():
    (found,) = sections(
        '<h1>标题</h1><p>由<abbr class="first" title="中央政法委员会">政法委</abbr>和'
        '<abbr title="中央政法委员会">政法委</abbr>负责。</p>'
    )
    assert found.text == "由政法委和政法委负责。\n政法委：中央政法委员会"


def test_line_ends_of_the_source_are_no_line_ends_of_the_text():
    (found,) = sections("<h1>标题</h1><p>一行\n还是这一行</p>")
    assert found.text == "一行 还是这一行"


def test_cells_of_a_row_stand_apart_and_empty_ones_are_left_out():
    (found,) = sections(
        "<h1>标题</h1><table>\n<tr>\n<td>事项</td>\n<td>–</td>\n<td>部署</td>\n</tr>\n<tr><td>甲</td><td>乙</td></tr></table>"
    )
    assert found.text == "事项　部署\n甲　乙"


def test_a_term_and_its_definition_are_one_line_and_a_term_alone_is_none():
    (found,) = sections(
        "<h1>标题</h1><dl><dt>数字</dt>\n<dd>\n<p>268起</p></dd><dt>出处</dt><dd>"
        '<a data-omit-from="search">成效4</a></dd></dl>'
    )
    assert found.text == "数字：268起"


def test_a_sentence_that_ends_in_a_colon_stays():
    (found,) = sections("<h1>标题</h1><p>根据有三条：</p>")
    assert found.text == "根据有三条："


def test_what_repeats_other_places_is_left_out():
    (found,) = sections(
        '<h1>标题<a class="headerlink">¶</a></h1><div data-omit-from="search"><ul><li>320万件</li></ul></div><p>正文'
        '<a data-omit-from="search">成效4</a></p>'
    )
    assert found == Section("", "标题", "正文")


def test_a_page_without_an_article_has_no_text():
    assert extract_sections(page("<p>空</p>")) == []


def test_what_is_kept_out_of_search_has_no_text():
    (found,) = sections('<h1>标题</h1><p>正文</p><div data-omit-from="print search"><h2>给编辑</h2><p>做法</p></div>')
    assert found == Section("", "标题", "正文")
    assert sections('<div data-omit-from="print search"><h1>给编辑</h1><p>做法</p></div>') == []
