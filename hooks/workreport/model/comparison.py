"""Comparing figures of different editions: a target with its answer, and one figure over the editions."""

from itertools import pairwise

from workreport.model.figure import Figure
from workreport.quantities import Kind

# Periods of one length, which a report of half a year calls by either name.
ALIKE = (frozenset({"上半年", "下半年"}),)
CUMULATIVE = ("今年以来", "年初以来", "全年累计", "累计")


def is_met(target: Figure, answer: Figure) -> bool | None:
    """Return whether a target was met; None where the two are not of one unit and kind, or the words set no bound."""
    aim, got = target.quantity, answer.quantity
    alike = (aim.kind, aim.unit, aim.falls, aim.per) == (got.kind, got.unit, got.falls, got.per)
    if not alike or got.value is None or (aim.low is None and aim.high is None):
        return None
    return (aim.low is None or got.value >= aim.low) and (aim.high is None or got.value <= aim.high)


def break_between(earlier: Figure, later: Figure) -> str:
    """Return why a figure cannot be compared with that of an earlier edition; empty where nothing speaks against it.

    An editor's reason comes first; otherwise the words of the report decide: kind, unit and the time that is counted.
    """
    if later.not_comparable:
        return later.not_comparable
    before, after = earlier.quantity, later.quantity
    if (before.kind, before.unit, before.per, before.base) != (after.kind, after.unit, after.per, after.base):
        return "单位或者比的方法不同"
    if earlier.scope != later.scope:
        return "范围不同"
    if _is_cumulative(earlier) or _is_cumulative(later):
        return "累计的时间不同"
    same_length = earlier.period == later.period or any({earlier.period, later.period} <= alike for alike in ALIKE)
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
