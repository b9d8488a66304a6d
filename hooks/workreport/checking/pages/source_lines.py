"""The texts of a page as the checks read them: what readers will not see as text is put out of the way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pymdownx.magiclink import RE_LINK, RE_MAIL

from workreport.markup.blocks import ABBREVIATION_MARK, Block, Kind, SourceLine, is_delimiter_row
from workreport.markup.joining import join_lines
from workreport.text.macro_calls import PIECE

# A paragraph of two thousand characters is none that anybody reads, and no pattern of ours takes long on it.
LONGEST_LINE = 2_000

# Wider tables, which the check of tables refuses, are not read to their end.
MOST_COLUMNS = 20
# Each stands, once for each character, where something was put out of the way.
CODE, MACRO, ADDRESS = "\x00", "\x01", "\x02"
CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# The signs that Python-Markdown, with our extensions, lets a backslash make ordinary.
_ESCAPED = re.compile(r"\\[\\*_{}\[\]()>#+.!|~^=/ -]")
# Code without a letter is no name of a file or a setting, and is read as text.
_NUMBER_AS_CODE = re.compile(r"(`+)([^`A-Za-z]*)\1")
LINK = re.compile(r'(!?)\[([^\[\]]*)\]\(([^\s()]*)( +"[^"]*")? *\)')
# The mark of a footnote in the text.
REFERENCE = re.compile(r"\[\^([^\[\]]*)\]")
# An address that stands in the text as it is; both patterns of the library bring their own flags.
BARE_LINK = re.compile(RE_LINK, re.ASCII)
BARE_MAIL = re.compile(RE_MAIL, re.ASCII)
TITLE = re.compile(r'"([^"]*)"')
TITLE_OF_CODE = re.compile(r'title="([^"]*)"')


@dataclass(frozen=True)
class Line:
    """A paragraph, a cell, a title or what else is one text.

    Attributes:
        number: The number of its first line.
        raw: The text as typed.
        text: The text with code and macro calls masked.
        source: The lines that a paragraph is join_lines from.
        is_cell: Whether it is a cell of a table.
    """

    number: int
    raw: str
    text: str
    source: tuple[SourceLine, ...] = ()
    is_cell: bool = False

    @classmethod
    def of(cls, number: int, raw: str, source: Sequence[SourceLine] = ()) -> "Line":
        """The text that begins on that line, and the lines that it was join_lines from if they are more."""
        return cls(number, raw, _masked(raw), tuple(source))

    @cached_property
    def prose(self) -> str:
        """The text without the addresses of its links."""
        text = LINK.sub(lambda match: f"{match[1]}[{match[2]}]({ADDRESS * len(match[3])})", self.text)
        for bare in (BARE_LINK, BARE_MAIL):
            text = bare.sub(lambda match: ADDRESS * len(match[0]), text)
        return REFERENCE.sub(lambda match: CODE * len(match[0]), text)

    @property
    def spoken(self) -> str:
        """The prose as it is read out: without the marks of emphasis, and with the numbers that are typed as code."""
        if not re.search(r"[`*=~^]", self.raw):
            return self.prose
        text = re.sub(r"[*^]+|==|~~", "", _masked(_NUMBER_AS_CODE.sub(r"\2", self.raw)))
        return Line(self.number, self.raw, text).prose

    def number_of(self, found: str) -> int:
        """The number of the line on which that part of the text was typed."""
        return next((line.number for line in self.source if found in line.text), self.number)


def read_texts(blocks: Sequence[Block]) -> Iterator[Line]:
    """All that the blocks say, but for their code, in order."""
    for block in blocks:
        first = block.lines[0]
        match block.kind:
            case Kind.PARAGRAPH:
                text = join_lines(line.text for line in block.lines)
                yield Line.of(first.number, "" if len(text) > LONGEST_LINE else text, block.lines)
            case Kind.TERM:
                yield from (Line.of(line.number, line.text.strip()) for line in block.lines)
            case Kind.HEADING:
                yield Line.of(first.number, first.text)
            case Kind.ABBREVIATION:
                found = ABBREVIATION_MARK.match(first.text)
                texts = (found["name"], first.text[found.end() :]) if found else ()
                yield from (Line.of(first.number, text) for text in texts)
            case Kind.TABLE:
                rows = (cells(line) for line in block.lines if not is_delimiter_row(line.text))
                yield from (cell for row in rows for cell in row[:MOST_COLUMNS])
            case Kind.ADMONITION | Kind.DETAILS | Kind.TAB:
                yield from (Line.of(first.number, title) for title in TITLE.findall(first.text))
            case Kind.CODE:
                yield from (Line.of(first.number, title) for title in TITLE_OF_CODE.findall(first.text))
        yield from read_texts(block.inside)


def cells(row: SourceLine) -> list[Line]:
    """What the cells of a table's row say, without the bars."""
    raw = row.text.strip()
    text = _masked(raw)
    bars = [place for place, sign in enumerate(text) if sign == "|"]
    if not text.startswith("|"):
        bars.insert(0, -1)
    if not text.endswith("|") or len(bars) < 2:
        bars.append(len(text))
    return [
        Line(row.number, raw[start + 1 : end], text[start + 1 : end], is_cell=True)
        for start, end in zip(bars, bars[1:], strict=False)
    ]


def _masked(raw: str) -> str:
    text = PIECE.sub(lambda match: MACRO * len(match[0]), raw)
    text = CODE_SPAN.sub(lambda match: match[0] if MACRO in match[0] else CODE * len(match[0]), text)
    return _ESCAPED.sub(CODE * 2, text)
