"""Remedies for amounts that are written in another form than data files use."""

import re
from decimal import Decimal

from workreport.model import AMOUNT_PATTERN
from workreport.text.numerals import DIGITS, STEPS, value_of

SEPARATORS = re.compile(r"(?<=[0-9])[,，'’_ ](?=[0-9])")
BASES = {"0x": 16, "0o": 8, "0b": 2}
SCALES = "万亿"
SIGNS = {*DIGITS, *STEPS} - {*SCALES}
LOOK_ALIKE_LETTERS = {"O": "0", "o": "0", "l": "1", "I": "1"}
GENERAL_REMEDY = "只写半角数字，例如320或20.3；“万”写在scale，“件”“%”写在unit"


def amount_remedy(text: str) -> str:
    """Return what to write instead of a malformed amount, as exactly as its form allows."""
    # No amount is longer, and some conversions below take long.
    if len(text) > 40:
        return GENERAL_REMEDY
    if match := re.fullmatch(r"([0-9.]+)\s*#.*", text):
        return f"写成{match[1]}，删去“#”和后面的话" if _is_amount(match[1]) else GENERAL_REMEDY
    text = SEPARATORS.sub("", text.strip().strip("\"'“”‘’"))
    if match := re.fullmatch(r"[-－−–]\s*(.+)", text):
        return f"不写负号，写成{match[1]}；下降写在direction" if _is_amount(match[1]) else GENERAL_REMEDY
    if re.fullmatch(r"[0-9]{13,}(\.[0-9]*)?|[0-9]+\.[0-9]{7,}", text):
        return "小数点前最多12位，小数点后最多6位；查对原文"
    letter = next((character for character in text if character in LOOK_ALIKE_LETTERS), "")
    digit = LOOK_ALIKE_LETTERS.get(letter, "")
    if letter and _is_amount(corrected := text.replace(letter, digit)):
        return f"这里有字母{letter}，应是数字{digit}：写成{corrected}，并查对原文"
    if number := _from_base(text):
        return f"写成十进制数{number}，并查对原文"
    if re.fullmatch(r"[0-9.]+[eE][-+]?[0-9]{1,2}", text):
        return f"写成{_plain(text)}，并查对原文"
    if match := re.fullmatch(r"\+?0*([0-9]*)(\.[0-9]*)?", text):
        plain = (match[1] or "0") + (match[2] if match[2] and match[2] != "." else "")
        return f"写成{plain}，并查对原文" if match[1] or match[2] else GENERAL_REMEDY
    if re.search(r"[0-9]", text) and set(text) & SIGNS and set(text) <= {*"0123456789."} | SIGNS:
        return "不要把半角数字和汉字数字混着写，全部写成半角数字，例如268"
    if match := re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*([万亿]?)\s*([^0-9\s]{0,6})", text):
        parts = [f"“{match[2]}”写在scale"] * bool(match[2]) + [f"“{match[3]}”写在unit"] * bool(match[3])
        return f"这里只写{match[1]}，{'，'.join(parts)}"
    if instead := _from_chinese(text):
        return f"写成半角数字{instead}"
    return GENERAL_REMEDY


def _is_amount(text: str) -> bool:
    return re.match(AMOUNT_PATTERN, text) is not None


def _plain(text: str) -> str:
    number = format(Decimal(text), "f") if re.fullmatch(r"[0-9]+(\.[0-9]*)?[eE][-+]?[0-9]+", text) else text
    return number.rstrip("0").rstrip(".") if "." in number else number


def _from_base(text: str) -> int | None:
    try:
        return int(text[2:], BASES[text[:2].lower()])
    except (KeyError, ValueError):
        return None


def _from_chinese(text: str) -> str | None:
    """Convert a number in Chinese digits, with 万 and 亿 left to the scale; None if it is none."""
    signs = text.rstrip(SCALES)
    scale = text[len(signs) :]
    number = value_of(signs) if set(signs) <= SIGNS else None
    return None if number is None else f"{number}" + (f"，“{scale}”写在scale" if scale else "")
