"""How the lines of a page go together.

Python-Markdown guesses where a list, a table or a paragraph begins; what one line more or less would publish otherwise
is refused here, so that no guess is left: a paragraph is one line, and between different things is a blank one.
"""

import re
from collections import Counter
from collections.abc import Iterator

from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import LONGEST_LINE, MACRO, Line
from workreport.problems.problem import Problem, excerpt

HEADING, ITEM, TABLE, QUOTE, RULE, CODE, TEXT = "标题", "列表", "表格", "引用", "横线", "代码", "段落"
RULE_LINE = re.compile(r"(-{3,}|\*{3,}|_{3,})")
UNDERLINE = re.compile(r"(-+|=+)")
FENCE_LINE = re.compile(r"(`{3,}|~{3,}) *[A-Za-z0-9+-]*")
ITEM_LINE = re.compile(r" *([-*+]|[0-9]{1,9}\.) +\S")
ADMONITION = re.compile(r"!!!|\?\?\?|={3,} ?\"|:::|;*-+8<")
# What an input method or a word processor puts where Markdown wants "- " or "1. ".
FOREIGN_MARKS = re.compile(r"[－–•●‣∙⁃➢➤]|·(?!.*·$)|[-+](?=[\u4e00-\u9fff“《])")
# Signs that adorn a line as well: a mark of a list only where several lines of the page begin with the same.
SIGNS = re.compile(r"[○■□◆◇▪▫✓√※★☆]|—(?!—)")
FOREIGN_NUMBERS = re.compile(r"([0-9０-９]{1,2})(?:[.．](?=[\u4e00-\u9fff“《])|．|、|\)|）)[ 　]*")


def kind_of(line: Line) -> str | None:
    """What a line begins with, as Markdown sees it; None for a blank one."""
    text = line.text.strip()
    if line.fenced:
        return CODE
    if not text:
        return None
    if RULE_LINE.fullmatch(text.replace(" ", "")) and text[0] in "-*_":
        return RULE
    if text[0] in "#|>":
        return {"#": HEADING, "|": TABLE, ">": QUOTE}[text[0]]
    return ITEM if ITEM_LINE.match(line.text) else TEXT


def check_blocks(page: Page) -> Iterator[Problem]:
    """Reports lines that would be published joined, indented or marked otherwise than they were meant."""
    for number, raw in enumerate(page.text.split("\n"), 1):
        if len(raw) > LONGEST_LINE:
            yield page.problem(
                number, f"这一行有{len(raw)}个字符，太长", f"分成几段，每段不超过{LONGEST_LINE}个字符，中间空一行"
            )
    if fence := page.open_fence:
        yield page.problem(
            fence.number,
            "这里开始的代码没有结束，下面的文字都会显示成代码",
            f"在代码的下一行单独写“{excerpt(fence.text)[:3]}”，或者删去这一行",
        )
    firsts = Counter(line.text[:1] for line in page.paragraphs)
    before, above, in_list = None, None, False
    for line in page.lines:
        kind = kind_of(line)
        if kind and kind != CODE:
            if line.text.startswith((" ", "\t", "\u3000")):
                faults = _indented(line, kind, in_list)
            else:
                faults = _marks(line, kind, firsts)
                in_list = kind == ITEM or in_list and above is not None
            yield from (page.problem(line.number, *fault) for fault in faults)
        if kind and before:
            yield from (page.problem(line.number, *fault) for fault in _joined(kind, before, line))
        if kind == CODE and before != CODE and not FENCE_LINE.fullmatch(line.text):
            yield page.problem(line.number, "代码开头这一行的写法不对", "只写“```”，后面最多加一个英文的语言名")
        before, above = kind, line


def _indented(line: Line, kind: str, in_list: bool) -> Iterator[tuple[str, str]]:
    text, width = line.text.strip(" \t\u3000"), len(line.text) - len(line.text.lstrip(" \t\u3000"))
    if line.text[:width].strip(" "):
        yield "行首有制表符或全角空格", f"改成“{excerpt(text)}”，行首不留空" if not in_list else "用四个半角空格缩进"
    elif not in_list:
        what = "行首有四个以上的空格，会显示成代码" if width >= 4 else "行首有空格"
        yield what, f"删去行首的空格，改成“{excerpt(text)}”"
    elif width % 4:
        yield f"列表里缩进了{width}个空格，层次会乱", "下一层的“- ”前面空四格，同一层的不空"
    elif width > 8 or kind not in (ITEM, TEXT):
        yield (
            f"列表里不能再放{kind}，也不能超过三层" if kind != TEXT else "缩进得太深，会显示成代码",
            "移到列表外面，或者少缩进几格",
        )


def _marks(line: Line, kind: str, firsts: Counter[str]) -> Iterator[tuple[str, str]]:
    text = line.text
    if kind == TEXT:
        if ADMONITION.match(text):
            yield f"“{excerpt(text, 10)}”这种写法本站没有，会照原样显示", "改成普通的段落"
        elif found := FOREIGN_NUMBERS.match(text):
            yield f"“{found[0].strip()}”不会成为编号列表", f"写成“{int(found[1])}. ”，点用半角，后面空一格"
        elif found := FOREIGN_MARKS.match(text) or firsts[text[0]] > 1 and SIGNS.match(text):
            yield (
                f"行首的“{found[0]}”不会成为列表",
                f"写成“- {excerpt(text[found.end() :].strip(), 20)}”，用半角减号，后面空一格",
            )
        elif re.match(r": ", text):
            yield "行首的“:”会把上一段变成词条", "删去它，或者改成全角冒号"
        elif re.match(r"[*+-]$|[0-9]+\.$", text.strip()):
            yield "列表的这一项是空的", "写上内容，或者删去这一行"
        elif text.startswith("＞"):
            yield "行首的“＞”不会成为引用", "写成半角的“> ”"
        elif UNDERLINE.fullmatch(text):
            yield f"“{excerpt(text, 10)}”不会显示成横线", "删去它，或者写成“---”，上下各空一行"
    elif kind == ITEM and re.match(r"([-*+]|[0-9]+\.) +([-*+>#|]|[0-9]+\.) ", text):
        yield "列表的一项里又写了别的符号", "一行只写一个“- ”，后面是文字"
    elif kind == QUOTE and re.match(r"> ?([>#|`]|[-*+] |[0-9]+\. )|>$", text.rstrip()):
        yield "引用里只能写一段文字", "删去“>”后面的符号；几段引用之间空一行"


def _joined(kind: str, before: str, line: Line) -> Iterator[tuple[str, str]]:
    """What a line does to the one right above it."""
    if (
        HEADING in (kind, before)
        and TABLE not in (kind, before)
        or kind == before != TEXT
        and kind not in (QUOTE, RULE)
    ):
        return
    text = line.text.strip()
    if before == TEXT and UNDERLINE.fullmatch(text):
        yield f"“{excerpt(text, 10)}”会把上一行变成标题", "在它上面空一行；要写标题，就在行首写“## ”"
    elif kind == TEXT and before in (TEXT, ITEM, QUOTE) and MACRO * len(text) != text:
        yield (
            f"这一行会接在上一行后面，中间多一个空格：“{excerpt(text, 20)}”",
            "要另起一段，就在上面空一行；不要，就接到上一行末尾",
        )
    else:
        yield f"{kind}前面没有空行，会和上一行混在一起", "在这一行上面空一行"
