"""Signs within a line: code of web pages is refused, and so is what would be printed as it was typed."""

import html
import re
from collections.abc import Iterator

from workreport.checking.pages.blocks import RULE_LINE
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import ADDRESS, CODE, MACRO
from workreport.problems.problem import Problem, excerpt

TAG = re.compile(r"<(?![\s0-9=<]|$)[^<>]*>?")
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
NEEDED = ("&lt;", "&gt;", "&amp;")
STARS = re.compile(r"\*+")
# The only star of its line and within a formula: it opens nothing.
LONE_STAR = re.compile(r"[^*]*[A-Za-z0-9]\*[A-Za-z0-9][^*]*")
ITEM_MARK = re.compile(r" *[-*+] ")
EMOJI = re.compile(r"(?<![A-Za-z0-9:]):[a-z][a-z0-9_+-]*:(?![A-Za-z0-9:])")
SIGNS = {"~~": "删除线", "==": "高亮", "^^": "下划线"}
SIGN = re.compile("|".join(rf"(?:{re.escape(sign)})(?=[^\s{re.escape(sign[0])}])" for sign in SIGNS))


def check_inline(page: Page) -> Iterator[Problem]:
    """Reports raw HTML and character references, emphasis that does not close and signs of other dialects."""
    for line in page.paragraphs:
        for fault in (
            _html(line.prose),
            _entity(line.prose),
            _backtick(line.prose),
            _stars(line.prose),
            _other_signs(line.prose),
        ):
            if fault:
                yield page.problem(line.number, *fault)


def _html(text: str) -> tuple[str, str] | None:
    found = TAG.search(text)
    if not found:
        return None
    shown = excerpt(found[0].translate({ord(MACRO): None, ord(CODE): None}))
    if re.match(r"<[A-Za-z]+://", shown):
        return f"“{shown}”用了尖括号", f"写成“[文字]({shown.strip('<>')})”"
    if re.match(r"<[^A-Za-z/!?]", shown):
        return f"“{shown}”用了半角尖括号", "书名用《》；小于号写成&lt;"
    if shown.startswith("<!--"):
        return "有网页注释“<!--”，别人看网页代码就能看到", "删去注释；要留话，就写在合并请求里"
    return f"“{shown}”是网页代码", "删去它，用普通文字和Markdown写；要显示“<”，就写成&lt;"


def _entity(text: str) -> tuple[str, str] | None:
    found = next((each for each in ENTITY.findall(text) if each not in NEEDED), None)
    if not found:
        return None
    character = html.unescape(found)
    remedy = (
        f"直接写“{character}”" if character != found and character.isprintable() and character.strip() else "删去它"
    )
    return f"“{excerpt(found)}”是网页的字符代码", remedy


def _backtick(text: str) -> tuple[str, str] | None:
    if "`" in re.sub(rf"`[^`]*{MACRO}[^`]*`", "", text):
        return "反引号“`”没有成对", "在代码的另一边也写上“`”，或者删去它"
    return None


def _stars(text: str) -> tuple[str, str] | None:
    """Whether each run of stars that opens is closed by one of the same length."""
    mark = ITEM_MARK.match(text)
    start = mark.end() if mark else 0
    if RULE_LINE.fullmatch(text.replace(" ", "")) or LONE_STAR.fullmatch(text, start):
        return None
    opened: list[re.Match] = []
    for run in STARS.finditer(text, start):
        before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        if run[0] == "*" and before == after == " ":
            continue
        if opened and opened[-1][0] == run[0]:
            if not before.strip() or opened[-1].end() == run.start():
                return f"“{run[0]}”里面有空格或者没有字，不会变成强调", f"写成“{run[0]}文字{run[0]}”，星号紧挨着文字"
            opened.pop()
        elif len(run[0]) > 3 or not after.strip():
            return f"“{run[0][:6]}”没有成对", "要强调的文字两边都写“**”，紧挨着文字；要显示星号，就写成“\\*”"
        else:
            opened.append(run)
    return (
        (f"“{opened[-1][0]}”没有成对", "要强调的文字两边都写“**”，紧挨着文字；要显示星号，就写成“\\*”")
        if opened
        else None
    )


def _other_signs(text: str) -> tuple[str, str] | None:
    if "__" in text and not RULE_LINE.fullmatch(text.replace(" ", "")):
        return "“__”会照原样显示", "要强调，两边写“**”；是文件或程序的名字，两边写“`”"
    if found := SIGN.search(text):
        return f"本站没有{SIGNS[found[0]]}，“{found[0]}”会照原样显示", f"删去“{found[0]}”；要强调，两边写“**”"
    if found := EMOJI.search(text):
        return f"“{found[0]}”不会变成图标，会照原样显示", "删去它"
    if text.rstrip().endswith("\\") and ADDRESS not in text[-1:]:
        return "行末的“\\”会照原样显示", "删去它；要另起一段，就空一行"
    if "\t" in text.strip():
        return "行里有制表符", "改成普通的文字，或者用表格"
    return None
