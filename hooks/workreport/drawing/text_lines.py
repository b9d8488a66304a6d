"""How text is broken into lines where no browser does it, as in a drawing."""

import math
import unicodedata
from functools import cache

# No line starts with these, and none ends with those.
CLOSING = "，。、；：？！）》」』】”’%％"
OPENING = "（《「『【“‘"
HALF_WIDTH = 0.56


def width(text: str) -> float:
    """About how wide a text is set, in ems: a Han character or a sign of its width is one."""
    return sum(map(_width_of, text))


@cache
def _width_of(sign: str) -> float:
    return 1 if unicodedata.east_asian_width(sign) in "WFA" else HALF_WIDTH


def lines(text: str, limit: float) -> list[str]:
    """The text in lines of about equal width, none much wider than `limit` ems."""
    even = width(text) / max(1, math.ceil(width(text) / limit))
    found, reached = [""], 0.0
    for sign in text:
        last, wide = found[-1], _width_of(sign)
        # A sign that would stick out by less than half of it may.
        if last and reached + wide > even + 0.5 and sign not in CLOSING:
            if kept := last.rstrip(OPENING):
                found[-1:] = [kept, last[len(kept) :]]
                reached = width(found[-1])
        found[-1] += sign
        reached += wide
    return found
