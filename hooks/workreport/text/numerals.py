"""Numbers as people type them in Chinese text, in Arabic or Chinese digits."""

import re
from decimal import Decimal

DIGITS = {
    character: value
    for characters in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖")
    for value, character in enumerate(characters)
} | {"两": 2}
STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "亿": 100_000_000}
_DIGIT, _STEP = "".join(DIGITS), "".join(STEPS)
# More characters are no number, and reading stays quick whatever stands there.
LONGEST = 40
# No longer than a number can be, so that a page of digits is read once.
ARABIC = r"(?<![0-9０-９第])[0-9０-９]{1,15}(?:[,，][0-9０-９]{3}(?![0-9０-９])){0,5}(?:[.．][0-9０-９]{1,15})?"
# Beginning with a digit, and long enough to be no part of a word such as 一起 or 一件.
CHINESE = (
    rf"(?<![第{_DIGIT}{_STEP}])(?:[{_DIGIT}]|[十百](?=[{_DIGIT}十百千万亿]))[{_DIGIT}{_STEP}]{{1,20}}"
    rf"(?:点[{_DIGIT}]{{1,9}})?"
)
# A percentage in words; 百分之百 is one too, but says no more than 全部.
PERCENT = rf"百分之(?!百(?![{_DIGIT}点]))[ 　]{{0,3}}([{_DIGIT}十百]{{1,9}}(?:点[{_DIGIT}]{{1,9}})?|{ARABIC})"
GOES_ON = rf"[.．]?[0-9０-９]|[{_DIGIT}{_STEP}]"
_PLAIN = (
    str.maketrans("０１２３４５６７８９．，", "0123456789.,")
    | str.maketrans("壹贰叁肆伍陆柒捌玖〇两拾佰仟", "一二三四五六七八九零二十百千")
    | str.maketrans({"廿": "二十", "卅": "三十"})
)
_DESCENDING = [(sign, STEPS[sign]) for sign in "亿万千百十"]
_ARABIC_DIGITS = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,15})(?:\.[0-9]{1,15})?")
_SCALED = re.compile(rf"({_ARABIC_DIGITS.pattern})([百千]?(?:万亿|[万亿])?)")
_WITH_POINT = re.compile(r"([零一二三四五六七八九]{1,15})((?:[百千]?(?:万亿|[万亿]))?)")


def value_of(text: str) -> Decimal | None:
    """Read a number in Arabic or Chinese digits, with or without 万 and 亿.

    Parameters:
        text: The number alone, such as 320, 1.3万亿, 两亿三千万, 贰佰陆拾捌 or 二〇一八.

    Returns:
        The exact value with the decimals that were written, or None for what is no number, such as 亿万 or 三十百.
    """
    if len(text) > LONGEST:
        return None
    text = text.translate(_PLAIN)
    if text and all(each in DIGITS for each in text):
        return Decimal("".join(str(DIGITS[each]) for each in text))
    if scaled := _SCALED.fullmatch(text):
        return _times(Decimal(scaled[1].replace(",", "")), scaled[2])
    whole, point, decimals = text.partition("点")
    if not point:
        return _by_steps(text, bare=True, short=True)
    value, fraction = _by_steps(whole, bare=True, short=False), _WITH_POINT.fullmatch(decimals)
    if value is None or not fraction:
        return None
    return _times(value + Decimal("0." + "".join(str(DIGITS[each]) for each in fraction[1])), fraction[2])


def _times(number: Decimal, scale: str) -> Decimal:
    """Move the point for each sign of a scale, so that 20.30 keeps its decimals and 1.3万 has none."""
    for sign in scale:
        number = number.scaleb(len(str(STEPS[sign])) - 1)
    return number.quantize(Decimal(1)) if number == number.to_integral_value() and scale else number


def _by_steps(text: str, *, bare: bool, short: bool) -> Decimal | None:
    """Read a number from its highest sign on: what stands before a sign counts it, what stands behind is less than it.

    Parameters:
        text: The number in plain Chinese digits, in which Arabic ones may count a sign.
        bare: Whether 百 and 千 may stand alone for one hundred and one thousand, as at the start of a number.
        short: Whether a last digit may leave out its sign, as in 三百五 and 一万二.
    """
    if text in DIGITS or (text.isascii() and text.isdigit()):
        return Decimal(DIGITS.get(text, text))
    for sign, step in _DESCENDING:
        before, found, behind = text.rpartition(sign)
        if found:
            count, rest = _count(before, step, bare and not (behind and step > 10)), _rest(behind, step, short)
            return count * step + rest if count is not None and rest is not None else None
    return None


def _count(text: str, step: int, bare: bool) -> Decimal | None:
    if not text:
        return Decimal(1) if step == 10 or (bare and step < 10_000) else None
    count = _by_steps(text, bare=bare, short=False)
    return count if count and count < (10 if step < 10_000 else step) else None


def _rest(text: str, step: int, short: bool) -> Decimal | None:
    if not text or text.isascii():
        return None if text else Decimal(0)
    if DIGITS.get(text):
        return Decimal(DIGITS[text]) * (step // 10) if short or step == 10 else None
    zero = text.startswith("零")
    rest = _by_steps(text[1:] if zero else text, bare=False, short=short and not zero)
    return rest if rest and rest < (step // 10 if zero else step) else None
