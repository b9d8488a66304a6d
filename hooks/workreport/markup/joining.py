"""Lines of one paragraph as one text: between Han characters a line end is no space."""

import re
from collections.abc import Iterable

_WIDE = "[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff…—“”‘’·]"
# What readers see at a line's end and start: the marks of emphasis, links and code are not seen, and a macro gives Han.
_ENDS_WIDE = re.compile(rf"(?:{_WIDE}|\}}\}})[*=~^`]*(?:\]\([^()\s]*\))?[*=~^]*$")
_STARTS_WIDE = re.compile(rf"[*=~^`\[]*(?:{_WIDE}|\{{\{{)")
_HARD_BREAK = "  "


def joined(lines: Iterable[str]) -> str:
    """The lines as one; where one ends in two spaces, Markdown's sign for a line break, the next stays below it."""
    text = ""
    for line in lines:
        if not text:
            text = line.strip(" ") + (_HARD_BREAK if line.endswith(_HARD_BREAK) else "")
            continue
        if text.endswith(_HARD_BREAK):
            text += "\n"
        elif not (_ENDS_WIDE.search(text) or _STARTS_WIDE.match(line)):
            text += " "
        text += line.strip(" ") + (_HARD_BREAK if line.endswith(_HARD_BREAK) else "")
    return text.rstrip(" ")
