"""Line breaking where no browser does it, as in an SVG drawing."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from workreport.text.phrases import CLOSING, OPENING, phrases

HALF_WIDTH = 0.56
# A character with the signs around it that belong to it.
_CHARACTER = re.compile(f"[{OPENING}]*.[{CLOSING}]*", re.DOTALL)


def width(text: str) -> float:
    """Return about how wide a text is set, in ems: a Han character, and whatever is as wide, counts as one."""
    return sum(map(_character_width, text))


@cache
def _character_width(character: str) -> float:
    return 1 if unicodedata.east_asian_width(character) in "WFA" else HALF_WIDTH


def lines(text: str, limit: float, indent: float = 0) -> list[str]:
    """Return the text in lines that break between words, none wider than `limit` ems unless a word is.

    `indent` is what is taken of the first line, which is empty where nothing fits beside it.
    """
    broken, filled = [""], indent
    for piece in _pieces(text, limit):
        advance = width(piece)
        if filled and filled + advance > limit:
            broken.append("")
            filled = 0.0
        broken[-1] += piece
        filled += advance
    return broken


def _pieces(text: str, limit: float) -> Iterator[str]:
    """Yield the phrases of a text, and the characters of one that is wider than a line."""
    for phrase in phrases(text):
        yield from (phrase,) if width(phrase) <= limit else _CHARACTER.findall(phrase)
