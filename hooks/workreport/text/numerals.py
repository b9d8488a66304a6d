"""Numbers as people type them in Chinese text, in Arabic or Chinese digits."""

from decimal import Decimal

DIGITS = {
    character: value
    for characters in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖")
    for value, character in enumerate(characters)
} | {"两": 2}
STEPS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "亿": 100_000_000}
_DIGIT, _STEP = "".join(DIGITS), "".join(STEPS)
# No longer than a number can be, so that a page of digits is read once.
ARABIC = r"(?<![0-9０-９第])[0-9０-９]{1,15}(?:[,，][0-9０-９]{3}(?![0-9０-９])){0,5}(?:[.．][0-9０-９]{1,15})?"
# Beginning with a digit, and long enough to be no part of a word such as 一起 or 一件.
CHINESE = rf"(?<![第{_DIGIT}{_STEP}])(?:[{_DIGIT}]|[十百](?=[{_DIGIT}十百千万亿]))[{_DIGIT}{_STEP}]{{1,20}}(?:点[{_DIGIT}]{{1,9}})?"
# A percentage in words; 百分之百 is one too, but says no more than 全部.
PERCENT = rf"百分之(?!百(?![{_DIGIT}点]))[ 　]{{0,3}}([{_DIGIT}十百]{{1,9}}(?:点[{_DIGIT}]{{1,9}})?|{ARABIC})"
GOES_ON = rf"[.．]?[0-9０-９]|[{_DIGIT}{_STEP}]"
_PLAIN = str.maketrans("０１２３４５６７８９．", "0123456789.", ",，")


def value_of(text: str) -> Decimal:
    """The value of a number that one of the patterns above found."""
    if text[0] not in DIGITS and text[0] not in STEPS:
        return Decimal(text.translate(_PLAIN))
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
