"""Signs within a text: code of web pages is refused, and so is what would be printed as it was typed."""

import html
import re
from collections.abc import Callable, Iterator

from workreport.checking.pages.marks import fault_of_language
from workreport.checking.pages.page import Page
from workreport.checking.pages.signs import fault_of_signs
from workreport.checking.pages.source_lines import ADDRESS, CODE, CODE_SPAN, LINK, MACRO, Line
from workreport.problems.problem import Problem, excerpt

TAG = re.compile(r"<(?![\s0-9=<]|$)[^<>]*>?")
# In a cell, which cannot hold two paragraphs.
LINE_BREAK = re.compile(r"<br ?/?>")
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
NEEDED = ("&lt;", "&gt;", "&amp;")
EMOJI = re.compile(r"(?<![A-Za-z0-9:]):[a-z][a-z0-9_+-]*:(?![A-Za-z0-9:])")
LANGUAGE = re.compile(r"(?::{3,}|#!)([\w#.+-]+)\s")

Fault = tuple[str, str]


def check_inline(page: Page) -> Iterator[Problem]:
    """Reports raw HTML and character references, emphasis that does not close and signs of other dialects."""
    for line in page.paragraphs:
        for fault_of in (_html, _entity, _backtick, _language, _signs, _other_signs):
            if fault := fault_of(line):
                yield page.problem(_number(line, fault_of, fault), *fault)


def _number(line: Line, fault_of: Callable[[Line], Fault | None], fault: Fault) -> int:
    """The line of a paragraph that has the fault by itself, or the first."""
    alone = (each for each in line.source if fault_of(Line.of(each.number, each.text)) == fault)
    return next((each.number for each in alone), line.number)


def _html(line: Line) -> Fault | None:
    found = TAG.search(LINE_BREAK.sub("", line.prose) if line.is_cell else line.prose)
    if not found:
        return None
    shown = excerpt(found[0].translate({ord(MACRO): None, ord(CODE): None, ord(ADDRESS): None}))
    if found[0].startswith(f"<{ADDRESS}") or re.match(r"<[A-Za-z]+://", shown):
        return "网址用了尖括号", "删去尖括号，网址照写；要显示别的字，就写成“[文字](网址)”"
    if re.match(r"<[^A-Za-z/!?]", shown):
        return f"“{shown}”用了半角尖括号", "书名用《》；小于号写成&lt;"
    if shown.startswith("<!--"):
        return "有网页注释“<!--”，别人看网页代码就能看到", "删去注释；要留话，就写在合并请求里"
    if LINE_BREAK.fullmatch(shown):
        return f"“{shown}”是网页代码", "要换行，就在行末加两个空格，在下一行接着写；只有表格的格里可以写“<br>”"
    return f"“{shown}”是网页代码", "删去它，用普通文字和Markdown写；要显示“<”，就写成&lt;"


def _entity(line: Line) -> Fault | None:
    found = next((each for each in ENTITY.findall(line.prose) if each not in NEEDED), None)
    if not found:
        return None
    character = html.unescape(found)
    remedy = (
        f"直接写“{character}”" if character != found and character.isprintable() and character.strip() else "删去它"
    )
    return f"“{excerpt(found)}”是网页的字符代码", remedy


def _backtick(line: Line) -> Fault | None:
    if "`" in re.sub(rf"`[^`]*{MACRO}[^`]*`", "", line.prose):
        return "反引号“`”没有成对", "在代码的另一边也写上“`”，或者删去它"
    return None


def _language(line: Line) -> Fault | None:
    """Whether code within a text names a language, with which it is highlighted, that is none."""
    for span in CODE_SPAN.finditer(line.raw):
        if (named := LANGUAGE.match(span[2])) and (fault := fault_of_language(named[1])):
            return fault
    return None


def _signs(line: Line) -> Fault | None:
    # What opens in the text of a link closes there.
    inside = (fault_of_signs(found[2]) for found in LINK.finditer(line.prose))
    outside = fault_of_signs(LINK.sub(lambda found: CODE * len(found[0]), line.prose))
    return next(filter(None, inside), outside)


def _other_signs(line: Line) -> Fault | None:
    text = line.prose
    if "__" in text:
        return "“__”会照原样显示", "要强调，两边写“**”；是文件或程序的名字，两边写“`”"
    if found := EMOJI.search(text):
        return f"“{found[0]}”不会变成图标，会照原样显示", "删去它"
    if "\t" in text.strip():
        return "行里有制表符", "改成普通的文字，或者用表格"
    return None
