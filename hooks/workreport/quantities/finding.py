"""Finds the quantity expressions in running text."""

import re
from dataclasses import replace
from itertools import pairwise

from workreport.quantities.cores import Core, cores_of
from workreport.quantities.grammar import EACH, FROM, JOIN, LIST, Grammar, grammar
from workreport.quantities.quantity import Found, Kind, Quantity
from workreport.quantities.words import BASE_END, COUNTED, DIRECTION_END

_WINDOW = 40  # characters before a number that can belong to it
_GAP = 20  # characters between two numbers that can belong together
_LEADS = re.compile(r"(?:达到?|为|至|到|仅|是|分别|占|得)$")
_ENDS = re.compile(r"[，。；、,;!！)）”\s和及以]|$")
_SHARED = re.compile(r"分别(?:为|是|达到?|有)?$")
# Words without a number, which are as often prose as a quantity.
_WITHOUT_NUMBER = (Kind.TREND, Kind.NOTHING)
_MEASURES = (Kind.AMOUNT, Kind.FRACTION, Kind.RATE)


def find_quantities(text: str) -> list[Found]:
    """Find every quantity expression of a running text.

    Dates, ordinals and names that hold numbers (2018年, 第十九次, 十九大, 12309热线, 成立100周年) are none. Numbers
    that share a word, as in 同比分别下降21.4%和5.2%, are quantities of their own with the same direction and base.

    Parameters:
        text: Text of any length; the time grows with it alone.

    Returns:
        The quantities in the order of the text, none overlapping another.
    """
    return expressions(text, grammar(strict=True))


def measured_quantities(text: str) -> list[Found]:
    """Find every quantity with a number in it, which a text that is to hold none must not have.

    Parameters:
        text: Running text of any length.

    Returns:
        What find_quantities finds, without trends and without words such as 零上访.
    """
    return [each for each in find_quantities(text) if each.quantity.kind not in _WITHOUT_NUMBER]


def expressions(text: str, rules: Grammar) -> list[Found]:
    """Find the expressions that the rules admit, each with the words before it and between its numbers.

    Parameters:
        text: Running text, or one expression.
        rules: The patterns for the one or the other.
    """
    cores, found, edge, place = cores_of(text, rules), list[Found](), 0, 0
    while place < len(cores):
        window = text[max(edge, cores[place].start - _WINDOW) : cores[place].start]
        shared = _SHARED.search(window) is not None
        core, start, used = _from_to(cores[place : place + 2], text, window) or (
            *_with_words(cores[place], text, rules),
            1,
        )
        if shared and not core.unit and (unit := _unit_of_list(cores[place:], text)):
            core = replace(core, unit=unit, sure=True)
        place += used
        if window.endswith("每") or not _counts(core, text, window):
            continue
        edge = cores[place - 1].end
        while found and found[-1].start >= start:
            found.pop()  # the number of a base, as in 比上半年的268起多756起
        found.append(_found(core, text, start, edge))
        shared = shared or "分别" in found[-1].quantity.text
        while place < len(cores) and _goes_on(core, cores[place], text[edge : cores[place].start], shared=shared):
            core, place = _sharing(core, cores[place]), place + 1
            edge = core.end
            found.append(_found(core, text, core.start, edge))
    return found


def _sharing(core: Core, following: Core) -> Core:
    return replace(
        following,
        kind=core.kind,
        direction=core.direction,
        base=core.base,
        per=core.per,
        unit=following.unit or core.unit,
    )


def _found(core: Core, text: str, start: int, end: int) -> Found:
    words = text[start:end]
    return Found(
        start,
        end,
        Quantity(
            text=words,
            kind=core.kind,
            digits=core.digits,
            scale=core.scale,
            unit=core.unit,
            value=core.value,
            low=core.low,
            high=core.high,
            start=core.from_value,
            terms=core.terms,
            start_terms=core.from_terms,
            qualifier="、".join(core.qualifiers),
            direction=core.direction,
            base=core.base,
            per=core.per,
        ),
    )


