"""Numbers with a unit, which pages must take from the data and never type."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from weakref import WeakKeyDictionary

from workreport.checking.pages.page import Docs, Page
from workreport.model import Change, Count, Report, Trend
from workreport.problems.problem import Problem, excerpt
from workreport.text.macro_calls import PIECE, Call, calls_in
from workreport.text.numerals import ARABIC, CHINESE, GOES_ON, PERCENT, STEPS, value_of

# Common units besides those of the data; with Chinese digits they are often words: 一人, 三项.
COMMON_UNITS = ("名", "人", "元", "倍", "个百分点", "百分点", "个点", "‰", "期", "户", "家", "次", "项")
CASES = ("件", "起", "宗")
# Units of numbers that equal one of the data's by chance: 1097年, 268路公交.
OTHER_UNITS = "年|月|日|天|岁|路|号|国道|省道|高速|页|条|章|室|班|字|米|公里|千米|公斤"
_SPACE, _ABOUT = r"[ 　]{0,3}", r"[余多来几]?"
PERCENTAGE = re.compile(PERCENT)
VAGUE = re.compile(rf"[数几][十百千万亿]{{1,3}}(?:{'|'.join(CASES)})")


@dataclass(frozen=True)
class Known:
    """The figures of all editions.

    Attributes:
        pattern: Matches numbers with their units, and numbers alone.
        amounts: Amounts that no other number is likely to equal.
        figures: The figures by id.
    """

    pattern: re.Pattern[str]
    amounts: frozenset[Decimal]
    figures: Mapping[str, Count | Change | Trend]


def check_numbers(page: Page) -> Iterator[Problem]:
    """Yield a problem for each typed number with a unit of the data, with the macro to write instead."""
    report, known = page.docs.report, _known(page.docs)
    for number, text in page.settings:
        counts = _counts(text, known)
        yield from (
            page.problem(number, f"手写了“{excerpt(typed)}”", "页面开头的设置里不写带单位的数字，删去它")
            for typed, _, _ in counts
        )
    for line in page.paragraphs:
        for text in (
            line.spoken,
            *(argument for call in calls_in(line.raw) if isinstance(call, Call) for argument in call.arguments),
        ):
            for typed, amount, unit in _counts(text, known):
                yield page.problem(line.number_of(typed), f"手写了“{excerpt(typed)}”", _macro(report, amount, unit))
        yield from (page.problem(line.number, *fault) for fault in _doubled(known.figures, line.raw))


# Computed once for all pages of a check.
_of_docs: WeakKeyDictionary[Docs, Known] = WeakKeyDictionary()


def _known(docs: Docs) -> Known:
    if docs not in _of_docs:
        _of_docs[docs] = _look_up(docs)
    return _of_docs[docs]


def _look_up(docs: Docs) -> Known:
    figures = [figure for edition in docs.report.editions for figure in edition.figures] if docs.report else []
    counted = [figure for figure in figures if figure.number]
    amounts = frozenset(amount for figure in counted if (amount := abs(Decimal(figure.number))) >= 100 or amount % 1)
    return Known(
        _pattern({"%", *(figure.unit for figure in counted)}), amounts, {figure.id: figure for figure in figures}
    )


def _pattern(units: set[str]) -> re.Pattern[str]:
    """Compile a pattern for numbers with one of these units or a scale, and for numbers alone."""
    unit = "|".join([*map(re.escape, sorted(units | {*CASES})), "％"])
    common = "|".join(COMMON_UNITS)
    scale = rf"(?P<scale>[百千万亿]{{1,2}}|[WwＷ](?![A-Za-z0-9])){_SPACE}{_ABOUT}{_SPACE}"
    return re.compile(
        rf"(?P<number>{ARABIC}|{CHINESE}){_SPACE}{_ABOUT}{_SPACE}"
        rf"(?:{scale}(?:(?P<unit>{unit})|(?![里年]|{GOES_ON}))|(?P<only>{unit}))"
        rf"|(?P<typed>{ARABIC}){_SPACE}{_ABOUT}{_SPACE}(?P<common>{common})"
        rf"|(?<![0-9A-Za-z.])(?P<own>{ARABIC}|{CHINESE})(?!{GOES_ON}|{_SPACE}(?:{OTHER_UNITS}))"
    )


def _counts(text: str, known: Known) -> Iterator[tuple[str, Decimal | None, str]]:
    """Yield numbers with a unit and amounts of the data: as typed, with their amount and unit, if these are known."""
    for match in PERCENTAGE.finditer(text):
        yield match[0], value_of(match[1]), "%"
    for match in VAGUE.finditer(text):
        yield match[0], None, ""
    for match in known.pattern.finditer(text):
        if value_of(match["own"]) in known.amounts if match["own"] else not _is_word(match):
            yield match[0], _amount(match), (match["unit"] or match["only"] or match["common"] or "").replace("％", "%")


def _is_word(match: re.Match[str]) -> bool:
    """Return whether a match is a Chinese word rather than a count."""
    number = match["number"]
    if not number or number[0] in "0123456789０１２３４５６７８９":
        return False
    if not match["only"] and not match["unit"]:
        return len(number) < 3
    return not any(step in number for step in STEPS) and len(number) < 3


def _amount(match: re.Match[str]) -> Decimal | None:
    amount = value_of(match["number"] or match["typed"] or match["own"])
    for scale in match["scale"] or "":
        amount = amount and amount * STEPS.get(scale, 10_000)
    return amount


def _macro(report: Report | None, amount: Decimal | None, unit: str) -> str:
    if amount is None:
        return "只写报告给出的数字，用宏引用；报告没有给出，就删去它"
    for edition in report.editions if report else ():
        for figure in edition.figures:
            if figure.number is not None and abs(Decimal(figure.number)) == amount and unit in ("", figure.unit):
                return f'改成{{{{ figure("{figure.id}") }}}}，它会显示成“{figure.text}”'
    file = f"data/{report.latest.id}.yml" if report else "data里这一期的文件"
    return f'先在{file}的figures里加上这个数字，再写{{{{ figure("编号") }}}}；报告里没有，就删去它，改用文字说'


def _doubled(figures: Mapping[str, Count | Change | Trend], raw: str) -> Iterator[tuple[str, str]]:
    """Yield faults of words beside a figure that would be printed twice."""
    for match in PIECE.finditer(raw):
        call = next(calls_in(match[0]))
        figure = (
            figures.get(call.arguments[0])
            if isinstance(call, Call) and call.name == "figure" and call.arguments
            else None
        )
        if not figure:
            continue
        unit = "" if figure.kind == "trend" else figure.unit
        scale = getattr(figure, "scale", None) or ""
        words = "|".join(map(re.escape, filter(None, (scale + unit, unit, scale))))
        after = words and re.match(rf"[\s*]*({_ABOUT}(?:{words}))", raw[match.end() :])
        direction = getattr(figure, "direction", "").removeprefix("继续")
        before = direction and re.search(rf"((?:继续)?{direction}[了约近达到至为]{{0,2}})[\s*]*$", raw[: match.start()])
        for beside in filter(None, (before, after)):
            yield f"“{beside[1]}”会显示两次：宏已经显示成“{figure.text}”", f"删去宏旁边的“{beside[1]}”"
