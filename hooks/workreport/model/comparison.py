"""Comparing figures of different editions: a target with its answer, and one figure over the editions."""

import re
from decimal import Decimal
from itertools import pairwise

from workreport.model.figure import Figure
from workreport.quantities import Kind, Quantity

# Periods of one length, by whichever name a report calls them; a year is what stands before them.
_LENGTHS = (
    re.compile("[上下]半年"),
    re.compile("第?[一二三四]季度"),
    re.compile("[0-9]{1,2}月份?"),
    re.compile("|全年|一年来"),
)
_YEAR = re.compile("^(?:20[0-9]{2}|今|当|本)年度?")
CUMULATIVE = ("今年以来", "年初以来", "全年累计", "累计")


def is_met(target: Figure, answer: Figure) -> bool | None:
    """Return whether a target was met; None where the two are not of one unit and kind, or the words set no bound."""
    aim, got = target.quantity, answer.quantity
    alike = (aim.kind, aim.unit, aim.falls, aim.per) == (got.kind, got.unit, got.falls, got.per)
    low, high = _bounds(aim)
    other_base = aim.base and got.base and aim.base != got.base
    if not alike or other_base or got.value is None or (low is None and high is None):
        return None
    # 近100项 or 约100项 may be fewer than 不少于100项, and 超过30天 more than 30天以内.
    if got.qualifier and ((got.value == low and got.low is None) or (got.value == high and got.high is None)):
        return None
    return (low is None or got.value >= low) and (high is None or got.value <= high)


def _bounds(aim: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds of a target; one that tells a direction, as 提高到92% does, is met by whatever goes as far.

    A rank rises as its number falls.
    """
    if aim.low is not None or aim.high is not None or aim.qualifier or not aim.direction:
        return aim.low, aim.high
    to_more = aim.kind is Kind.CHANGE or aim.falls == (aim.kind is Kind.RANK)
    return (aim.value, None) if to_more else (None, aim.value)


def break_between(earlier: Figure, later: Figure) -> str:
    """Return why a figure cannot be compared with that of an earlier edition; empty where nothing speaks against it.

    An editor's reason comes first; otherwise the words of the report decide: kind, unit and the time that is counted.
    """
    if later.not_comparable:
        return later.not_comparable
    if earlier.is_target != later.is_target:
        return "一个是目标，一个是结果"
    before, after = earlier.quantity, later.quantity
    if (before.kind, before.unit, before.per, before.base) != (after.kind, after.unit, after.per, after.base):
        return "单位或者比的方法不同"
    if earlier.scope != later.scope:
        return "范围不同"
    if _is_cumulative(earlier) or _is_cumulative(later):
        return "累计的时间不同"
    periods = [_YEAR.sub("", figure.period) for figure in (earlier, later)]
    same_length = periods[0] == periods[1] or any(all(map(each.fullmatch, periods)) for each in _LENGTHS)
    return "" if same_length else "时期不同"


def comparable_runs(figures: list[Figure]) -> list[list[Figure]]:
    """Part the figures of one id, earliest first, into runs without a break that each have a single number."""
    runs: list[list[Figure]] = []
    for earlier, later in pairwise([None, *figures]):
        if later is None or later.number is None or later.quantity.kind is Kind.RANK:
            continue
        if runs and earlier is not None and runs[-1][-1] is earlier and not break_between(earlier, later):
            runs[-1].append(later)
        else:
            runs.append([later])
    return runs


def _is_cumulative(figure: Figure) -> bool:
    return bool(figure.as_of) or figure.period.startswith(CUMULATIVE)
