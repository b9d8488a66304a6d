"""Names why an expression is no quantity, and the nearest form that is one."""

import re

from workreport.quantities.grammar import ARABIC
from workreport.quantities.names import NOT_QUANTITIES
from workreport.quantities.quantity import Found, NotUnderstoodError
from workreport.quantities.words import DIRECTION, NO_COUNT, SAME_PERIOD
from workreport.text.numerals import value_of

LONGEST = 60
_FORMS = (
    (re.compile("[由从]"), "由35.2%降到28.1%"),
    (re.compile("每|均"), "每10万人0.46起"),
    (re.compile("第|名|居|前"), "居全国第三"),
    (re.compile("[:：∶]"), "3.2:1"),
    (re.compile("分之"), "三分之二"),
    (re.compile("零"), "零发生"),
    (re.compile(f"{SAME_PERIOD}|比|较|{DIRECTION}"), "同比上升8.6%"),
    (re.compile("[至到—–～~-]"), "15至20期"),
    (re.compile("[万亿]"), "320万件"),
)
_ONES = "一二两三四五六七八九"
_NUMERAL = f"[零〇{_ONES}壹贰叁肆伍陆柒捌玖十百千万亿]"
# What is wrong at sight, in the order in which it is named; {0} is what the pattern found, {1} its first group.
_FAULTS = tuple(
    (re.compile(pattern), what, remedy)
    for pattern, what, remedy in (
        (r"[\r\n]", "数量要写在一行里", "只写一个数量，例如“1292起”"),
        (r"[*_`{}<>#|\\\[\]&$]+", "“{0}”不是数量里的符号", "删去“{0}”，照报告写，例如“1292起”"),
        (r"[0-9.]+[eE][-+]?[0-9]+", "“{0}”是科学记数法", "照报告写，例如“1.3万亿元”"),
        (r"[0-9][OolI]|[OolI][0-9]", "“{0}”里有字母，应是数字", "把字母改成数字，查对原文，例如“2018件”"),
        (r"([0-9.]+)[wW]", "“{0}”里的字母不是中文的写法", "写成“{1}万”"),
        (r"([0-9.]+)[kK](?![a-zA-Z])", "“{0}”里的字母不是中文的写法", "照报告写，例如“2万人次”"),
        (r"[①-⒛½¼¾²³Ⅰ-Ⅻ٠-٩]", "“{0}”不是普通的数字", "用0到9写，例如“3项”；分数写成“四分之一”"),
        (r"[a-zA-Z]{4,}", "“{0}”不是报告的写法", "照报告用中文写，例如“1.3万亿元”"),
        (r"[0-9０-９]{16,}", "数字太长，不会是一个数", "查对原文，例如“3200000件”"),
        (r"[0-9]*[.．][0-9]*[.．][0-9.．]*", "“{0}”的小数点不对", "只留一个小数点，例如“20.3%”"),
        (r"[0-9]+[.．](?![0-9０-９])", "“{0}”的小数点后面没有数字", "补全或者删去小数点，例如“20.3%”"),
        (r"(?<![0-9０-９])[.．][0-9]+", "“{0}”的小数点前面没有数字", "写成“0{0}”"),
        (
            r"[0-9]+(?:[,，][0-9]+)*(?:[,，][0-9]{1,2}|[,，][0-9]{4,})(?![0-9])",
            "“{0}”的逗号位置不对",
            "每三位一个逗号，或者不写逗号，例如“3200000件”",
        ),
        (rf"(?:{DIRECTION})了?[-－−–][0-9.]+", "“{0}”里又有方向又有负号", "不写负号，例如“下降20.3%”"),
        (r"(?<![0-9０-９])[+＋][0-9.]+", "“{0}”里的加号不是报告的写法", "写成“上升8.6%”这样，用字说方向"),
        (r"[?？!！…]", "“{0}”不是数量里的符号", "查对原文，例如“1292起”"),
        (r"[。；;]$", "数量后面不写“{0}”", "删去“{0}”"),
        (
            rf"^(?:{SAME_PERIOD})(?:约|近|超过)?[0-9.]+(?:%|％|个百分点|倍)$",
            "“{0}”没有说上升还是下降",
            "写成“同比上升8.6%”或“同比下降8.6%”",
        ),
        (
            r"若干|大量|许多|众多|大批|少量|一批|一系列|一大批|多数|部分|不少(?!于)|多次|多起|多件|多名|多家|屡次|频繁",
            "“{0}”没有给出数",
            "报告有数就写数，例如“数百起”“上千件”；没有数，就不算数量",
        ),
        (r"成千上万|成百上千|数以[百千万亿]计|千方百计", "“{0}”没有给出数", "写成“上万件”“上千件”这样"),
        ("百分百", "“{0}”不是报告的写法", "写成“100%”"),
        (rf"零(?:{NO_COUNT})", "“{0}”是说法，不是数量", "没有发生才写“零发生”“零上访”"),
        (r"^第[0-9０-９一二三四五六七八九十百]+$", "“{0}”没有说是什么的第几", "名次写成“{0}位”或“居全国{0}”"),
        (r"[0-9][ 　]+[0-9]", "“{0}”中间有空格", "删去数字中间的空格，例如“1292起”"),
        (r"[0-9.]+(?:%|％)?\s*(?:分之|成半)", "“{0}”的写法不全", "写成“三分之二”或“六成”"),
        (r"[0-9]+[十]|[0-9.]+[万亿][万亿]{2,}|[0-9.]+亿万", "“{0}”不是一个数", "写成“30万”“1.3万亿”这样"),
        (r"(?:至|到|—|–|～|~|-)\D{0,3}$", "“{0}”后面缺一个数", "范围写成“15至20期”"),
        (r"^(?:至|到|—|–|～|~)[0-9.]+", "“{0}”前面缺一个数", "范围写成“15至20期”"),
        (r"[:：∶]$|^[:：∶]", "比值缺一个数", "写成“3.2:1”"),
        (r"^[由从][^降升增减提缩压到至为成]*$", "“{0}”缺后一个数", "写成“由35.2%降到28.1%”"),
        (r"^每[^0-9]*[0-9]*[万亿]?(?:人|户|名|件|个)?$", "“{0}”只说了按什么算，没有数", "写成“每10万人0.46起”"),
        (r"[0-9.]+[^0-9每]{0,3}每[0-9]*[万亿]?[人户名件个年月天]", "“{0}”的次序不是报告的写法", "写成“每10万人0.46起”"),
    )
)


