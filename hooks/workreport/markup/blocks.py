"""The blocks of a page, nested as GitHub and Material read them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

# The indentation of the content of boxes, tabs, footnotes and definitions.
STEP = 4
# Deeper content is not parsed, so that no page can exhaust the stack; no page needs half as many levels.
MOST_LEVELS = 8


class Kind(StrEnum):
    """The kinds of blocks; the values are their names in messages to editors."""

    HEADING = "标题"
    PARAGRAPH = "段落"
    ITEM = "列表"
    TABLE = "表格"
    QUOTE = "引用"
    RULE = "横线"
    CODE = "代码"
    ADMONITION = "提示框"
    DETAILS = "折叠框"
    TAB = "选项卡"
    FOOTNOTE = "脚注"
    TERM = "词语"
    DEFINITION = "解释"
    ABBREVIATION = "缩写"
    CAPTION = "图表的说明"


@dataclass(frozen=True)
class SourceLine:
    """A line as typed, with its leading spaces counted and removed."""

    number: int
    indent: int
    text: str

    @classmethod
    def of(cls, number: int, raw: str) -> "SourceLine":
        """Split the raw text of a line into indentation and text."""
        text = raw.lstrip(" ")
        return cls(number, len(raw) - len(text), text)

    @property
    def blank(self) -> bool:
        """Whether the line has no text."""
        return not self.text.strip()


@dataclass(frozen=True)
class Block:
    """Lines that form one block, and the blocks nested in it.

    Attributes:
        kind: The kind of block.
        lines: Its own lines; for a container, only those with its mark.
        offset: The columns between the start of the container's text and the start of the block.
        apart: Whether the block is the first, or a blank line precedes it.
        inside: The nested blocks.
    """

    kind: Kind
    lines: tuple[SourceLine, ...]
    offset: int
    apart: bool
    inside: tuple["Block", ...] = ()

    @property
    def number(self) -> int:
        """The number of the first line."""
        return self.lines[0].number

    @property
    def counted_as(self) -> int | None:
        """The number in the mark of an ordered list item; None for every other block."""
        match = ITEM_MARK.match(self.lines[0].text) if self.kind is Kind.ITEM else None
        return int(match[1][:-1]) if match and match[1][0].isdigit() else None

    @property
    def list_kind(self) -> tuple[Kind, bool]:
        """A key that adjacent items share if they are parts of one list."""
        return self.kind, self.counted_as is not None


FENCE = re.compile(r"(`{3,}|~{3,})(.*)")
ITEM_MARK = re.compile(r"([-*+]|[0-9]{1,9}\.)( +)(?=\S)")
# Input methods produce a full-width colon; it is accepted here, so that the check can report it.
FOOTNOTE_MARK = re.compile(r"\[\^(?P<name>[^\[\]]*)\] *(?P<colon>[:：])[ \u3000]*")
ABBREVIATION_MARK = re.compile(r"\*\[(?P<name>[^\[\]]*)\] *(?P<colon>[:：])[ \u3000]*")
DEFINITION_MARK = re.compile(r":(?:\s+|$)")
END_OF_CAPTION = "///"
_MARKS = {
    Kind.CODE: FENCE,
    Kind.RULE: re.compile(r"([-*_]) *(?:\1 *){2,}$"),
    Kind.HEADING: re.compile("#"),
    Kind.QUOTE: re.compile(">"),
    Kind.ADMONITION: re.compile("!!!"),
    Kind.DETAILS: re.compile(r"\?\?\?"),
    Kind.TAB: re.compile(r"===(?![=\s]*$)"),
    Kind.CAPTION: re.compile("///"),
    Kind.FOOTNOTE: FOOTNOTE_MARK,
    Kind.ABBREVIATION: ABBREVIATION_MARK,
    Kind.DEFINITION: DEFINITION_MARK,
    Kind.ITEM: ITEM_MARK,
    Kind.TABLE: re.compile(r"\|"),
}
_DELIMITER_ROW = re.compile(r"[ :|-]*-[ :|-]*")


def read_page(text: str, first: int = 1) -> tuple[Block, ...]:
    """Parse the text of a page, whose first line has the number `first`."""
    return read_blocks([SourceLine.of(number, raw) for number, raw in enumerate(text.split("\n"), first)])


def all_blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks and all nested blocks, in the order of the page."""
    for block in blocks:
        yield block
        yield from all_blocks(block.inside)


def read_blocks(
    lines: Sequence[SourceLine], column: int = 0, level: int = 0, *, begins_with_text: bool = False
) -> tuple[Block, ...]:
    """Parse lines whose text begins at `column`; with `begins_with_text`, the first line starts a paragraph."""
    blocks: list[Block] = []
    place, apart = 0, True
    while place < len(lines):
        line = lines[place]
        if line.blank:
            place, apart = place + 1, True
            continue
        is_text = level == MOST_LEVELS or (begins_with_text and place == 0)
        kind = Kind.PARAGRAPH if is_text else _kind(lines, place)
        if kind is Kind.DEFINITION and blocks and blocks[-1].kind is Kind.PARAGRAPH:
            blocks[-1] = replace(blocks[-1], kind=Kind.TERM)
        end = _ENDS.get(kind, _end_of_line)(lines, place)
        own = lines[place:end]
        kept, inside = _HOLDERS[kind](own, level + 1) if kind in _HOLDERS else (own, ())
        blocks.append(Block(kind, tuple(kept), line.indent - column, apart, inside))
        place, apart = end, False
    return tuple(blocks)


