"""The lines of a page as the checks read them: what readers will not see as text is put out of the way."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from workreport.text.macro_calls import PIECE

# A paragraph of two thousand characters is none that anybody reads, and no pattern of ours takes long on it.
LONGEST_LINE = 2_000

# Each stands, once for each character, where something was put out of the way.
CODE, MACRO, ADDRESS = "\x00", "\x01", "\x02"
_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
# The signs that Python-Markdown lets a backslash make ordinary.
_ESCAPED = re.compile(r"\\[\\*_{}\[\]()>#+.!|-]")
# Code without a letter is no name of a file or a setting, and is read as text.
_NUMBER_AS_CODE = re.compile(r"(`+)([^`A-Za-z]*)\1")
_FENCE = re.compile(r"(`{3,}|~{3,})")
LINK = re.compile(r'(!?)\[([^\[\]]*)\]\(([^\s()]*)( +"[^"]*")? *\)')


@dataclass(frozen=True)
class Line:
    """One line of a page's text: as typed, and with code and macro calls masked."""

    number: int
    raw: str
    text: str
    fenced: bool = False

    @cached_property
    def prose(self) -> str:
        """The text without the addresses of its links."""
        return LINK.sub(lambda match: f"{match[1]}[{match[2]}]({ADDRESS * len(match[3])})", self.text)

    @property
    def spoken(self) -> str:
        """The prose as it is read out: without the marks of emphasis, and with the numbers that are typed as code."""
        if "`" not in self.raw and "*" not in self.raw:
            return self.prose
        text = _masked(_NUMBER_AS_CODE.sub(r"\2", self.raw)).replace("*", "")
        return Line(self.number, self.raw, text).prose

    @property
    def blank(self) -> bool:
        """Whether nothing is on the line."""
        return not self.fenced and not self.text.strip()


def read_lines(lines: list[str], start: int) -> Iterator[Line]:
    """The lines below the first `start`; one that is too long is left blank."""
    fence = ""
    for number, raw in enumerate(lines[start:], start + 1):
        if len(raw) > LONGEST_LINE:
            yield Line(number, "", "")
        elif fence:
            closed = raw.rstrip(" ") == fence
            yield Line(number, raw, CODE if closed else "", fenced=True)
            fence = "" if closed else fence
        elif opened := _FENCE.match(raw):
            fence = opened[1]
            yield Line(number, raw, raw.rstrip(), fenced=True)
        else:
            yield Line(number, raw, _masked(raw))


def _masked(raw: str) -> str:
    text = PIECE.sub(lambda match: MACRO * len(match[0]), raw)
    text = _CODE_SPAN.sub(lambda match: match[0] if MACRO in match[0] else CODE * len(match[0]), text)
    return _ESCAPED.sub(CODE * 2, text)
