"""The macro calls in a page: `{{ name("literal", …) }}` on one line, and nothing else of Jinja."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

_LITERAL = r"""(?:"[^"\\{}\n]*"|'[^'\\{}\n]*')"""
# Everything that Jinja, with the comment marks that mkdocs.yml gives it, would take for its own.
PIECE = re.compile(
    rf"\{{\{{ *(?P<name>[^\W\d]\w*) *\( *(?P<arguments>(?:{_LITERAL}(?: *, *{_LITERAL})*)?) *\) *\}}\}}"
    r"|\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\}\}|%\}|\[\[\[#|#\]\]\]",
    re.MULTILINE,
)
_ARGUMENT = re.compile(_LITERAL)


@dataclass(frozen=True)
class Call:
    """A macro call with literal arguments, and the line on which it begins."""

    name: str
    arguments: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Unreadable:
    """Something between braces, or a lone brace pair, that is not a macro call."""

    text: str
    line: int


def calls_in(text: str) -> Iterator[Call | Unreadable]:
    """Every macro call of a page in order, and everything that looks like one but is not."""
    line, place = 1, 0
    for match in PIECE.finditer(text):
        line += text.count("\n", place, match.start())
        place = match.start()
        yield Call(match["name"], _arguments(match), line) if match["name"] else Unreadable(match[0].strip(), line)


def expand(text: str, macros: Mapping[str, Callable[..., str]]) -> str:
    """The page with what each call gives in its place; nothing else in it is ever run.

    Raises ValueError for what is not a call, and KeyError for a macro that is not among `macros`.
    """

    def given(match: re.Match[str]) -> str:
        if not match["name"]:
            raise ValueError(match[0])
        return macros[match["name"]](*_arguments(match))

    return PIECE.sub(given, text)


def _arguments(match: re.Match[str]) -> tuple[str, ...]:
    return tuple(argument[1:-1] for argument in _ARGUMENT.findall(match["arguments"]))
