"""A page as Python-Markdown reads it without a guess.

GitHub and Material read lists, wrapped lines and boxes alike; Python-Markdown wants four spaces for each level, a blank
line between different things, and joins lines by a space. So a page is written anew from its blocks before it is rendered.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from workreport.markup.blocks import (
    ABBREVIATION_MARK,
    END_OF_CAPTION,
    FOOTNOTE_MARK,
    ITEM_MARK,
    STEP,
    Block,
    Kind,
    ends_in_bar,
    read_page,
)
from workreport.markup.boxes import titled
from workreport.markup.joining import joined

_INDENT = " " * STEP


def canonical(text: str) -> str:
    """The page's text with the same content, each block in the one form that cannot be read otherwise."""
    return "\n".join([*_written(read_page(text)), ""])


def _written(blocks: Sequence[Block], *, tight: bool = False) -> Iterator[str]:
    """The lines of blocks; `tight` says that they stand in a list without blank lines."""
    before: Block | None = None
    for (kind, _), run in groupby(blocks, lambda block: block.list_kind):
        together = [*run]
        close = kind is Kind.ITEM and (tight or _is_tight(together))
        for block in together:
            begins = block is together[0] and not tight
            if before and not (close and not begins or _explains(before, block)):
                yield ""
            yield from _item(block, tight=close) if kind is Kind.ITEM else _WRITERS.get(kind, _as_typed)(block)
            before = block


def _is_tight(items: Sequence[Block]) -> bool:
    """Whether no blank line is in a list and none is needed: each item is a line, and perhaps a list below it."""
    return not any(item.apart for item in items[1:]) and all(
        all(block.list_kind == item.inside[1].list_kind and block.kind is Kind.ITEM for block in item.inside[1:])
        and not any(block.apart for block in item.inside[1:])
        and _is_tight(item.inside[1:])
        for item in items
    )


def _explains(before: Block, block: Block) -> bool:
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
    yield from joined(line.text for line in block.lines).split("\n")


def _code(block: Block) -> Iterator[str]:
    margin = block.lines[0].indent
    return (" " * (line.indent - margin) + line.text.rstrip() for line in block.lines)


def _box(block: Block) -> Iterator[str]:
    yield titled(block.lines[0].text)
    yield ""
    yield from _indented(_written(block.inside))


def _caption(block: Block) -> Iterator[str]:
    yield block.lines[0].text.rstrip()
    yield from _written(block.inside)
    yield END_OF_CAPTION


def _quote(block: Block) -> Iterator[str]:
    return (f"> {line}".rstrip(" ") if not line.endswith(" ") else f"> {line}" for line in _written(block.inside))


def _behind(mark: str, block: Block, *, tight: bool = False) -> Iterator[str]:
    first, *others = _written(block.inside, tight=tight) if block.inside else ("",)
    yield f"{mark} {first}"
    yield from _indented(others)


def _item(block: Block, *, tight: bool) -> Iterator[str]:
    found = ITEM_MARK.match(block.lines[0].text)
    return _behind(found[1] if found else "-", block, tight=tight)


def _footnote(block: Block) -> Iterator[str]:
    found = FOOTNOTE_MARK.match(block.lines[0].text)
    return _behind(f"[^{found['name'] if found else ''}]:", block)


def _abbreviation(block: Block) -> Iterator[str]:
    text = block.lines[0].text
    found = ABBREVIATION_MARK.match(text)
    yield f"*[{found['name']}]: {text[found.end() :].strip()}" if found else text


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