def refusal(text: str, found: list[Found]) -> NotUnderstoodError:
    """Return the error for a text that is neither one expression nor a list of several.

    Parameters:
        text: What was typed.
        found: The expressions that stand in it.
    """
    if not text.strip():
        return NotUnderstoodError("没有写数量", "照报告写，例如“1292起”“同比上升8.6%”")
    if len(text) > LONGEST:
        return NotUnderstoodError(
            f"“{text[:20]}…”太长，不会只是一个数量", "只写数量，例如“约12万人次”；其余的话写在label里"
        )
    for pattern, what, remedy in _FAULTS:
        if fault := pattern.search(text):
            words = (fault[0].strip(), *fault.groups())
            return NotUnderstoodError(what.format(*words), remedy.format(*words))
    return _backwards(text) or _no_number(text) or _left_over(text, found) or _name(text) or _unknown(text)


def several(texts: list[str]) -> NotUnderstoodError:
    """Return the error for several quantities where one is expected.

    Parameters:
        texts: The words of each; a word such as 同比分别下降 stands only in the first.
    """
    shared = re.match(r"(.*?)分别(\D*)", texts[0])
    parts = (
        [f"{shared[1]}{shared[2]}{text[shared.end() * (not place) :]}" for place, text in enumerate(texts)]
        if shared
        else texts
    )
    return NotUnderstoodError(
        f"这里有{len(texts)}个数量", f"分成{len(texts)}条，每条只写一个：{''.join(f'“{each}”' for each in parts)}"
    )


def _backwards(text: str) -> NotUnderstoodError | None:
    ends = re.search(rf"({ARABIC})([^0-9]{{0,3}}[至到—–～~-])({ARABIC})", text)
    low, high = (value_of(ends[1]), value_of(ends[3])) if ends else (None, None)
    if not ends or low is None or high is None or low < high:
        return None
    if low == high:
        return NotUnderstoodError(f"“{ends[0]}”两个数一样", "查对原文；真是一样，就只写一个数")
    turned = f"{text[: ends.start()]}{ends[3]}{ends[2]}{ends[1]}{text[ends.end() :]}"
    return NotUnderstoodError(f"“{text}”前一个数比后一个大", f"查对原文，写成“{turned}”")


def _no_number(text: str) -> NotUnderstoodError | None:
    if re.search(rf"{_NUMERAL}|[0-9０-９数几半翻]", text):
        return None
    if direction := re.search(DIRECTION, text):
        return NotUnderstoodError(
            f"“{direction[0]}”后面没有数", f"写成“{direction[0]}20.3%”；报告没有给数，就写“继续{direction[0]}”"
        )
    return NotUnderstoodError(f"“{text}”里没有数", f"照报告写，例如“{_nearest(text)}”")


def _left_over(text: str, found: list[Found]) -> NotUnderstoodError | None:
    """Other words around a quantity."""
    if len(found) != 1:
        return several([each.quantity.text for each in found]) if found else None
    before, words, after = text[: found[0].start], found[0].quantity.text, text[found[0].end :]
    if not before and found[0].quantity.digits in [*_ONES]:
        return NotUnderstoodError(
            f"“{text}”像是名称，不是数量", f"是名称就不填；真是数数，就只写“{words}”，其余的话写在label里"
        )
    rest = "".join(f"“{each}”" for each in (before, after) if each)
    return NotUnderstoodError(f"{rest}不是数量里的话", f"只写“{words}”，其余的话写在label里")


def _name(text: str) -> NotUnderstoodError | None:
    if not (name := NOT_QUANTITIES.search(text)):
        return None
    if name["date"]:
        return NotUnderstoodError(f"“{name[0]}”是时间，不是数量", "时间写在period或as_of里；数量写成“30天以内”这样")
    return NotUnderstoodError(f"“{name[0].strip('“”')}”是名称或者次序，不是数量", f"数量写成“{_nearest(text)}”这样")


def _unknown(text: str) -> NotUnderstoodError:
    numeral = re.search(rf"{_NUMERAL}{{2,}}", text)
    if numeral and value_of(numeral[0]) is None:
        return NotUnderstoodError(f"“{numeral[0]}”不是一个数", "写成“两亿三千万”“230000000”这样")
    return NotUnderstoodError(f"看不懂“{text}”", f"最接近的写法是“{_nearest(text)}”")


def _nearest(text: str) -> str:
    """Return the form that most resembles the typed text."""
    return next((form for pattern, form in _FORMS if pattern.search(text)), "1292起")
