"""The rewriting of styles for the oldest browser that the site supports, which drops a whole rule for one unknown word.

Chromium 86 knows no :is(), no list in :not() and no property for both sides of a line or a block (all since 87 or 88).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product

import tinycss2
from tinycss2.ast import AtRule, Declaration, FunctionBlock, IdentToken, Node, QualifiedRule

from workreport.finishing.assets.pruning import NESTING, is_literal, joined_list, split_list

# What cannot be said in older words: what such a selector adds must not be missed where it is unknown.
_TOO_NEW = {"has", "details-content"}
_BOTH_SIDES = re.compile(r"(?:margin|padding|border)-(?:inline|block)")


def lowered(css: str) -> str:
    """Return the styles in words that Chromium 86 knows; selectors that it cannot know stand in rules of their own.

    Raises ValueError for an :is() with names of elements behind other selectors, as in `.a:is(b)`.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return tinycss2.serialize(list(_lowered(rules)))


def _lowered(rules: Iterable[Node]) -> Iterator[Node]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [each for selector in split_list(rule.prelude) for each in _expanded(selector)]
            content = [
                each for node in tinycss2.parse_blocks_contents(rule.content, True, True) for each in _sides(node)
            ]
            for too_new in (False, True):
                if chosen := [each for each in selectors if _is_too_new(each) == too_new]:
                    yield QualifiedRule(rule.source_line, rule.source_column, joined_list(chosen), content)
            continue
        if isinstance(rule, AtRule) and rule.lower_at_keyword in NESTING and rule.content is not None:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            rule.content = list(_lowered(inner))
        yield rule


def _expanded(selector: list[Node]) -> Iterator[list[Node]]:
    """Yield the selectors without :is() and without lists in :not() that together match the same."""
    # For each place in the selector, what may stand there.
    places: list[list[list[Node]]] = []
    for token in selector:
        if not isinstance(token, FunctionBlock) or token.lower_name not in {"is", "not"}:
            places.append([[token]])
            continue
        [[colon]] = places.pop()
        parts = [each for part in split_list(token.arguments) for each in _expanded(_stripped(part))]
        if token.lower_name == "not":
            negations = [FunctionBlock(token.source_line, token.source_column, token.name, part) for part in parts]
            places.append([[each for negation in negations for each in (colon, negation)]])
            continue
        if places and not _is_between(places[-1][-1][-1]) and any(isinstance(part[0], IdentToken) for part in parts):
            raise ValueError(f"{tinycss2.serialize(selector)}: elements stand first")
        places.append(parts)
    for chosen in product(*places):
        yield [token for tokens in chosen for token in tokens]


def _is_between(token: Node) -> bool:
    """Whether the next token begins another element's selectors."""
    return token.type == "whitespace" or any(is_literal(token, combinator) for combinator in ">+~")


def _stripped(tokens: list[Node]) -> list[Node]:
    solid = [i for i, token in enumerate(tokens) if token.type != "whitespace"]
    return tokens[solid[0] : solid[-1] + 1]


def _is_too_new(selector: list[Node]) -> bool:
    return any(
        token.lower_name in _TOO_NEW or _is_too_new(token.arguments)
        if isinstance(token, FunctionBlock)
        else isinstance(token, IdentToken) and token.lower_value in _TOO_NEW
        for token in selector
    )


def _sides(node: Node) -> Iterator[Node]:
    """Yield a declaration, one for both sides as two."""
    if not isinstance(node, Declaration) or not _BOTH_SIDES.fullmatch(node.lower_name):
        yield node
        return
    values = [token for token in node.value if token.type != "whitespace"]
    # A border has one value of several words for both of its sides.
    whole = node.lower_name.startswith("border") or len(values) == 1
    for side, value in (("start", values[:1]), ("end", values[1:])):
        yield Declaration(
            node.source_line,
            node.source_column,
            f"{node.name}-{side}",
            f"{node.lower_name}-{side}",
            node.value if whole else value,
            node.important,
        )
