"""The macro calls in a page: `{{ name("literal", …) }}` on one line, the only part of Jinja that pages may use."""

import re
from collections.abc import Callable, Iterator, Mapping
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
        yield Call(match["name"], _arguments(match), line) if match["name"] else Unreadable(match[0].strip(), line)


def expand(text: str, macros: Mapping[str, Callable[..., str]]) -> str:
    """Replace each macro call of a page by its result, which is not expanded again.

    Raise ValueError for other Jinja syntax, and KeyError for a macro that is not in `macros`.
    """

    def result(match: re.Match[str]) -> str:
        if not match["name"]:
            raise ValueError(match[0])
        return macros[match["name"]](*_arguments(match))

    return PIECE.sub(result, text)


def _arguments(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(argument[1:-1] for argument in _ARGUMENT.findall(match["arguments"]))
