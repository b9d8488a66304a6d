"""Promises about pages that nobody foresaw: the check never fails, and what it accepts is published as it was read."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.support import skeleton
from tests.support.constructs import CONSTRUCTS
from tests.support.fixture import CONTENT, REPORT
from tests.support.markdown_pages import published
from tests.unit.checking.accepted_pages import ACCEPTED
from tests.unit.checking.page_faults import TABLES
from workreport.checking.pages import check_page

WRITTEN = sorted((CONTENT / "docs").rglob("*.md"))
TYPED = (
    [typed for rows in TABLES.values() for typed, _, _ in rows.values()]
    + list(ACCEPTED.values())
    + [typed for typed, _ in CONSTRUCTS.values()]
)
SIGNS = [
    "甲",
    "b c",
    " ",
    "\n",
    "\n\n",
    "\n- ",
    "\n    - ",
    "    ",
    "\n1. ",
    "\n> ",
    "|",
    "\n| --- |",
    "*",
    "**",
    "__",
    "`",
    "``",
    "\n```\n",
    "[",
    "]",
    "](",
    "(",
    ")",
    "[甲](index.md)",
    "[w](https://x.example/a_b*c)",
    "!",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<?",
    "<![CDATA[",
    "\n<div>",
    "\n<script>",
    "`<div>`",
    "&lt;",
    "&#106;",
    "&",
    "{",
    "}",
    "{ #a }",
    "{ .md-button }",
    "{ onclick=x }",
    "\n## 丙 { #c }\n",
    "# ",
    "\n---\n",
    "\n===\n",
    "\\",
    "\\*",
    "\\`",
    "\n:   ",
    '"',
    "“",
    "^",
    "~",
    ":",
    "#",
    "a@b.c",
    "<a@b.c>",
    "  \n",
    "==",
    "~~",
    "^^",
    "H~2~O",
    "https://x.example/a",
    "[^1]",
    "\n\n[^1]: 注\n",
    '\n!!! note "题"\n    ',
    '\n=== "题"\n    ',
    "\n/// caption\n",
    "\n///\n",
    "- [ ] ",
    "<br>",
    "\n: ",
]
# What begins or goes on with a block, and how far it is indented.
LINES = [
    "甲",
    "乙，",
    "丙的文字。",
    "- 甲",
    "* 乙",
    "1. 甲",
    "2. 乙",
    "1. 丙",
    "3. 丁",
    "> 甲",
    ">",
    "> - 甲",
    "| 甲 | 乙 |",
    "| --- | :-: |",
    "| 一 | 二 |",
    "甲 | 乙",
    "--- | ---",
    "---",
    "```",
    "```yaml",
    "a: 1",
    '!!! note "题"',
    "!!! tip",
    '??? info "题"',
    "???+ bug",
    '=== "甲"',
    '=== "乙"',
    '===! "丙"',
    "[^1]: 注",
    "甲[^1]",
    ": 解",
    "词",
    "*[缩写]: 全称",
    "缩写",
    "![图](a.png)",
    "/// caption",
    "///",
    "- [ ] 任务",
    "- [x] 任务",
    "地址：甲  ",
    "## 小标题 { #a }",
    "-",
    "1.",
    "===",
]
INDENTS = [0, 0, 0, 0, 0, 2, 3, 4, 4, 4, 6, 8]
# Parts of which most pages that are drawn are accepted.
PARTS = [
    '!!! note "题"\n\n    甲',
    "!!! tip\n    甲",
    "    乙",
    "    - 甲\n    - 乙",
    "    - 甲\n      - 乙",
    "- 甲\n  - 乙",
    "- 甲\n    - 乙",
    "1. 甲\n   - 乙\n2. 丙",
    "    ```yaml\n    a: 1\n\n    b: 1\n    ```",
    "```\na\n\n  b\n```",
    '=== "甲"\n\n    甲',
    '=== "乙"\n    乙',
    "    | 甲 | 乙 |\n    | --- | --- |\n    | 一 | 二 |",
    "甲 | 乙\n--- | ---\n一 | 二",
    "词\n: 解",
    "词\n\n: 解\n\n    段",
    "词一\n词二\n:   解一\n:   解二",
    "甲[^1]\n\n[^1]: 注",
    "    又一段",
    "        深一段",
    "        - 深一项",
    "> 甲\n> 乙\n>\n> 丙",
    "> - 甲\n> - 乙",
    "![图](a.png)\n/// caption\n说明\n///",
    "    ![图](a.png)\n\n    /// caption\n    说明\n    ///",
    "甲",
    "丙，\n丁",
    "甲  \n乙",
    "---",
    "## 题 { #b }",
    '??? note "题"\n    甲\n\n    !!! tip\n        乙',
    "- 甲\n\n  乙\n\n  - 丙",
    "- 甲\n\n    ```\n    a\n    ```\n\n- 乙",
    "*[缩写]: 全称\n\n缩写",
    "1. 甲\n1. 乙",
    "- [ ] 甲\n- [x] 乙",
    "  - 深",
    "    /// caption\n    说明\n    ///",
    "3. 甲\n4. 乙",
]
# What Markdown makes of a page without macros, and the attributes that each element may have.
ELEMENTS = {
    "a": {"href", "title", "class", "role", "data-omit-from"},
    "img": {"src", "alt", "title"},
    "code": {"class"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "div": {"class", "data-tabs"},
    "details": {"class", "open"},
    "input": {"type", "disabled", "checked", "aria-label", "name", "id"},
    "label": {"class", "for"},
    "ul": {"class"},
    "ol": {"start"},
    "li": {"class", "id"},
    "sup": {"id", "data-omit-from"},
    "abbr": {"title", "class"},
    "span": {"class", "data-linenos"},
    "p": {"class"},
    "th": {"class"},
    "td": {"class"},
    **dict.fromkeys(
        (
            "html",
            "head",
            "body",
            "em",
            "strong",
            "mark",
            "del",
            "ins",
            "sub",
            "pre",
            "hr",
            "br",
            "blockquote",
            "table",
            "thead",
            "tbody",
            "tr",
        ),
        frozenset(),
    ),
    **dict.fromkeys(("dl", "dt", "dd", "summary", "figure", "figcaption"), frozenset()),
}
ADDRESSES = re.compile(r"https?://|mailto:|[a-z.#][^:]*$|#fn(?:ref\d*)?:")
# Without escapes, these show that a reader sees markup.
MARKUP = re.compile(r"\*\*|`|\]\(|[{}\[\]]|__|~~|\^|(?<! )==|==(?! )|^(?:!!!|\?\?\?|///|===)", re.MULTILINE)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    root = tmp_path_factory.mktemp("mutations")
    (root / "docs" / "2018-h1").mkdir(parents=True)
    (root / "docs" / "2018-h1" / "index.md").write_text("# 总览\n", encoding="utf-8")
    (root / "docs" / "2018-h1" / "a.png").touch()
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
    html = LexborHTMLParser(f"<html><head></head><body>{published(text)}</body></html>")
    for link in html.css(".headerlink"):
        link.decompose()
    for element in html.root.traverse(include_text=False):
        assert element.tag in ELEMENTS
        assert set(element.attributes) <= ELEMENTS[element.tag]
        assert ADDRESSES.match(element.attributes.get("href") or "#")
        assert (element.attributes.get("class") or "md-button") in (
            "md-button",
            "footnote-ref",
            "footnote-backref",
        ) or element.tag != "a"
    # An address that is its own text may hold any of the signs.
    bare = [link for link in html.css("a") if link.attributes["href"] in (link.text(), f"mailto:{link.text()}")]
    for node in [*bare, *html.css("code, .footnote-ref")]:
        node.decompose()
    assert "\\" in typed or not MARKUP.search(html.body.text())


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(INDENTS), st.sampled_from(LINES), st.sampled_from(["\n", "\n\n"])),
        min_size=1,
        max_size=9,
    ).map(lambda lines: "".join(f"{' ' * indent}{line}{gap}" for indent, line, gap in lines))
    | st.lists(
        st.tuples(st.sampled_from(PARTS), st.sampled_from(["\n\n", "\n\n", "\n\n", "\n"])).map("".join),
        min_size=1,
        max_size=5,
    ).map("".join)
)
def test_what_stands_inside_what_is_published_as_the_check_has_read_it(page, typed):
    text = f"# 标题\n\n{typed}\n"
    if not problems(page, text):
        assert skeleton.published(published(text)) == skeleton.read(text)
