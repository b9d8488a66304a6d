"""Joining the lines of a paragraph: between Han characters, a line end is no space."""

import re
from collections.abc import Iterable

_WIDE = "[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff…—“”‘’·]"
# Marks of emphasis, links and code are invisible, so the character beside them counts; macros print Han characters.
_ENDS_WIDE = re.compile(rf"(?:{_WIDE}|\}}\}})[*=~^`]*(?:\]\([^()\s]*\))?[*=~^]*$")
_STARTS_WIDE = re.compile(rf"[*=~^`\[]*(?:{_WIDE}|\{{\{{)")
_HARD_BREAK = "  "


def join_lines(lines: Iterable[str]) -> str:
    """Join lines into one; the line after a hard break, which is two spaces in Markdown, stays on a line of its own."""
    text = ""
    for line in lines:
        if text.endswith(_HARD_BREAK):
            text += "\n"
        elif text and not (_ENDS_WIDE.search(text) or _STARTS_WIDE.match(line)):
            text += " "
        text += line.strip(" ") + (_HARD_BREAK if line.endswith(_HARD_BREAK) else "")
    return text.rstrip(" ")
