"""The macro calls in a page: `{{ name("literal", …) }}` on one line, the only part of Jinja that pages may use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LITERAL = r"""(?:"[^"\\{}\n]*"|'[^'\\{}\n]*')"""
# All syntax of Jinja, with the comment marks that mkdocs.yml sets.
PIECE = re.compile(
    rf"\{{\{{ *(?P<name>[^\W\d]\w*) *\( *(?P<arguments>(?:{_LITERAL}(?: *, *{_LITERAL})*)?) *\) *\}}\}}"
    r"|\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\}\}|%\}|\[\[\[#|#\]\]\]",
    re.MULTILINE,
)
_ARGUMENT = re.compile(_LITERAL)


@dataclass(frozen=True)
class Call:
    """A macro call: its name, its literal arguments, and the line on which it begins."""

    name: str
    arguments: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Unreadable:
    """Jinja syntax that is not a macro call, and the line on which it begins."""

    text: str
    line: int


def calls_in(text: str) -> Iterator[Call | Unreadable]:
    """Yield the macro calls of a page, and all other Jinja syntax, in the order of the text."""
    line, position = 1, 0
    for match in PIECE.finditer(text):
        line += text.count("\n", position, match.start())
        position = match.start()
        if match["name"]:
            arguments = (argument[1:-1] for argument in _ARGUMENT.findall(match["arguments"]))
            yield Call(match["name"], tuple(arguments), line)
        else:
            yield Unreadable(match[0].strip(), line)
