"""Numbers with a unit, which pages take from the data and never type."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ...macro_calls import PIECE, Call, calls_in
from ...model import Report
from ...problem import Problem, excerpt
from .page import Page

DIGITS = {character: value for characters in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖") for value, character in enumerate(characters)} | {"两": 2}
STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "亿": 100_000_000}
_DIGIT = "".join(DIGITS)
# No longer than a number can be, so that a page of digits is read once.
_ARABIC = r"(?<![0-9０-９])[0-9０-９]{1,15}(?:[,，][0-9０-９]{3}(?![0-9０-９])){0,5}(?:[.．][0-9０-９]{1,15})?"
# Beginning with a digit, and long enough to be no part of a word such as 一起 or 一件.
_CHINESE = rf"(?<!第)(?:[{_DIGIT}]|[十百](?=[{_DIGIT}十百千万亿]))[{_DIGIT}{''.join(STEPS)}]{{1,20}}(?:点[{_DIGIT}]{{1,9}})?"
_SPACE, _ABOUT = r"[ 　]{0,3}", r"[余多来几]?"
PERCENT = re.compile(rf"百分之[ 　]{{0,3}}([{_DIGIT}十百]{{1,9}}(?:点[{_DIGIT}]{{1,9}})?|{_ARABIC})")
WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.", ",，")


def check_numbers(page: Page) -> Iterator[Problem]:
    """Reports each number with one of the data's units, with the macro to write instead."""
    report = page.docs.report
    figures = [figure for edition in report.editions for figure in edition.figures if figure.number] if report else []
    pattern = _pattern({"%", *(figure.unit for figure in figures)}, {figure.number for figure in figures if figure.number.isdigit()})
    for number, text in page.settings:
        yield from (page.problem(number, f"手写了“{excerpt(found)}”", "页面开头的设置里不写带单位的数字，删去它") for found, _, _ in _counts(text, pattern))
    for line in page.paragraphs:
        for text in (line.prose, *(argument for call in calls_in(line.raw) if isinstance(call, Call) for argument in call.arguments)):
            for found, amount, unit in _counts(text, pattern):
                yield page.problem(line.number, f"手写了“{excerpt(found)}”", _macro(report, amount, unit))
        if report:
            yield from (page.problem(line.number, *fault) for fault in _doubled(report, line.raw))


def _pattern(units: set[str], known: set[str]) -> re.Pattern:
    """A number with one of these units or a scale, or one of the data's own that is long enough to be no other."""
    unit = "|".join([*map(re.escape, sorted(units)), "％", "个百分点"])
    own = "|".join(sorted(number for number in known if len(number) > 2)) or "(?!)"
    return re.compile(
        rf"(?P<number>{_ARABIC}|{_CHINESE}){_SPACE}{_ABOUT}{_SPACE}"
        rf"(?:(?P<scale>[百千万亿]{{1,2}}){_SPACE}{_ABOUT}{_SPACE}(?P<unit>{unit})?|(?P<only>{unit}))"
        rf"|(?<![0-9.第])(?P<own>{own})(?![0-9.])"
    )


def _counts(text: str, pattern: re.Pattern) -> Iterator[tuple[str, Decimal, str]]:
    """Every number with a unit: as typed, its amount, and its unit where it is one of the data's."""
    for match in PERCENT.finditer(text):
        yield match[0], _value(match[1]), "%"
    for match in pattern.finditer(text):
        if not _is_word(match):
            yield match[0], _amount(match), (match["unit"] or match["only"] or "").replace("％", "%")


def _is_word(match: re.Match) -> bool:
    """Whether what was found is a Chinese word rather than a count."""
    number = match["number"] or match["own"]
    if number[0] in "0123456789０１２３４５６７８９":
        return False
    if not match["only"] and not match["unit"]:
        return len(number) < 3
    return not any(step in number for step in STEPS) and len(number) < 3


def _amount(match: re.Match) -> Decimal:
    amount = _value(match["number"] or match["own"])
    for scale in match["scale"] or "":
        amount *= STEPS[scale]
    return amount


def _value(text: str) -> Decimal:
    """A number in Arabic or Chinese digits."""
    if text[0] not in DIGITS and text[0] not in STEPS:
        return Decimal(text.translate(WIDE))
    whole, _, decimals = text.partition("点")
    value = _chinese(whole)
    return value + Decimal("0." + "".join(str(DIGITS[each]) for each in decimals)) if decimals else value


def _chinese(text: str) -> Decimal:
    """A whole number in Chinese digits, read by place (二六八) or by step (二百六十八)."""
    if not any(step in text for step in STEPS):
        return Decimal("".join(str(DIGITS[each]) for each in text))
    total = section = digit = 0
    for each in text:
        if each in DIGITS:
            digit = DIGITS[each]
        elif STEPS[each] < 10_000:
            section, digit = section + (digit or 1) * STEPS[each], 0
        else:
            total, section, digit = (total + section + digit) * STEPS[each], 0, 0
    return Decimal(total + section + digit)


def _macro(report: Report | None, amount: Decimal, unit: str) -> str:
    for edition in report.editions if report else ():
        for figure in edition.figures:
            if figure.number is not None and abs(Decimal(figure.number)) == amount and unit in ("", figure.unit):
                return f'改成{{{{ figure("{figure.id}") }}}}，它会显示成“{figure.text}”'
    file = f"data/{report.latest.id}.yml" if report else "data里这一期的文件"
    return f'先在{file}的figures里加上这个数字，再写{{{{ figure("编号") }}}}'


def _doubled(report: Report, raw: str) -> Iterator[tuple[str, str]]:
    """What stands around a figure and would be printed twice."""
    figures = {figure.id: figure for edition in report.editions for figure in edition.figures}
    for match in PIECE.finditer(raw):
        call = next(calls_in(match[0]))
        figure = figures.get(call.arguments[0]) if isinstance(call, Call) and call.name == "figure" and call.arguments else None
        if not figure:
            continue
        unit = "" if figure.kind == "trend" else figure.unit
        scale = getattr(figure, "scale", None) or ""
        after = next((word for word in (scale + unit, unit, scale) if word and raw[match.end():].lstrip().startswith(word)), "")
        direction = getattr(figure, "direction", "")
        before = direction if direction and raw[:match.start()].rstrip().endswith(direction) else ""
        for word in filter(None, (before, after)):
            yield f"“{word}”会显示两次：宏已经显示成“{figure.text}”", f"删去宏旁边的“{word}”"
