"""Parses a quantity expression that stands alone, as an editor copies it from a report."""

import re
from dataclasses import replace
from itertools import pairwise

from workreport.quantities.finding import expressions
from workreport.quantities.grammar import LIST, grammar
from workreport.quantities.quantity import Found, Quantity
from workreport.quantities.refusing import LONGEST, refusal, several

# Words that may stand before a quantity and say nothing about it: 达98.5%, 保持在99%以上, 实现零发生.
_LEAD = re.compile(
    r"(?:累计|共计|合计|总计|总共|共有?|已)?"
    r"(?:达到?|为|是|有|占|实现|保持在|控制在|稳定在|维持在|保持|确保)?[“\"]?"
)
_CLOSING = re.compile('[”"]?')


def parse(text: str) -> Quantity:
    """Parse one quantity expression.

    Parameters:
        text: The words of the report, such as 约12万人次, 同比上升8.6% or 由35.2%降到28.1%.

    Returns:
        The quantity, with `text` unchanged.

    Raises:
        NotUnderstoodError: The text is no such expression, holds more than it or more than one of them; the message
            names the nearest form that is understood.
    """
    quantities = parse_all(text)
    if len(quantities) > 1:
        raise several([each.text for each in quantities])
    return quantities[0]


def parse_all(text: str) -> tuple[Quantity, ...]:
    """Parse an expression of one or more quantities, such as 同比分别下降21.4%和5.2%.

    Parameters:
        text: The words of the report.

    Returns:
        The quantities in their order. A single one keeps the whole text, one of several its own words, with the
        direction and the base that they share.

    Raises:
        NotUnderstoodError: Something in the text is no quantity.
    """
    found = expressions(text, grammar(strict=False)) if 0 < len(text) <= LONGEST else []
    if not found or not _is_whole(text, found):
        raise refusal(text, found)
    return tuple(each.quantity for each in found) if len(found) > 1 else (replace(found[0].quantity, text=text),)


def _is_whole(text: str, found: list[Found]) -> bool:
    """Whether nothing stands before, between and behind the quantities that is no part of them."""
    between = [text[one.end : other.start] for one, other in pairwise(found)]
    return (
        _LEAD.fullmatch(text, 0, found[0].start) is not None
        and _CLOSING.fullmatch(text, found[-1].end) is not None
        and all(gap.strip() and LIST.fullmatch(gap) for gap in between)
    )
