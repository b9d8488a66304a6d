"""Rewriting a page in the one form that Python-Markdown reads as GitHub and Material do.

Python-Markdown wants four spaces for each level and a blank line between different blocks, and it joins lines by a
space. So a page is written anew from its blocks before it is rendered.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from workreport.markup.blocks import (
    ABBREVIATION_MARK,
    END_OF_CAPTION,
    FOOTNOTE_MARK,
    STEP,
    Block,
    Kind,
    ends_in_bar,
    read_page,
)
from workreport.markup.boxes import complete_mark
from workreport.markup.joining import join_lines

_INDENT = " " * STEP


def canonical(text: str) -> str:
    """Return the text of a page with the same content, each block in its unambiguous form."""
    return "\n".join([*_write(read_page(text)), ""])


def _write(blocks: Sequence[Block], *, tight: bool = False) -> Iterator[str]:
    """Yield the lines of blocks; `tight` blocks are nested in a list without blank lines."""
    before: Block | None = None
    for (kind, _), run in groupby(blocks, lambda block: block.list_kind):
        together = [*run]
        close = kind is Kind.ITEM and (tight or _is_tight(together))
        for block in together:
            begins = block is together[0] and not tight
            if before and not ((close and not begins) or _is_explained_by(before, block)):
                yield ""
            yield from _item(block, tight=close) if kind is Kind.ITEM else _WRITERS.get(kind, _as_typed)(block)
            before = block


def _is_tight(items: Sequence[Block]) -> bool:
    """Return whether a list has and needs no blank line: each item is a line, perhaps with a list below it."""
    return not any(item.apart for item in items[1:]) and all(
        all(block.list_kind == item.inside[1].list_kind and block.kind is Kind.ITEM for block in item.inside[1:])
        and not any(block.apart for block in item.inside[1:])
        and _is_tight(item.inside[1:])
        for item in items
    )


def _is_explained_by(before: Block, block: Block) -> bool:
    return not block.apart and block.kind is Kind.DEFINITION and before.kind in (Kind.TERM, Kind.DEFINITION)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (_INDENT + line if line else "" for line in lines)


def _as_typed(block: Block) -> Iterator[str]:
    return (line.text.rstrip() for line in block.lines)


def _rule(block: Block) -> Iterator[str]:
    yield "---"


def _table(block: Block) -> Iterator[str]:
    for line in block.lines:
        row = line.text.strip()
        yield f"{'' if row.startswith('|') else '| '}{row}{'' if ends_in_bar(row) else ' |'}"


def _paragraph(block: Block) -> Iterator[str]:
    yield from join_lines(line.text for line in block.lines).split("\n")


def _code(block: Block) -> Iterator[str]:
    margin = block.lines[0].indent
    return (" " * (line.indent - margin) + line.text.rstrip() for line in block.lines)


def _box(block: Block) -> Iterator[str]:
    yield complete_mark(block.lines[0].text)
    yield ""
    yield from _indented(_write(block.inside))


def _caption(block: Block) -> Iterator[str]:
    yield block.lines[0].text.rstrip()
    yield from _write(block.inside)
    yield END_OF_CAPTION


def _quote(block: Block) -> Iterator[str]:
    return (f"> {line}".rstrip(" ") if not line.endswith(" ") else f"> {line}" for line in _write(block.inside))


def _behind(mark: str, block: Block, *, tight: bool = False) -> Iterator[str]:
    first, *others = _write(block.inside, tight=tight) if block.inside else ("",)
    yield f"{mark} {first}"
    yield from _indented(others)


def _item(block: Block, *, tight: bool) -> Iterator[str]:
    return _behind(block.lines[0].text.partition(" ")[0], block, tight=tight)


def _footnote(block: Block) -> Iterator[str]:
    match = FOOTNOTE_MARK.match(block.lines[0].text)
    return _behind(f"[^{match['name'] if match else ''}]:", block)


def _abbreviation(block: Block) -> Iterator[str]:
    text = block.lines[0].text
    match = ABBREVIATION_MARK.match(text)
    yield f"*[{match['name']}]: {text[match.end() :].strip()}" if match else text


def _definition(block: Block) -> Iterator[str]:
    return _behind(":  ", block)


_WRITERS: dict[Kind, Callable[[Block], Iterator[str]]] = {
    Kind.PARAGRAPH: _paragraph,
    Kind.RULE: _rule,
    Kind.TABLE: _table,
    Kind.CODE: _code,
    Kind.ADMONITION: _box,
    Kind.DETAILS: _box,
    Kind.TAB: _box,
    Kind.CAPTION: _caption,
    Kind.QUOTE: _quote,
    Kind.FOOTNOTE: _footnote,
    Kind.ABBREVIATION: _abbreviation,
    Kind.DEFINITION: _definition,
}
