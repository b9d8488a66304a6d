"""Lists: what is numbered comes out with the numbers that were typed, and at the depth that was meant."""

import re
from collections.abc import Iterator

from workreport.checking.pages.blocks import CODE, ITEM, kind_of
from workreport.checking.pages.page import Page
from workreport.problems.problem import Problem

MARK = re.compile(r"( *)([-*+]|([0-9]+)\.) ")


def check_lists(page: Page) -> Iterator[Problem]:
    """Reports numbers that would be published as others, lists of both kinds in one, and items too deep."""
    open_items: list[tuple[bool, int]] = []  # for each depth: whether the list is numbered, and the last number
    for line in page.lines:
        kind = kind_of(line)
        if kind == CODE:
            open_items.clear()
        elif kind == ITEM:
            found = MARK.match(line.text)
            depth, number = len(found[1]) // 4, int(found[3]) if found[3] else 0
            if depth > len(open_items):
                yield page.problem(line.number, "这一项缩进得太深", "比上一项最多多缩进四格")
                depth = len(open_items)
            last = open_items[depth] if depth < len(open_items) else None
            del open_items[depth:]
            open_items.append((bool(found[3]), (last[1] if last else 0) + 1))
            if last and last[0] != bool(found[3]):
                yield page.problem(
                    line.number, "同一个列表里，有的项有编号，有的没有", "全部写成“- ”，或者全部写成“1. ”“2. ”"
                )
            elif found[3] and number != open_items[-1][1]:
                yield page.problem(
                    line.number,
                    f"编号“{number}.”会显示成“{open_items[-1][1]}.”",
                    f"写成“{open_items[-1][1]}. ”；编号从1起，一个接一个",
                )
        elif kind:
            depth = (len(line.text) - len(line.text.lstrip())) // 4
            if depth > len(open_items):
                yield page.problem(line.number, "缩进得太深，会显示成代码", "比上一项的“- ”最多多缩进四格")
            del open_items[depth:]
