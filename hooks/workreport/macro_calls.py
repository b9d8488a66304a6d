"""Finds the macro calls in a page: `{{ name("literal", …) }}` and nothing else of Jinja."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

OPEN, CLOSE = "{{", "}}"
_EXPRESSION = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_STATEMENT = re.compile(r"\{%.*?%\}", re.DOTALL)
_PARSER = Environment()


@dataclass(frozen=True)
class Call:
    """A macro call with literal arguments, and the line on which it begins."""

    name: str
    arguments: tuple[object, ...]
    line: int


@dataclass(frozen=True)
class Unreadable:
    """Something between braces, or a lone brace pair, that is not a macro call."""

    text: str
    line: int


def calls_in(text: str) -> Iterator[Call | Unreadable]:
    """Every macro call of a page in order, and everything that looks like one but is not."""
    for match in _EXPRESSION.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield _parse(match.group(0), line)
    rest = _EXPRESSION.sub(_blank, text)
    for match in _STATEMENT.finditer(rest):
        yield Unreadable(match.group(0), rest.count("\n", 0, match.start()) + 1)
    rest = _STATEMENT.sub(_blank, rest)
    for number, line_text in enumerate(rest.split("\n"), 1):
        if any(mark in line_text for mark in (OPEN, CLOSE, "{%", "%}")):
            yield Unreadable(line_text.strip(), number)


def _blank(match: re.Match) -> str:
    """Spaces in the place of what was matched, its line ends kept."""
    return re.sub(r"[^\n]", " ", match.group(0))


def _parse(expression: str, line: int) -> Call | Unreadable:
    try:
        output = _PARSER.parse(expression).body[0]
    except (TemplateSyntaxError, IndexError, RecursionError):
        return Unreadable(expression, line)
    call = output.nodes[0] if isinstance(output, nodes.Output) and len(output.nodes) == 1 else None
    if not isinstance(call, nodes.Call) or not isinstance(call.node, nodes.Name):
        return Unreadable(expression, line)
    if call.kwargs or call.dyn_args or call.dyn_kwargs or not all(isinstance(node, nodes.Const) for node in call.args):
        return Unreadable(expression, line)
    return Call(call.node.name, tuple(node.value for node in call.args), line)