def _from_to(cores: list[Core], text: str, window: str) -> tuple[Core, int, int] | None:
    """Read two values that a word such as 降到 joins, or a range that 由 or 从 turns into two values.

    Returns:
        The core, where it starts, and how many of the cores it takes.
    """
    first, last = cores[0], cores[-1]
    opening = FROM.search(window) if "由" in window or "从" in window else None
    if not opening:
        return None
    base, start = opening["base"] or opening["before"] or "", first.start - len(window) + opening.start()
    if first.ends:
        value, low = first.ends[::-1]
        core = replace(first, kind=Kind.FROM_TO, from_value=low, value=value, low=None, high=None, base=base)
        return core, start, 1
    join = JOIN.fullmatch(text, first.end, last.start) if 0 < last.start - first.end <= _GAP else None
    if not join or (first.kind in _MEASURES) != (last.kind in _MEASURES):
        return None
    core = replace(
        last,
        kind=Kind.FROM_TO,
        from_value=first.value,
        from_terms=first.terms,
        direction=join["direction"] or "",
        base=base,
        per=opening["per"] or last.per,
        unit=last.unit or first.unit,
        qualifiers=(*first.qualifiers, *last.qualifiers),
        sure=first.sure or last.sure,
    )
    return core, start, 2


def _with_words(core: Core, text: str, rules: Grammar) -> tuple[Core, int]:
    """Add what the words before a number say: direction and base of a change, of what it is a multiple, per what.

    Returns:
        The core, and where the first of these words starts.
    """
    if core.kind in (Kind.TREND, Kind.NOTHING):
        return core, core.start
    start = max(0, core.start - _WINDOW)
    core, before = _changed(core, text[start : core.start], rules)
    each = EACH.search(before) if "每" in before else rules.mean.search(before) if "均" in before else None
    if each and core.kind in (Kind.AMOUNT, Kind.CHANGE):
        kind = Kind.RATE if core.kind is Kind.AMOUNT else core.kind
        core, before = replace(core, kind=kind, per=each["per"].removesuffix("均")), before[: each.start()]
    return core, start + len(before)


def _changed(core: Core, before: str, rules: Grammar) -> tuple[Core, str]:
    """Read a change or a multiple; what is left of the words before it comes with it."""
    last = before.rstrip(" 　")[-1:]
    if last in BASE_END and (over := rules.over.search(before)):
        return replace(core, kind=Kind.CHANGE, direction=over["direction"], base=over["base"]), before[: over.start()]
    if core.unit == "倍" and (multiple := rules.multiple.search(before)):
        return replace(core, kind=Kind.MULTIPLE, base=multiple["base"]), before[: multiple.start()]
    change = rules.change.search(before) if last in DIRECTION_END else None
    if not change:
        return core, before
    words = change.groupdict(default="")
    to = words["to"] or words["short_to"]
    if core.kind not in _MEASURES and not to:
        return core, before
    if core.value is not None and core.value < 0 and words["direction"][:1] in "下减降回":
        return core, before  # 下降-5% says it twice
    base = "".join(words[name + again] for name in ("same", "than", "with") for again in ("", "2"))
    direction = words["direction"] or words["short"] or words["compared"]
    kind = core.kind if core.kind not in _MEASURES else Kind.FROM_TO if to else Kind.CHANGE
    return replace(core, kind=kind, direction=direction, base=core.base or base), before[: change.start()]


def _counts(core: Core, text: str, window: str) -> bool:
    """Whether the words around a number leave no doubt that it is a quantity."""
    if core.sure or (core.direction and (core.unit in COUNTED or core.unit == "番")):
        return True
    led = bool(core.qualifiers or core.direction) or _LEADS.search(window) is not None
    return core.arabic and not core.unit and led and _ENDS.match(text, core.end) is not None


def _unit_of_list(cores: list[Core], text: str) -> str:
    """Return the unit that a list names once, at its end: 分别为12、15和20件."""
    for core, following in pairwise(cores):
        if core.unit or not LIST.fullmatch(text, core.end, following.start) or core.end == following.start:
            return core.unit
        if following.unit:
            return following.unit
    return ""


def _goes_on(core: Core, following: Core, gap: str, *, shared: bool) -> bool:
    """Whether another number shares the direction and the base of the one before it: 同比分别下降21.4%和5.2%."""
    kinds = core.kind in ((Kind.CHANGE, Kind.AMOUNT) if shared else (Kind.CHANGE,)) and following.kind in _MEASURES
    return kinds and (shared or following.unit == core.unit) and bool(gap.strip()) and LIST.fullmatch(gap) is not None
