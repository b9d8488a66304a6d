"""The texts of a page as the checks read them, with code, macro calls and addresses masked."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from pymdownx.magiclink import RE_LINK, RE_MAIL

from workreport.markup.blocks import ABBREVIATION_MARK, Block, Kind, SourceLine, is_delimiter_row
from workreport.markup.joining import join_lines
from workreport.text.macro_calls import PIECE

# Nobody reads longer paragraphs, and no pattern here takes long on shorter ones.
LONGEST_LINE = 2_000

# check_tables refuses wider tables, which are not read to their end.
MOST_COLUMNS = 20
# Masks, one for each masked character, so that places in the text and in the raw line are the same.
CODE, MACRO, ADDRESS = "\x00", "\x01", "\x02"
_UNMASK = dict.fromkeys(map(ord, (CODE, MACRO, ADDRESS)))
CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# The characters that a backslash escapes in Python-Markdown with our extensions.
_ESCAPED = re.compile(r"\\[\\*_{}\[\]()>#+.!|~^=/ -]")
# Code without a letter does not name a file or a setting, and is read as text.
_NUMBER_AS_CODE = re.compile(r"(`+)([^`A-Za-z]*)\1")
LINK = re.compile(r'(!?)\[([^\[\]]*)\]\(([^\s()]*)( +"[^"]*")? *\)')
# A picture that is a link: [![本站的标志](logo.svg)](about.md).
_PICTURE = r'!\[[^\[\]]*\]\([^\s()]*(?: +"[^"]*")? *\)(?:\{:? *width="?[0-9]{1,4}"? *\})?'
PICTURE_AS_LABEL = re.compile(rf"(?<=\[){_PICTURE}(?=\]\()")
# A reference to a footnote.
REFERENCE = re.compile(r"\[\^([^\[\]]*)\]")
# Addresses typed as text; the patterns of the library contain their other flags.
BARE_LINK = re.compile(RE_LINK, re.ASCII)
_BARE_MAIL = re.compile(RE_MAIL, re.ASCII)
# No mailbox has such a name, in which the library's pattern would begin anew at every point.
_ENDLESS_NAME = re.compile(r"(?<![-+.\w])[-+.\w]{200,}+@", re.ASCII)
TITLE = re.compile(r'"([^"]*)"')
TITLE_OF_CODE = re.compile(r'title="([^"]*)"')


@dataclass(frozen=True)
class Line:
    """A paragraph, a cell, a title or another single text.

    Attributes:
        number: The number of its first line.
        raw: The text as typed.
        text: The text with code and macro calls masked.
        source: The lines that were joined into a paragraph.
        is_cell: Whether it is a cell of a table.
    """

    number: int
    raw: str
    text: str
    source: tuple[SourceLine, ...] = ()
    is_cell: bool = False

    @classmethod
    def of(cls, number: int, raw: str, source: Sequence[SourceLine] = ()) -> "Line":
        """Mask a text that begins on line `number`; `source` are the lines that were joined into it, if any."""
        return cls(number, raw, _masked(raw), tuple(source))

    @cached_property
    def prose(self) -> str:
        """The text with the addresses of its links, and the references to footnotes, masked as well."""
        text = LINK.sub(
            lambda match: f"{match[1]}[{match[2]}]({ADDRESS * (match.end() - match.start(3) - 1)})", self.text
        )
        text = BARE_LINK.sub(lambda match: ADDRESS * len(match[0]), text)
        text = replace_mail(lambda match: ADDRESS * len(match[0]), text)
        return REFERENCE.sub(lambda match: CODE * len(match[0]), text)

    @property
    def spoken(self) -> str:
        """The prose without marks of emphasis, and with numbers that are typed as code."""
        if not re.search(r"[`*=~^]", self.raw):
            return self.prose
        text = re.sub(r"[*^]+|==|~~", "", _masked(_NUMBER_AS_CODE.sub(r"\2", self.raw)))
        return Line(self.number, self.raw, text).prose

    @property
    def titles(self) -> list[str]:
        """The titles of its links, which readers see when they point at them."""
        return [match[4].strip(' "') for match in LINK.finditer(self.text) if match[4]]

    def typed(self, part: str) -> str:
        """Return a part of the text or of the prose as the editor typed it, for use in messages.

        If a link was cut out of the middle of the part, its masks are deleted, because they have no one place.
        """
        for text in (self.text, self.prose):
            if (start := text.find(part)) >= 0:
                return self.raw[start : start + len(part)]
        return part.translate(_UNMASK)

    def number_of(self, part: str) -> int:
        """Return the number of the line on which a part of the text was typed."""
        typed = self.typed(part)
        return next((line.number for line in self.source if typed in line.text), self.number)


def read_texts(blocks: Sequence[Block]) -> Iterator[Line]:
    """Yield the texts of the blocks, except code, in the order of the page."""
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
                match = ABBREVIATION_MARK.match(first.text)
                texts = (match["name"], first.text[match.end() :]) if match else ()
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
    """Split a row of a table into its cells."""
    raw = row.text.strip()
    text = _masked(raw)
    bars = [place for place, sign in enumerate(text) if sign == "|"]
    if not text.startswith("|"):
        bars.insert(0, -1)
    if not text.endswith("|") or len(bars) < 2:
        bars.append(len(text))
    return [
        Line(row.number, raw[start + 1 : end], text[start + 1 : end], is_cell=True) for start, end in pairwise(bars)
    ]


def replace_mail(replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
    """Replace the addresses of mail that are typed as text."""
    return text if "@" not in text or _ENDLESS_NAME.search(text) else _BARE_MAIL.sub(replacement, text)


def _masked(raw: str) -> str:
    text = PIECE.sub(lambda match: MACRO * len(match[0]), raw)
    text = CODE_SPAN.sub(lambda match: match[0] if MACRO in match[0] else CODE * len(match[0]), text)
    return _ESCAPED.sub(CODE * 2, text)
