"""Line breaking where no browser does it, as in an SVG drawing."""

import math
import unicodedata
from functools import cache

# Punctuation that no line may start with, and that none may end with.
CLOSING = "，。、；：？！）》」』】”’%％"
OPENING = "（《「『【“‘"
HALF_WIDTH = 0.56


def width(text: str) -> float:
    """Return about how wide a text is set, in ems: a Han character, and whatever is as wide, counts as one."""
    return sum(map(_character_width, text))


@cache
def _character_width(character: str) -> float:
    return 1 if unicodedata.east_asian_width(character) in "WFA" else HALF_WIDTH


def lines(text: str, limit: float) -> list[str]:
    """Return the text in lines of about equal width, none much wider than `limit` ems."""
    even_width = width(text) / max(1, math.ceil(width(text) / limit))
    broken, filled = [""], 0.0
    for character in text:
        last, advance = broken[-1], _character_width(character)
        # A character may stick out by up to half an em.
        full = last and filled + advance > even_width + 0.5 and character not in CLOSING
        if full and (kept := last.rstrip(OPENING)):
            broken[-1:] = [kept, last[len(kept) :]]
            filled = width(broken[-1])
        broken[-1] += character
        filled += advance
    return broken
