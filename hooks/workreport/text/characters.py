"""Characters that are invisible, that search cannot find, or that are not what they look like."""

import re
import unicodedata
from functools import lru_cache

from workreport.problems.problem import Problem

# Unicode normalisation sorts a run of marks in quadratic time, and no text needs longer ones.
MAX_MARKS = 4
MAX_PROBLEMS = 50

# Chinese text uses these although Unicode decomposes them to other characters.
ORDINARY = frozenset("\u3000！（），：；？［］｛｝～＜＞｜／￥…‥℃㎡㎥ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")
ORDINARY_FORMS = ("<circle>", "<super>", "<sub>", "<fraction>")
INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
NONCHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


def check_characters(file: str, text: str) -> list[Problem]:
    """Return a problem for each such character in a text, in time linear in its length.

    `text` is decoded, without a byte order mark, and its lines end in line feeds; `file` is its path in the messages.
    After MAX_PROBLEMS the last problem says that there may be more.
    """
    faulty, stacked = _faulty_pattern(text), _stacked_marks_pattern(text)
    if not faulty and not (stacked and stacked.search(text)) and unicodedata.is_normalized("NFC", text):
        return []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        runs = dict.fromkeys(faulty.findall(line)) if faulty else {}
        problems += [Problem(file, number, *fault) for run in runs if (fault := _fault(run))]
        if stacked and stacked.search(line):
            problems.append(Problem(file, number, "一个字上叠加了太多附加符号", "删去这些符号，重新输入这个字"))
        elif not runs and not unicodedata.is_normalized("NFC", line):
            problems.append(_decomposed(file, number, line))
        if len(problems) > MAX_PROBLEMS:
            return [
                *problems[:MAX_PROBLEMS],
                Problem(file, number, "这一行以下可能还有这样的字符", "先改正上面指出的，再检查一次"),
            ]
    return problems


def mend_characters(text: str) -> str:
    """Replace look-alike characters by ordinary ones and delete other faulty ones, so that later checks read on.

    Lines stay lines: one fault hides no other, and line numbers hold.
    """
    replacements = {
        ord(character): unicodedata.normalize("NFKC", character) if _is_look_alike(character) else ""
        for character in set(text)
        if _is_faulty(character)
    }
    return text.translate(replacements) if replacements else text


def _faulty_pattern(text: str) -> re.Pattern[str] | None:
    """Compile a pattern for the faulty characters of a text: look-alikes in runs, others one by one."""
    faulty = [character for character in set(text) if _is_faulty(character)]
    look_alikes = "".join(character for character in faulty if _is_look_alike(character))
    others = "".join(character for character in faulty if character not in look_alikes)
    parts = [
        f"[{re.escape(members)}]{repeat}" for members, repeat in ((look_alikes, "{1,20}"), (others, "")) if members
    ]
    return re.compile("|".join(parts)) if parts else None


def _stacked_marks_pattern(text: str) -> re.Pattern[str] | None:
    marks = "".join(character for character in set(text) if unicodedata.combining(character))
    return re.compile(f"[{re.escape(marks)}]{{{MAX_MARKS + 1}}}") if marks else None


@lru_cache(maxsize=10_000)  # more than the distinct characters of all pages
def _is_faulty(character: str) -> bool:
    return _fault(character) is not None


def _fault(run: str) -> tuple[str, str] | None:
    """Return fault and remedy for a character or a run of look-alikes; None for an ordinary character."""
    character = run[0]
    if character < "\x7f" and (character >= " " or character in "\t\n\r"):
        return None
    name, category = f"U+{ord(character):04X}", unicodedata.category(character)
    if character == "\ufffd":
        return f"有一个乱码字符（{name}），原来的字已经丢失", "查对原文，重新输入这个字"
    if category == "Cc":
        return f"有一个控制字符（{name}）", "删去它；看不见的话，删去这一行重新输入"
    if category in ("Cf", "Zl", "Zp") or INVISIBLE.match(character):
        return f"有一个看不见的字符（{name}）", "删去它；找不到的话，删去这一行重新输入"
    if category == "Zs" and character not in " \u3000":
        return f"有一个特殊的空格（{name}）", "改成普通的空格，或者删去"
    if category == "Co":
        return f"“{character}”（{name}）是自造字，别人的电脑上显示不出来", "换成标准的汉字"
    if category == "Cs" or NONCHARACTER.match(character) or ord(character) & 0xFFFE == 0xFFFE:
        return f"有一个不是字符的编码（{name}）", "删去它，重新输入这个字"
    if not _is_look_alike(character):
        return None
    plain = unicodedata.normalize("NFKC", run)
    if "\u2e80" <= character <= "\u2fdf":
        return f"“{run}”（{name}）是部首，不是汉字，搜索不到", f"用输入法重新输入“{plain}”"
    if "\uf900" <= character <= "\ufaff" or "\U0002f800" <= character <= "\U0002fa1f":
        return f"“{run}”（{name}）是兼容汉字，搜索不到", f"用输入法重新输入“{plain}”"
    return f"“{run}”（{name}）不是普通的写法，搜索不到", f"改成“{plain}”"


def _is_look_alike(character: str) -> bool:
    if (
        character in ORDINARY
        or INVISIBLE.match(character)
        or unicodedata.decomposition(character).startswith(ORDINARY_FORMS)
    ):
        return False
    return "\u2e80" <= character <= "\u2fdf" or unicodedata.normalize("NFKC", character) != character


def _decomposed(file: str, number: int, line: str) -> Problem:
    """Return the problem of a line with a letter and its mark in two characters, which can look quite right."""
    composed = unicodedata.normalize("NFC", line)
    pairs = enumerate(zip(line, composed, strict=False))
    character = composed[next((index for index, (old, new) in pairs if old != new), -1)]
    return Problem(
        file,
        number,
        f"“{character}”是拆开编码的（不是NFC），搜索不到",
        f"删去这个字，重新输入“{character}”",
    )
