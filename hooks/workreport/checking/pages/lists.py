"""Lists: items are published with the numbers that were typed, and each level is one list."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from workreport.checking.pages.page import Page
from workreport.markup.blocks import Block, Kind
from workreport.problems.problem import Problem


def check_lists(page: Page) -> Iterator[Problem]:
    """Yield problems of lists whose numbers would change, that mix kinds, or whose indentation is uneven."""
    yield from (page.problem(*fault) for fault in _faults(page.blocks))


def _faults(blocks: Sequence[Block]) -> Iterator[tuple[int, str, str]]:
    # Blocks that are published elsewhere do not end a list.
    shown = [block for block in blocks if block.kind not in (Kind.FOOTNOTE, Kind.ABBREVIATION)]
    before: Block | None = None
    for (kind, _), run in groupby(shown, lambda block: block.list_kind):
        items = [*run]
        if kind is Kind.ITEM:
            if before and before.kind is Kind.ITEM and not items[0].apart:
                yield (
                    items[0].number,
                    "同一个列表里，有的项有编号，有的没有",
                    "全部写成“- ”，或者全部写成“1. ”“2. ”；是两个列表，就在中间空一行",
                )
            yield from _faults_of_list(items)
        before = items[-1]
    for block in blocks:
        yield from _faults(block.inside)


def _faults_of_list(items: Sequence[Block]) -> Iterator[tuple[int, str, str]]:
    first = items[0].counted_as
    # Markdown numbers items itself, so all of them may be typed as 1.
    all_ones = all(item.counted_as == 1 for item in items)
    for place, item in enumerate(items):
        if first is not None and not all_ones and item.counted_as != first + place:
            yield (
                item.number,
                f"编号“{item.counted_as}.”会显示成“{first + place}.”",
                f"写成“{first + place}. ”；编号一个接一个",
            )
        if item.offset != items[0].offset:
            yield (
                item.number,
                "列表里同一层的缩进不一样，层次会乱",
                "同一层的“- ”前面空得一样多；下一层比上一层多空四格",
            )
