"""Inline syntax: raw HTML is refused, and so is what would be printed as typed."""

import html
import re
from collections.abc import Callable, Iterator

from workreport.checking.pages.marks import UNDERLINE, fault_of_language
from workreport.checking.pages.page import Page
from workreport.checking.pages.signs import fault_of_signs
from workreport.checking.pages.source_lines import ADDRESS, CODE, CODE_SPAN, LINK, MACRO, Line
from workreport.problems.problem import Problem, excerpt

TAG = re.compile(r"<(?![\s0-9=<]|$)[^<>]*>?")
# Allowed in cells, which cannot hold two paragraphs.
LINE_BREAK = re.compile(r"<br ?/?>")
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
NEEDED = ("&lt;", "&gt;", "&amp;")
EMOJI = re.compile(r"(?<![A-Za-z0-9:]):[a-z][a-z0-9_+-]*:(?![A-Za-z0-9:])")
LANGUAGE = re.compile(r"(?::{3,}|#!)([\w#.+-]+)\s")

Fault = tuple[str, str]


def check_inline(page: Page) -> Iterator[Problem]:
    """Yield problems of raw HTML, character references, unclosed emphasis and the syntax of other dialects."""
    for line in page.paragraphs:
        for fault_of in (_html, _entity, _backtick, _language, _signs, _other_signs):
            if fault := fault_of(line):
                yield page.problem(_number(line, fault_of, fault), *fault)


def _number(line: Line, fault_of: Callable[[Line], Fault | None], fault: Fault) -> int:
    """Return the number of the line of a paragraph that has the fault on its own, or of the first line."""
    alone = (each for each in line.source if fault_of(Line.of(each.number, each.text)) == fault)
    return next((each.number for each in alone), line.number)


def _html(line: Line) -> Fault | None:
    match = TAG.search(LINE_BREAK.sub("", line.prose) if line.is_cell else line.prose)
    if not match:
        return None
    shown = excerpt(line.typed(match[0]))
    if match[0].startswith(f"<{ADDRESS}") or re.match(r"<[A-Za-z]+://", shown):
        return "网址用了尖括号", "删去尖括号，网址照写；要显示别的字，就写成“[文字](网址)”"
    if re.match(r"<[^A-Za-z/!?]", shown):
        return f"“{shown}”用了半角尖括号", "书名用《》；小于号写成&lt;"
    if shown.startswith("<!--"):
        return "有网页注释“<!--”，别人看网页代码就能看到", "删去注释；要留话，就写在合并请求里"
    if LINE_BREAK.fullmatch(shown):
        return f"“{shown}”是网页代码", "要换行，就在行末加两个空格，在下一行接着写；只有表格的格里可以写“<br>”"
    return f"“{shown}”是网页代码", "删去它，用普通文字和Markdown写；要显示“<”，就写成&lt;"


def _entity(line: Line) -> Fault | None:
    entity = next((each for each in ENTITY.findall(line.prose) if each not in NEEDED), None)
    if not entity:
        return None
    character = html.unescape(entity)
    remedy = (
        f"直接写“{character}”" if character != entity and character.isprintable() and character.strip() else "删去它"
    )
    return f"“{excerpt(entity)}”是网页的字符代码", remedy


def _backtick(line: Line) -> Fault | None:
    if "`" in re.sub(rf"`[^`]*{MACRO}[^`]*`", "", line.prose):
        return "反引号“`”没有成对", "在代码的另一边也写上“`”，或者删去它"
    return None


def _language(line: Line) -> Fault | None:
    """Return the fault of inline code that names an unknown language for its highlighting."""
    for span in CODE_SPAN.finditer(line.raw):
        if (named := LANGUAGE.match(span[2])) and (fault := fault_of_language(named[1])):
            return fault
    return None


def _signs(line: Line) -> Fault | None:
    if any(UNDERLINE.fullmatch(each.text.strip()) for each in line.source):
        return None  # a fault of its own, of the block
    # Emphasis that opens in the text of a link must close there.
    inside = (fault_of_signs(match[2], line.raw[slice(*match.span(2))]) for match in LINK.finditer(line.prose))
    outside = fault_of_signs(LINK.sub(lambda match: CODE * len(match[0]), line.prose), line.raw)
    return next(filter(None, inside), outside)


def _other_signs(line: Line) -> Fault | None:
    text = line.prose
    if "__" in text:
        return "“__”会照原样显示", "要强调，两边写“**”；是文件或程序的名字，两边写“`”"
    if match := EMOJI.search(text):
        return f"“{match[0]}”不会变成图标，会照原样显示", "删去它"
    if "\t" in text.strip():
        return "行里有制表符", "改成普通的文字，或者用表格"
    return None
