"""Reads the numbers of a text with their scales, units and qualifiers, before the words further off are looked at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from workreport.quantities.grammar import (
    AHEAD,
    BEHIND,
    CHAIN,
    DAYS,
    DOUBLED,
    FRACTION,
    HALVED,
    LOOSE_UNIT,
    NOTHING,
    NUMBER,
    NUMBER_START,
    PER_UNIT,
    RANK,
    RATIO,
    TO,
    Grammar,
)
from workreport.quantities.names import NOT_QUANTITIES
from workreport.quantities.quantity import Kind
from workreport.quantities.words import APPROXIMATE, BEFORE, BOUND, COMPOUND_UNITS, COUNTED, LONGEST_UNIT, UNITS
from workreport.text.numerals import DIGITS, STEPS, value_of

_AHEAD = 10  # characters before a number that its qualifiers can take
_CHINESE = frozenset([*DIGITS, *STEPS, *"廿卅数几"])
_PERCENT = {"百": "%", "千": "‰", "万": "‱"}
_QUALIFIER = re.compile(BEFORE)
_SEPARATOR = re.compile(r"[:：∶比]")
# 七八个, 二三十人, 十七八岁
_PAIR = re.compile(r"(十?)([一二两三四五六七八])([二三四五六七八九])([十百千]?)")


@dataclass(frozen=True)
class Core:
    """What stands together around a number.

    Attributes:
        sure: Whether it is a quantity whatever stands around it; a Chinese digit with a unit may be part of a name.
        ends: The two values of a range as they are written.
    """

    start: int
    end: int
    kind: Kind
    digits: str = ""
    scale: str = ""
    unit: str = ""
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    terms: tuple[Decimal, ...] = ()
    qualifiers: tuple[str, ...] = ()
    direction: str = ""
    base: str = ""
    per: str = ""
    from_value: Decimal | None = None
    from_terms: tuple[Decimal, ...] = ()
    sure: bool = True
    arabic: bool = False
    ends: tuple[Decimal, Decimal] | None = None


def cores_of(text: str, rules: Grammar) -> list[Core]:
    """Find the cores of a text in their order, none overlapping another; the longest one wins."""
    masked = NOT_QUANTITIES.sub(lambda name: "\0" * len(name[0]), text)
    cores = [
        *_measures(masked, rules.strict),
        *(core for found in RANK.finditer(text) if (core := _rank(found))),
        *(_nothing(found) for found in NOTHING.finditer(masked)),
        *(_trend(found) for found in rules.trend.finditer(text)),
        *(
            Core(*found.span(), Kind.CHANGE, unit=found[1], value=Decimal(1), direction="翻")
            for found in DOUBLED.finditer(masked)
        ),
        *(
            Core(*found.span(), Kind.CHANGE, unit="%", value=Decimal(50), direction="减")
            for found in HALVED.finditer(masked)
        ),
    ]
    return list(_apart(sorted(cores, key=lambda core: (core.start, -core.end))))


def _apart(cores: list[Core]) -> Iterator[Core]:
    edge = 0
    for core in cores:
        if core.start >= edge:
            yield core
            edge = core.end


def _measures(text: str, strict: bool) -> Iterator[Core]:
    """Read each measure: 约12万人次, 15至20期, 三分之二, 一半以上."""
    place = 0
    while start := NUMBER_START.search(text, place):
        core = _ratio(text, start.start()) or _fraction(text, start.start()) or _measure(text, start.start(), strict)
        place = core.end if core else start.end()
        if core:
            ahead, behind = AHEAD.search(text, max(0, core.start - _AHEAD), core.start), BEHIND.match(text, core.end)
            place = behind.end() if behind else core.end
            yield _qualified(core, ahead, behind) if ahead or behind or core.qualifiers else core


def _qualified(core: Core, ahead: re.Match[str] | None, behind: re.Match[str] | None) -> Core:
    """Add the qualifiers around a core, and the bounds that they and its own set."""
    words = (*(_QUALIFIER.findall(ahead[0]) if ahead else ()), *core.qualifiers, *((behind["word"],) if behind else ()))
    bounds = {BOUND.get(word) for word in words}
    marked = bounds != {None} or not APPROXIMATE.isdisjoint(words)
    return replace(
        core,
        start=ahead.start() if ahead else core.start,
        end=behind.end() if behind else core.end,
        low=core.value if core.value is not None and "low" in bounds else core.low,
        high=core.value if core.value is not None and "high" in bounds else core.high,
        qualifiers=words,
        sure=core.sure or (marked and not core.arabic and core.unit != "番"),
    )


def _ratio(text: str, place: int) -> Core | None:
    found = RATIO.match(text, place)
    terms = [value_of(each.strip(" 　")) for each in _SEPARATOR.split(found[0])] if found else []
    if not found or None in terms:
        return None
    return Core(*found.span(), Kind.RATIO, found[0], terms=tuple(each for each in terms if each is not None))


def _fraction(text: str, place: int) -> Core | None:
    found = FRACTION.match(text, place)
    if not found:
        return None
    if found["half"]:
        return Core(*found.span(), Kind.FRACTION, found["half"], terms=(Decimal(1), Decimal(2)))
    numerator, denominator = found["slash"].split("/") if found["slash"] else (found["numerator"], found["denominator"])
    terms = tuple(value for each in (numerator, denominator) if (value := value_of(each)) is not None)
    return Core(*found.span(), Kind.FRACTION, found[0], terms=terms)


def _measure(text: str, place: int, strict: bool) -> Core | None:
    first = _part(text, place, strict)
    if not first or (strict and _is_bare(first, text, place)):
        return None
    if core := _compound(text, place, first, strict):
        return core
    to = TO.match(text, first.end)
    second = _part(text, to.end(), strict) if to else None
    if to and second and (core := _range(place, first, to, second, strict)):
        return core
    low, high = first.bounds(first.scale)
    if low is None or high is None:
        return None
    per = PER_UNIT.match(text, first.end)
    return Core(
        start=place,
        end=per.end() if per else first.end,
        kind=Kind.RATE if per else Kind.AMOUNT,
        digits=first.number,
        scale=first.scale,
        unit=first.unit,
        value=low if low == high else None,
        low=None if low == high else low,
        high=None if low == high else high,
        qualifiers=tuple(filter(None, (first.more, first.plus))),
        per=per["per"] if per else "",
        arabic=first.arabic,
        sure=first.is_sure() or (not strict and (first.arabic or bool(first.unit) or len(first.number) > 1)),
    )


def _compound(text: str, place: int, first: "_Part", strict: bool) -> Core | None:
    """Read a duration in two units, of which the value is given in the second: 7分32秒."""
    units = [unit for unit in COMPOUND_UNITS if unit[0] == first.unit]
    second = _part(text, first.end, strict) if units else None
    times = COMPOUND_UNITS.get((first.unit, second.unit)) if second else None
    low, high = first.bounds("")[0], second.bounds("")[0] if second else None
    if not second or not times or low is None or high is None:
        return None
    digits, value = f"{first.number}{first.unit}{second.number}", low * times + high
    return Core(place, second.end, Kind.AMOUNT, digits, unit=second.unit, value=value, arabic=first.arabic)


def _range(place: int, first: "_Part", to: re.Match[str], second: "_Part", strict: bool) -> Core | None:
    """Read a range, of which the first number may leave out the scale of the second: 10至20万元."""
    low, high = first.bounds(first.scale)[0], second.bounds(second.scale)[1]
    shared = first.bounds(second.scale)[0] if not (first.scale or first.unit) else None
    if low is None or high is None:
        return None
    if shared is not None and shared < high:
        low = shared
    if low >= high:
        return None
    unit = second.unit or first.unit
    alike = low == shared or first.scale == second.scale
    digits = (first.number, second.number) if alike else (first.number + first.scale, second.number + second.scale)
    return Core(
        start=place,
        end=second.end,
        kind=Kind.AMOUNT,
        digits=to[1].join(digits),
        scale=second.scale if alike else "",
        unit=unit,
        low=low,
        high=high,
        qualifiers=tuple(filter(None, (first.more, first.plus, to["before"], second.more, second.plus))),
        arabic=first.arabic,
        sure=bool(unit or second.scale) or not strict,
        ends=(low, high),
    )


@dataclass(frozen=True)
class _Part:
    """One number of a measure as it is written, and the place where it ends."""

    end: int
    number: str
    scale: str
    unit: str
    more: str
    plus: str

    @property
    def arabic(self) -> bool:
        return self.number[0] not in _CHINESE

    def bounds(self, scale: str) -> tuple[Decimal | None, Decimal | None]:
        """Return the least and the most that the number can be, which differ only for forms like 数百 and 七八十."""
        if self.number[0] in "数几":
            step = value_of("一" + self.number[1:] + scale)
            return step, step and step * 10
        if pair := _PAIR.fullmatch(self.number):
            ten, one, other, step_sign = pair.groups()
            if DIGITS[other] - DIGITS[one] == 1 or one + other == "三五":
                return value_of(ten + one + step_sign + scale), value_of(ten + other + step_sign + scale)
        number = "一" + self.number if self.number[0] in "万亿" else self.number
        value = value_of(number.lstrip("-－−") + scale)
        value = -value if value is not None and number[0] in "-－−" else value
        return value, value

    def is_sure(self) -> bool:
        """Whether the number with its unit cannot be part of a name: 12个, 三百件 and 两成 cannot, 三项 can."""
        if self.unit == "番":
            return False
        if self.arabic:
            return bool(self.unit or self.scale)
        if self.number[0] in "数几万亿" or self.more or self.plus:
            return True
        long = len(self.number) > 1 and any(each in STEPS for each in self.number)
        if long and not self.unit:
            return bool(self.scale) or not {"万", "亿"}.isdisjoint(self.number)
        counted = self.unit in COUNTED and (self.number not in "一十百千" or self.unit in ("%", "‰", "成", "个百分点"))
        return bool(self.unit) and (long or bool(self.scale) or counted)


def _part(text: str, place: int, strict: bool) -> _Part | None:
    found = NUMBER.match(text, place)
    if not found or found["number"] in ("零", "〇"):
        return None
    end = found.end()
    if found["parts"]:
        unit = _PERCENT[found["parts"]]
    else:
        unit = unit_at(text, end, strict=strict or found["number"][0] in _CHINESE)
        end += len(unit)
    if not unit:
        # The spaces behind a number belong to it only where a unit follows.
        end = len(found[0].rstrip(" 　")) + place
    number, scale = found["number"], found["scale"] or ""
    if len(number) > 1 and scale and set(number) & {"万", "亿"}:
        number, scale = number + scale, ""  # 1亿2000万: what stands last does not multiply all
    return _Part(end, number, scale, unit, found["more"] or "", found["plus"] or "")


def _is_bare(number: _Part, text: str, place: int) -> bool:
    """Whether an Arabic number without unit follows no word that could make it a quantity."""
    if not number.arabic or number.unit or number.scale:
        return False
    before = text[max(0, place - 3) : place].rstrip(" 　")[-1:]
    if CHAIN.match(text, place):
        return True
    return not ("㐀" <= before <= "鿿" or before == "、" or TO.match(text, number.end))


def unit_at(text: str, place: int, *, strict: bool = True) -> str:
    """Return the longest known unit at a place; unless `strict`, also anything that ends the text and may be a unit."""
    for length in range(LONGEST_UNIT, 0, -1):
        unit = text[place : place + length]
        if unit in UNITS and len(unit) == length and _ends(unit, text, place + length):
            known = unit.replace("％", "%")
            break
    else:
        known = "日" if DAYS.match(text, place) else ""
    if strict or (known and known != "个"):
        return known
    loose = LOOSE_UNIT.match(text, place)
    return loose[0] if loose else known


def _ends(unit: str, text: str, place: int) -> bool:
    following = text[place : place + 1]
    return not following or (
        following not in UNITS[unit]
        and not (unit[-1].isascii() and unit[-1].isalnum() and following.isalnum() and following.isascii())
    )


def _rank(found: re.Match[str]) -> Core | None:
    """Read a rank: 居全国第三, 第2位, 全省前10名, 居首位."""
    words = found.groupdict(default="")
    value = value_of(words["place"] or "一")
    placed = words["stands"] or words["within"] or (words["unit"] and words["place"]) or found["joined"] is not None
    if not value or not placed:
        return None
    low, high, exact = (Decimal(1), value, None) if words["sign"] == "前" else (None, None, value)
    return Core(
        *found.span(),
        Kind.RANK,
        words["place"] or words["first"],
        unit=words["unit"],
        value=exact,
        low=low,
        high=high,
        qualifiers=tuple(filter(None, (words["last"], words["sign"].strip("第")))),
        base=words["scope"] or words["within"],
    )


def _nothing(found: re.Match[str]) -> Core:
    counted = found["known"] or found["quoted"] or found["plain"] or found["alone"]
    return Core(*found.span(), Kind.NOTHING, "零", unit=counted, value=Decimal(0))


def _trend(found: re.Match[str]) -> Core:
    words = found.groupdict(default="")
    adverb = words["adverb"] or words["alone"] or words["both"]
    return Core(
        *found.span(),
        Kind.TREND,
        direction=words["trend"] or words["doubled"],
        qualifiers=(adverb,) if adverb else (),
        base=words["same"] or words["than"] or words["with"],
    )
