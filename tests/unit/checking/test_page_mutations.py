"""Promises about pages that nobody foresaw: the check never fails, and what it accepts comes out as nothing but text."""

import re
import time
from functools import cache

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import CONTENT, REPORT
from tests.unit.checking.accepted_pages import ACCEPTED
from tests.unit.checking.page_faults import TABLES
from workreport.checking.pages import check_page

WRITTEN = sorted((CONTENT / "docs").rglob("*.md"))
TYPED = [typed for rows in TABLES.values() for typed, _, _ in rows.values()] + list(ACCEPTED.values())
SIGNS = [
    "甲", "b c", " ", "\n", "\n\n", "\n- ", "\n    - ", "    ", "\n1. ", "\n> ", "|", "\n| --- |", "*", "**", "__", "`", "``", "\n```\n", "[", "]", "](", "(",
    ")", "[甲](index.md)", "[w](https://x.example/a_b*c)", "!", "<", ">", "<b>", "</b>", "<!--", "-->", "<?", "<![CDATA[", "\n<div>", "\n<script>", "`<div>`",
    "&lt;", "&#106;", "&", "{", "}", "{ #a }", "{ .md-button }", "{ onclick=x }", "\n## 丙 { #c }\n", "# ", "\n---\n", "\n===\n", "\\", "\\*", "\\`", "\n:   ",
    '"', "“", "^", "~", ":", "#", "a@b.c", "<a@b.c>", "  \n",
]
LINES = [
    "甲", "**乙**", "- 甲", "- 甲\n- 乙", "- 甲\n    - 乙", "    - 甲", "        - 乙", "1. 甲", "2. 乙", "    1. 丙", "* 甲", "    甲", "        甲", "  - 甲", "> 甲",
    "| 甲 |\n| --- |\n| 乙 |", "| 甲 |", "---", "***", "* * *", "```\n甲\n```", "```", ": 甲", "===", "-", "    ", "1.", "## 甲 { #a }", "### 乙 { #b }",
]
CODE = re.compile(r"^```\n(?:.*\n)*?```$", re.MULTILINE)
# What Markdown makes of a page without macros, and the attributes that each element may have.
ELEMENTS = {
    "a": {"href", "title", "class"}, "img": {"src", "alt", "title"}, "code": {"class"}, **{f"h{level}": {"id"} for level in range(1, 7)},
    **dict.fromkeys(("html", "head", "body", "p", "ul", "ol", "li", "em", "strong", "pre", "hr", "blockquote", "table", "thead", "tbody", "tr", "th", "td"), set()),
}
ADDRESSES = re.compile(r"https?://|mailto:|[a-z.#][^:]*$")
# Without escapes, these show that a reader sees markup.
MARKUP = re.compile(r"\*\*|`|\]\(|[{}\[\]]|__")


@cache
def extensions():
    # The first two are MkDocs' own.
    configured = yaml.load((CONTENT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["markdown_extensions"]
    return ["fenced_code", "tables", *(name for name in configured if name != "toc")]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    root = tmp_path_factory.mktemp("mutations")
    (root / "docs" / "2018-h1").mkdir(parents=True)
    (root / "docs" / "2018-h1" / "index.md").write_text("# 总览\n", encoding="utf-8")
    return root, root / "docs" / "2018-h1" / "safe-china.md"


def problems(page, text: str):
    root, path = page
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    started = time.process_time()
    found = check_page(root, path, REPORT)
    assert time.process_time() - started < 1
    return found


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_changed_page_never_makes_the_check_fail(page, data):
    text = data.draw(st.sampled_from(WRITTEN)).read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 30)))
        new = data.draw(st.one_of(st.sampled_from(TYPED + SIGNS), st.text(max_size=20), st.just(text[start:end][::-1])))
        text = text[:start] + new * data.draw(st.sampled_from([1, 1, 1, 2, 50])) + text[end:]
    for problem in problems(page, text):
        assert re.fullmatch(r"docs/2018-h1/safe-china\.md:\d+: .+ → .+", str(problem))
        assert 1 <= problem.line <= len(re.split(r"\r\n|\r|\n", text))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(SIGNS + ["甲"] * 20), min_size=1, max_size=12).map("".join))
def test_what_is_accepted_becomes_neither_code_nor_markup_that_shows(page, typed):
    text = f"# 标题\n\n{typed}\n"
    if problems(page, text):
        return
    html = LexborHTMLParser(f"<html><head></head><body>{markdown.markdown(text, extensions=extensions())}</body></html>")
    for element in html.root.traverse(include_text=False):
        assert element.tag in ELEMENTS
        assert set(element.attributes) <= ELEMENTS[element.tag]
        assert ADDRESSES.match(element.attributes.get("href") or "#")
        assert element.attributes.get("class") in (None, "md-button") or element.tag == "code"
    for code in html.css("code"):
        code.decompose()
    assert "\\" in typed or not MARKUP.search(html.body.text())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(["\n", "\n\n", "\n\n", "\n\n"])).map("".join), min_size=1, max_size=6).map("".join))
def test_the_lists_tables_and_headings_that_are_accepted_are_those_that_are_published(page, typed):
    text = f"# 标题\n\n{typed}\n"
    if problems(page, text):
        return
    html = LexborHTMLParser(markdown.markdown(text, extensions=extensions()))
    code = CODE.findall(typed)
    lines = CODE.sub("", typed).split("\n")
    rules = [line for line in lines if line in ("---", "***", "* * *")]
    items = [line for line in lines if re.match(r" *([-*]|[0-9]\.) ", line) and line not in rules]
    rows = [line for line in lines if line.startswith("|") and "---" not in line]
    headings = [line for line in lines if line.startswith("#")]
    published = {name: len(html.css(name)) for name in ("pre", "hr", "li", "tr", "h2, h3", "dl")}
    assert published == {"pre": len(code), "hr": len(rules), "li": len(items), "tr": len(rows), "h2, h3": len(headings), "dl": 0}