def is_delimiter_row(text: str) -> bool:
    """Return whether a line is the delimiter row between the head and the body of a table."""
    return "|" in text and _DELIMITER_ROW.fullmatch(text.strip()) is not None


def ends_in_bar(row: str) -> bool:
    """Return whether a row of a table ends in a bar that closes its last cell, not an escaped one."""
    return row.endswith("|") and not row.endswith("\\|")


def _kind(lines: Sequence[SourceLine], place: int) -> Kind:
    text = lines[place].text
    for kind, mark in _MARKS.items():
        if mark.match(text):
            return kind
    if "|" in text and place + 1 < len(lines) and is_delimiter_row(lines[place + 1].text):
        return Kind.TABLE
    return Kind.PARAGRAPH


def _end_of_line(lines: Sequence[SourceLine], place: int) -> int:
    return place + 1


def _end_of_code(lines: Sequence[SourceLine], place: int) -> int:
    match = FENCE.match(lines[place].text)
    fence = match[1] if match else ""
    for end in range(place + 1, len(lines)):
        if lines[end].text.rstrip() == fence and lines[end].indent == lines[place].indent:
            return end + 1
    return len(lines)


def _end_of_text(lines: Sequence[SourceLine], place: int) -> int:
    end = place + 1
    while end < len(lines) and not lines[end].blank and _kind(lines, end) is Kind.PARAGRAPH:
        end += 1
    return end


def _end_of_table(lines: Sequence[SourceLine], place: int) -> int:
    end = place + 1
    while end < len(lines) and "|" in lines[end].text:
        if _kind(lines, end) not in (Kind.TABLE, Kind.PARAGRAPH) and not is_delimiter_row(lines[end].text):
            break
        end += 1
    return end


def _end_of_quote(lines: Sequence[SourceLine], place: int) -> int:
    """Return the index after the last line; quotes separated only by blank lines are published as one."""
    end = place + 1
    for number in range(place + 1, len(lines)):
        if lines[number].text.startswith(">"):
            end = number + 1
        elif not lines[number].blank:
            break
    return end


def _end_of_body(lines: Sequence[SourceLine], place: int) -> int:
    """Return the index after the last line that is indented further than the mark."""
    end, indent = place + 1, lines[place].indent
    for number in range(place + 1, len(lines)):
        if lines[number].blank:
            continue
        if lines[number].indent <= indent:
            break
        end = number + 1
    return end


def _end_of_caption(lines: Sequence[SourceLine], place: int) -> int:
    for end in range(place + 1, len(lines)):
        if lines[end].text.startswith(END_OF_CAPTION):
            return end + 1 if lines[end].text.strip() == END_OF_CAPTION else place + 1
    return place + 1


_ENDS: dict[Kind, Callable[[Sequence[SourceLine], int], int]] = {
    Kind.CODE: _end_of_code,
    Kind.PARAGRAPH: _end_of_text,
    Kind.TABLE: _end_of_table,
    Kind.QUOTE: _end_of_quote,
    Kind.CAPTION: _end_of_caption,
    **dict.fromkeys((Kind.ITEM, Kind.ADMONITION, Kind.DETAILS, Kind.TAB, Kind.FOOTNOTE, Kind.DEFINITION), _end_of_body),
}

Held = tuple[Sequence[SourceLine], tuple[Block, ...]]


def _box(own: Sequence[SourceLine], level: int) -> Held:
    return own[:1], read_blocks(own[1:], own[0].indent + STEP, level)


def _behind_mark(mark: re.Pattern[str], width: int = 0) -> Callable[[Sequence[SourceLine], int], Held]:
    """Return a reader for blocks whose text begins behind the mark and goes on at `width`, or else below that text."""

    def read(own: Sequence[SourceLine], level: int) -> Held:
        match = mark.match(own[0].text)
        end = match.end() if match else 0
        column = own[0].indent + (width or end)
        first = SourceLine(own[0].number, column, own[0].text[end:])
        return own[:1], read_blocks([first, *own[1:]], column, level, begins_with_text=True)

    return read


def _quote(own: Sequence[SourceLine], level: int) -> Held:
    return own[:1], read_blocks([SourceLine.of(line.number, line.text[1:].removeprefix(" ")) for line in own], 0, level)


def _caption(own: Sequence[SourceLine], level: int) -> Held:
    return (own[0], *own[1:][-1:]), read_blocks(own[1:-1], own[0].indent, level)


_HOLDERS: dict[Kind, Callable[[Sequence[SourceLine], int], Held]] = {
    Kind.ADMONITION: _box,
    Kind.DETAILS: _box,
    Kind.TAB: _box,
    Kind.QUOTE: _quote,
    Kind.CAPTION: _caption,
    Kind.ITEM: _behind_mark(ITEM_MARK),
    Kind.FOOTNOTE: _behind_mark(FOOTNOTE_MARK, STEP),
    Kind.DEFINITION: _behind_mark(DEFINITION_MARK, STEP),
}
