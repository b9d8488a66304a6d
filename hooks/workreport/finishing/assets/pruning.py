"""Takes out of a stylesheet what no page can use: most of the theme's rules are for features that a site has not."""

import re
from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

# Rules of these hold rules.
_NESTING = {"media", "supports", "layer", "container"}
_USED = re.compile(r"var\(\s*(--[\w-]+)")
_WORD = re.compile(r"[\w-]+", re.ASCII)
# In a script the names of classes stand in texts; its variables are as short as some classes.
_TEXT = re.compile(r'"[^"\n]*"|\'[^\'\n]*\'|`[^`]*`')
# What the theme's script adds for features that this site has not.
_UNUSED = re.compile(
    r"md-(annotation|code|source|status|tag|tooltip|version)|mermaid|footnote|data-md-color-switching"
)
# And for tabs, where no page has any.
_TABS = "tabbed"


def names_in(pages: Iterable[bytes]) -> frozenset[str]:
    """The names that a stylesheet may call something on these pages by: all of their words; pages are in UTF-8."""
    lines: set[bytes] = set()
    for page in pages:
        # Most of its lines stand on other pages too.
        lines.update(page.split(b"\n"))
    return frozenset(_WORD.findall(b"\n".join(lines).decode()))


def names_added(scripts: Iterable[str], on_pages: frozenset[str]) -> Iterator[str]:
    """Return the names that the scripts can add to pages which hold these."""
    has_tabs = any(name.startswith(_TABS) for name in on_pages)
    added = (word for script in scripts for text in _TEXT.findall(script) for word in _WORD.findall(text))
    return (word for word in added if not _UNUSED.match(word) and (has_tabs or not word.startswith(_TABS)))


def prune(css: str, words: frozenset[str]) -> str:
    """The stylesheet without the selectors that name a class, id or attribute value not among `words`, and without the
    custom properties that nothing reads then.

    `words` are all names that the pages and their scripts hold, so that what a script adds later is kept.
    """
    rules = _kept(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), words)
    used = frozenset(_USED.findall(tinycss2.serialize(rules))) | words
    for rule in rules:
        _drop_unread(rule, used)
    return tinycss2.serialize(rules)


def _kept(rules: Iterable[Node], words: frozenset[str]) -> list[Node]:
    kept = []
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = [part for part in _split(rule.prelude) if _can_match(part, words)]
            rule.prelude = [token for part in selectors for token in (*part, tinycss2.ast.LiteralToken(0, 0, ","))][:-1]
            if not selectors:
                continue
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in _NESTING and rule.content is not None:
            rule.content = _kept(
                tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), words
            )
            if not rule.content:
                continue
        kept.append(rule)
    return kept


def _split(prelude: list[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _can_match(selector: list[Node], words: frozenset[str]) -> bool:
    # What stands inside :not() or :is() is no condition that must hold, and is left alone.
    names = [
        token.value
        for before, token in zip(selector, selector[1:], strict=False)
        if before == "." and token.type == "ident"
    ]
    names += [token.value for token in selector if token.type == "hash"]
    for token in selector:
        if token.type == "[] block":
            parts = [part for part in token.content if part.type != "whitespace"]
            names.append(parts[0].value)
            if len(parts) == 3 and parts[1] == "=":
                names += re.findall(r"[\w-]+", parts[2].value)
    return words.issuperset(names)


def _drop_unread(rule: Node, used: frozenset[str]) -> None:
    if isinstance(rule, AtRule) and rule.lower_at_keyword in _NESTING and rule.content is not None:
        for inner in rule.content:
            _drop_unread(inner, used)
    elif isinstance(rule, QualifiedRule):
        declarations = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
        if any(
            part.type == "declaration" and part.name.startswith("--") and part.name not in used for part in declarations
        ):
            rule.content = [
                part
                for part in declarations
                if part.type != "declaration" or not part.name.startswith("--") or part.name in used
            ]
