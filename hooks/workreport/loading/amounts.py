"""How an amount that was written differently is to be written."""

import re
from decimal import Decimal

from workreport.model import AMOUNT_PATTERN
from workreport.text.numerals import DIGITS, STEPS, value_of

SEPARATORS = re.compile(r"(?<=[0-9])[,，'’_ ](?=[0-9])")
BASES = {"0x": 16, "0o": 8, "0b": 2}
SCALES = "万亿"
SIGNS = {*DIGITS, *STEPS} - {*SCALES}
LETTERS = {"O": "0", "o": "0", "l": "1", "I": "1"}
GENERAL = "只写半角数字，例如320或20.3；“万”写在scale，“件”“%”写在unit"


def amount_remedy(text: str) -> str:
    """What to write instead of an amount, as exactly as can be told."""
    # Longer ones cannot be meant, and some conversions would take long.
    if len(text) > 40:
        return GENERAL
    if found := re.fullmatch(r"([0-9.]+)\s*#.*", text):
        return f"写成{found[1]}，删去“#”和后面的话" if _is_amount(found[1]) else GENERAL
    text = SEPARATORS.sub("", text.strip().strip("\"'“”‘’"))
    if found := re.fullmatch(r"[-－−–]\s*(.+)", text):
        return f"不写负号，写成{found[1]}；下降写在direction" if _is_amount(found[1]) else GENERAL
    if re.fullmatch(r"[0-9]{13,}(\.[0-9]*)?|[0-9]+\.[0-9]{7,}", text):
        return "小数点前最多12位，小数点后最多6位；查对原文"
    if letter := next((each for each in text if each in LETTERS), ""):
        if _is_amount(digits := text.replace(letter, LETTERS[letter])):
            return f"这里有字母{letter}，应是数字{LETTERS[letter]}：写成{digits}，并查对原文"
    if based := _from_base(text):
        return f"写成十进制数{based}，并查对原文"
    if re.fullmatch(r"[0-9.]+[eE][-+]?[0-9]{1,2}", text):
        return f"写成{_plain(text)}，并查对原文"
    if found := re.fullmatch(r"\+?0*([0-9]*)(\.[0-9]*)?", text):
        simple = (found[1] or "0") + (found[2] if found[2] and found[2] != "." else "")
        return f"写成{simple}，并查对原文" if found[1] or found[2] else GENERAL
    if re.search(r"[0-9]", text) and set(text) & SIGNS and set(text) <= {*"0123456789."} | SIGNS:
        return "不要把半角数字和汉字数字混着写，全部写成半角数字，例如268"
    if found := re.fullmatch(r"([0-9]+(?:\.[0-9]+)?)\s*([万亿]?)\s*([^0-9\s]{0,6})", text):
        parts = [f"“{found[2]}”写在scale"] * bool(found[2]) + [f"“{found[3]}”写在unit"] * bool(found[3])
        return f"这里只写{found[1]}，{'，'.join(parts)}"
    if number := _from_chinese(text):
        return f"写成半角数字{number}"
    return GENERAL


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
    """The number that Chinese digits below ten thousand name, before 万 with that sign left to scale."""
    signs = text.rstrip(SCALES)
    scale = text[len(signs) :]
    number = value_of(signs) if set(signs) <= SIGNS else None
    return None if number is None else f"{number}" + (f"，“{scale}”写在scale" if scale else "")
