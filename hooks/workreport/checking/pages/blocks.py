"""The order, indentation and nesting of the blocks of a page."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workreport.checking.pages.marks import UNDERLINE, faults_of_mark, signs_at_starts
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import LONGEST_LINE, MACRO, Line
from workreport.markup.blocks import ITEM_MARK, MOST_LEVELS, STEP, Block, Kind
from workreport.markup.joining import join_lines
from workreport.problems.problem import Problem, excerpt

# Line, fault and remedy.
Fault = tuple[int, str, str]
BOXES = (Kind.ADMONITION, Kind.DETAILS, Kind.TAB)
# The kinds of blocks that each container may hold; the page itself may hold any.
_TEXTS = {Kind.PARAGRAPH, Kind.ITEM}
_MOST = {*_TEXTS, Kind.TABLE, Kind.QUOTE, Kind.CODE, Kind.ADMONITION, Kind.DETAILS, Kind.TAB, Kind.CAPTION}
_HELD: dict[Kind, set[Kind]] = {
    **dict.fromkeys(BOXES, _MOST | {Kind.TERM, Kind.DEFINITION, Kind.RULE}),
    Kind.ITEM: _MOST,
    Kind.DEFINITION: {*_TEXTS, Kind.CODE},
    Kind.FOOTNOTE: {*_TEXTS, Kind.TABLE, Kind.QUOTE},
    Kind.QUOTE: _TEXTS,
    Kind.CAPTION: {Kind.PARAGRAPH},
}
# content.css underlines the open tab for as many.
MOST_TABS = 8
# Pairs of kinds that need no blank line between them.
_CLOSE = {
    (Kind.ITEM, Kind.ITEM),
    (Kind.TERM, Kind.DEFINITION),
    (Kind.DEFINITION, Kind.DEFINITION),
    (Kind.DEFINITION, Kind.TERM),
    (Kind.FOOTNOTE, Kind.FOOTNOTE),
    (Kind.ABBREVIATION, Kind.ABBREVIATION),
    *((box, box) for box in BOXES),
    *((kind, Kind.CAPTION) for kind in (Kind.PARAGRAPH, Kind.TABLE, Kind.CODE)),
}


def check_blocks(page: Page) -> Iterator[Problem]:
    """Yield problems of lines that Markdown would join, indent or mark in an unintended way."""
    for number, raw in enumerate(page.text.split("\n"), 1):
        if len(raw) > LONGEST_LINE:
            yield page.problem(
                number, f"这一行有{len(raw)}个字符，太长", f"分成几段，每段不超过{LONGEST_LINE}个字符，中间空一行"
            )
    signs = signs_at_starts(page.blocks)
    yield from (page.problem(*fault) for fault in _faults(page.blocks, None, signs, 0))


def _faults(blocks: Sequence[Block], holder: Block | None, signs: frozenset[str], level: int) -> Iterator[Fault]:
    before: Block | None = None
    tabs = 0
    for block in blocks:
        goes_on = before is not None and before.kind is block.kind is Kind.TAB
        tabs = tabs + 1 if goes_on and not block.lines[0].text.startswith("===!") else 1
        if tabs == MOST_TABS + 1:
            yield block.number, f"一组选项卡不能超过{MOST_TABS}个", "在这里用“===!”开始另一组，或者合并几个"
        place = _fault_of_place(block, holder)
        if place:
            yield place
        if before and not block.apart and (fault := _fault_of_closeness(before, block, holder)):
            yield fault
        if level == MOST_LEVELS:
            yield block.number, "一层套一层，套得太深", "移到外面几层"
        elif holder and block.kind not in _HELD[holder.kind]:
            yield block.number, f"{holder.kind}里不能再放{block.kind}", f"移到{holder.kind}外面"
        elif not place:
            yield from faults_of_mark(block, before, holder, signs)
        if block.kind is Kind.PARAGRAPH:
            yield from _faults_of_lines(block, holder)
        yield from _faults(block.inside, block, signs, level + 1)
        before = block


def _fault_of_place(block: Block, holder: Block | None) -> Fault | None:
    line = block.lines[0]
    shown = excerpt(line.text.strip(" \t\u3000"))
    if line.text.startswith(("\t", "\u3000")):
        remedy = "用四个半角空格缩进" if holder else f"改成“{shown}”，行首不留空"
        return line.number, "行首有制表符或全角空格", remedy
    if holder and holder.kind is Kind.ITEM:
        return _fault_of_place_in_item(block, holder)
    if block.offset == 0:
        return None
    if not holder:
        if block.kind is Kind.ITEM:
            return line.number, "这一项缩进得太深", "删去行首的空格；下一层比上一层多空四格"
        what = "行首有四个以上的空格，会显示成代码" if block.offset >= STEP else "行首有空格"
        return line.number, what, f"删去行首的空格，改成“{shown}”"
    if holder.kind in (Kind.QUOTE, Kind.CAPTION):
        return line.number, "行首有空格", f"删去“{shown}”前面多的空格"
    return line.number, f"{holder.kind}里的内容缩进得不对", f"比“{excerpt(holder.lines[0].text, 20)}”多空四格"


def _fault_of_place_in_item(block: Block, holder: Block) -> Fault | None:
    match = ITEM_MARK.match(holder.lines[0].text)
    width = match.end() if match else STEP
    column = block.offset + width
    if column < min(width, STEP):
        return block.number, f"列表里缩进了{column}个空格，层次会乱", "下一层的“- ”前面比上一层多空四格，同一层的一样"
    if column <= max(width, STEP):
        return None
    if block.kind is Kind.ITEM:
        return block.number, "这一项缩进得太深", "比上一项最多多缩进四格"
    return block.number, "缩进得太深，会显示成代码", "比上一项的“- ”最多多缩进四格"


def _fault_of_closeness(before: Block, block: Block, holder: Block | None) -> Fault | None:
    """Return the fault of a block that follows another without a blank line."""
    kinds = (before.kind, block.kind)
    if kinds in _CLOSE or (Kind.HEADING in kinds and Kind.TABLE not in kinds):
        return None
    if holder and holder.kind is Kind.ITEM and before is holder.inside[0] and block.kind is Kind.ITEM:
        return None
    text = block.lines[0].text.strip()
    if before.kind is Kind.PARAGRAPH and UNDERLINE.fullmatch(text):
        return (
            block.number,
            f"“{excerpt(text, 10)}”会把上一行变成标题",
            "在它上面空一行；要写标题，就在行首写“## ”",
        )
    masked = Line.of(block.number, text).text
    if block.kind is Kind.PARAGRAPH and before.kind in (Kind.ITEM, Kind.QUOTE) and MACRO * len(masked) != masked:
        return _joined(block.number, text)
    return block.number, f"{block.kind}前面没有空行，会和上一行混在一起", "在这一行上面空一行"


def _faults_of_lines(block: Block, holder: Block | None) -> Iterator[Fault]:
    """Yield faults of the lines of a paragraph after the first."""
    for above, line in pairwise(block.lines):
        text = line.text.strip()
        if UNDERLINE.fullmatch(text):
            yield (
                line.number,
                f"“{excerpt(text, 10)}”会把上一行变成标题",
                "在它上面空一行；要写标题，就在行首写“## ”",
            )
        elif line.text.startswith(("\t", "\u3000")) or (not holder and line.indent):
            yield line.number, "行首有空格", f"删去行首的空格，改成“{excerpt(text)}”"
        elif text[0] not in ":：" and not ((holder and holder.kind not in BOXES) or _goes_on(above.text)):
            masked = Line.of(line.number, text).text
            if MACRO * len(masked) == masked:
                yield line.number, "段落前面没有空行，会和上一行混在一起", "在这一行上面空一行"
            else:
                yield _joined(line.number, text)
    if len(join_lines(line.text for line in block.lines)) > LONGEST_LINE and len(block.lines) > 1:
        yield block.number, "这一段太长", f"分成几段，每段不超过{LONGEST_LINE}个字符，中间空一行"


def _goes_on(text: str) -> bool:
    """Return whether the end of a line shows that the paragraph continues on the next."""
    return text.endswith("  ") or text.rstrip(" *=~^`").endswith(("，", "、", "；", ",", ";"))


def _joined(number: int, text: str) -> Fault:
    return (
        number,
        f"这一行会接在上一行后面：“{excerpt(text, 20)}”",
        "要另起一段，就在上面空一行；要换行，就在上一行末尾加两个空格；要接着写，就接到上一行末尾",
    )
