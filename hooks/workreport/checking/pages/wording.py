"""The wording of a page: its punctuation, its dates, and what stands there twice."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import Line
from workreport.markup.blocks import Block, Kind, all_blocks
from workreport.problems.problem import Problem, excerpt
from workreport.text.calendar_dates import impossible_dates
from workreport.text.macro_calls import PIECE
from workreport.text.typography import fault_of_typography

# Shorter paragraphs may well be repeated: 见上。
FEWEST = 10
CITED = ("figure", "locator")


def check_wording(page: Page) -> Iterator[Problem]:
    """Yield problems of punctuation, impossible dates, and items, paragraphs and marks that stand there twice."""
    for number, text in page.settings:
        if fault := fault_of_typography(text.partition(":")[2].strip(' "')):
            yield page.problem(number, *fault)
    for line in page.paragraphs:
        if fault := fault_of_typography(line.prose):
            yield page.problem(_number(line), *fault)
        for typed in impossible_dates(line.prose):
            yield page.problem(line.number_of(typed), f"没有“{typed}”这一天", "查对日期，照报告写")
        for typed in _cited_twice(line.raw):
            yield page.problem(line.number_of(typed), f"{typed}连着写了两次", "只留下一次")
    yield from (page.problem(*fault) for fault in _repeated(page.blocks))


def _number(line: Line) -> int:
    """Return the number of the first line of a paragraph that has a fault on its own, or else of its first line."""
    alone = (each for each in line.source if fault_of_typography(Line.of(each.number, each.text).prose))
    return next((each.number for each in alone), line.number)


def _cited_twice(raw: str) -> Iterator[str]:
    for one, other in pairwise(PIECE.finditer(raw)):
        if one["name"] in CITED and one[0] == other[0] and raw[one.end() : other.start()].strip() in ("", "、", "和"):
            yield one[0]


def _repeated(blocks: Sequence[Block]) -> Iterator[tuple[int, str, str]]:
    """Yield faults of items and paragraphs that repeat another since the last heading."""
    first: dict[tuple[Kind, str], int] = {}
    for block in all_blocks(blocks):
        if block.kind is Kind.HEADING:
            first.clear()
        if block.kind not in (Kind.ITEM, Kind.PARAGRAPH):
            continue
        text = said(block)
        key = block.kind, text
        if key in first and (block.kind is Kind.ITEM or len(text) >= FEWEST) and "{{" not in text[:2]:
            what = "这一条" if block.kind is Kind.ITEM else "这一段"
            # The paragraph in an item is the item.
            if first[key] != block.number and not (block.kind is Kind.PARAGRAPH and (Kind.ITEM, text) in first):
                yield block.number, f"{what}和第{first[key]}行一样：“{excerpt(text, 20)}”", "删去其中一处"
        first.setdefault(key, block.number)


def said(block: Block) -> str:
    """Return all lines of an item or a paragraph as one text, without the marks of lists."""
    inside = " ".join(said(each) for each in block.inside)
    return inside or " ".join(line.text.strip() for line in block.lines)
