"""Lists: what is numbered comes out with the numbers that were typed, and each level is one list."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from workreport.checking.pages.page import Page
from workreport.markup.blocks import ITEM_MARK, Block, Kind
from workreport.problems.problem import Problem


def check_lists(page: Page) -> Iterator[Problem]:
    """Reports numbers that would be published as others, lists of both kinds in one, and items of one level that are indented unlike."""
    yield from (page.problem(*fault) for fault in _faults(page.blocks))


def _faults(blocks: Sequence[Block]) -> Iterator[tuple[int, str, str]]:
    # What is published elsewhere does not part a list.
    shown = [block for block in blocks if block.kind not in (Kind.FOOTNOTE, Kind.ABBREVIATION)]
    for kind, run in groupby(shown, lambda block: block.kind):
        items = [*run]
        if kind is Kind.ITEM:
            yield from _faults_of_list(items)
    for block in blocks:
        yield from _faults(block.inside)


def _faults_of_list(items: Sequence[Block]) -> Iterator[tuple[int, str, str]]:
    numbers = [_number(item) for item in items]
    # Markdown counts for itself, so all may be numbered alike.
    all_ones = all(number == 1 for number in numbers)
    for place, (item, number) in enumerate(zip(items, numbers, strict=True), 1):
        if (number is None) != (numbers[place - 2 if place > 1 else 0] is None):
            yield item.number, "同一个列表里，有的项有编号，有的没有", "全部写成“- ”，或者全部写成“1. ”“2. ”"
        elif number is not None and number != place and not all_ones:
            yield item.number, f"编号“{number}.”会显示成“{place}.”", f"写成“{place}. ”；编号从1起，一个接一个"
        if item.offset != items[0].offset:
            yield item.number, "列表里同一层的缩进不一样，层次会乱", "同一层的“- ”前面空得一样多；下一层比上一层多空四格"


def _number(item: Block) -> int | None:
    found = ITEM_MARK.match(item.lines[0].text)
    return int(found[1][:-1]) if found and found[1][0].isdigit() else None
