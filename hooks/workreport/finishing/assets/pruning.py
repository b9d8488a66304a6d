"""The removal of unused rules from a stylesheet: most of the theme's are for features that this site does not use."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import tinycss2
from tinycss2.ast import (
    AtRule,
    Declaration,
    HashToken,
    IdentToken,
    LiteralToken,
    Node,
    QualifiedRule,
    SquareBracketsBlock,
    StringToken,
)

# At-rules that hold further rules.
NESTING = {"media", "supports", "layer", "container"}
_USED = re.compile(r"var\(\s*(--[\w-]+)")
_WORD = re.compile(r"[\w-]+", re.ASCII)
# In scripts, only strings hold names of classes; minified variables look like short ones.
_TEXT = re.compile(r'"[^"\n]*"|\'[^\'\n]*\'|`[^`]*`')
# Names that the theme's script adds for features that this site does not use.
_UNUSED = re.compile(r"md-(annotation|code|source|status|tag|tooltip|version)|mermaid|footnote|data-md-color-switching")
# The names that it adds for tabs, which are unused where no page has any.
_TABS = "tabbed"


def names_in(pages: Iterable[bytes]) -> frozenset[str]:
    """Return all words of the pages, which are in UTF-8: among them are all names that a selector can match there."""
    lines: set[bytes] = set()
    for page in pages:
        # Line by line, as most lines of a page stand on the other pages too.
        lines.update(page.split(b"\n"))
    return frozenset(_WORD.findall(b"\n".join(lines).decode()))


def names_added(scripts: Iterable[str], on_pages: frozenset[str]) -> Iterator[str]:
    """Return the names that the scripts can add to the pages, which hold the names `on_pages`."""
    has_tabs = any(name.startswith(_TABS) for name in on_pages)
    added = (word for script in scripts for text in _TEXT.findall(script) for word in _WORD.findall(text))
    return (word for word in added if not _UNUSED.match(word) and (has_tabs or not word.startswith(_TABS)))


def prune(css: str, words: frozenset[str]) -> str:
    """Return a stylesheet without selectors that cannot match and without custom properties that nothing reads.

    A selector cannot match when it has a class, an id or an attribute value that is not among `words`. These are the
    names in the pages and in their scripts, so the rules for what a script adds are kept.
    """
    rules = _kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words)
    used = frozenset(_USED.findall(tinycss2.serialize(rules))) | words
    for rule in rules:
        _drop_unread(rule, used)
    return tinycss2.serialize(rules)


def split_list(tokens: list[Node]) -> list[list[Node]]:
    """Return the parts of a list of selectors, which commas divide."""
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if is_literal(token, ","):
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def joined_list(parts: list[list[Node]]) -> list[Node]:
    """Return the list of selectors with these parts."""
    return [token for part in parts for token in (*part, LiteralToken(0, 0, ","))][:-1]


def is_literal(token: Node, value: str) -> bool:
    """Return whether the token is this sign."""
    return isinstance(token, LiteralToken) and token.value == value


def _kept(rules: Iterable[Node], words: frozenset[str]) -> list[Node]:
    kept = []
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [selector for selector in split_list(rule.prelude) if _can_match(selector, words)]
            rule.prelude = joined_list(selectors)
            if not selectors:
                continue
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in NESTING and rule.content is not None:
            rule.content = _kept(
                tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), words
            )
            if not rule.content:
                continue
        kept.append(rule)
    return kept


def _can_match(selector: list[Node], words: frozenset[str]) -> bool:
    # Names inside :not() or :is() are left alone, as the selector can match without them.
    names = [
        token.value for before, token in pairwise(selector) if is_literal(before, ".") and isinstance(token, IdentToken)
    ]
    for token in selector:
        if isinstance(token, HashToken):
            names.append(token.value)
        elif isinstance(token, SquareBracketsBlock):
            names += _names_of_attribute(token)
    return words.issuperset(names)


def _names_of_attribute(block: SquareBracketsBlock) -> Iterator[str]:
    """Yield the name in an attribute selector, and with = the words of the value."""
    name, *condition = (token for token in block.content if token.type != "whitespace")
    if isinstance(name, IdentToken):
        yield name.value
    if len(condition) == 2 and is_literal(condition[0], "=") and isinstance(condition[1], IdentToken | StringToken):
        yield from re.findall(r"[\w-]+", condition[1].value)


def _drop_unread(rule: Node, used: frozenset[str]) -> None:
    if isinstance(rule, AtRule) and rule.lower_at_keyword in NESTING and rule.content is not None:
        for inner in rule.content:
            _drop_unread(inner, used)
    elif isinstance(rule, QualifiedRule):
        declarations = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        read: list[Node] = [declaration for declaration in declarations if not _is_unread(declaration, used)]
        if len(read) < len(declarations):
            rule.content = read


def _is_unread(node: Node, used: frozenset[str]) -> bool:
    return isinstance(node, Declaration) and node.name.startswith("--") and node.name not in used
