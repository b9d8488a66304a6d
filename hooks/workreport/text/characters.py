"""Finds the characters that a reader cannot see, cannot search for or that are not what they look like."""

import re
import unicodedata
from functools import lru_cache

from workreport.problems.problem import Problem

# A normalisation sorts a run of marks in quadratic time, and no text needs longer ones.
MARKS_IN_A_ROW = 4
AT_MOST = 50

# What Chinese text is written with, although Unicode calls it a compatible form of something else.
ORDINARY = frozenset("\u3000！（），：；？［］｛｝～＜＞｜／￥…‥℃ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")
ORDINARY_FORMS = ("<circle>", "<super>", "<sub>", "<fraction>")
INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
NO_CHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")


def check_characters(file: str, text: str) -> list[Problem]:
    """Reports each line of `text` that holds such a character; text beyond a mark at its start, line ends read as \\n.

    The time is linear in the text, and so many lines at most are named that an editor can read them.
    """
    runs, crowd = _runs(text), _crowd(text)
    if not runs and not (crowd and crowd.search(text)) and unicodedata.is_normalized("NFC", text):
        return []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        found = dict.fromkeys(runs.findall(line)) if runs else {}
        problems += [Problem(file, number, *_fault(run)) for run in found]
        if crowd and crowd.search(line):
            problems.append(Problem(file, number, "一个字上叠加了太多附加符号", "删去这些符号，重新输入这个字"))
        elif not found and not unicodedata.is_normalized("NFC", line):
            problems.append(_decomposed(file, number, line))
        if len(problems) > AT_MOST:
            return [
                *problems[:AT_MOST],
                Problem(file, number, "这一行以下可能还有这样的字符", "先改正上面指出的，再检查一次"),
            ]
    return problems


def mend_characters(text: str) -> str:
    """The text as it should have been typed, its lines kept, so that one such fault hides no other."""
    mended = {ord(character): _mended(character) for character in set(text) if _is_faulty(character)}
    return text.translate(mended) if mended else text


def _runs(text: str) -> re.Pattern | None:
    """Matches each faulty character, and full-width and similar ones as long as they follow each other."""
    faulty = [character for character in set(text) if _is_faulty(character)]
    alike = "".join(character for character in faulty if _look_alike(character))
    others = "".join(character for character in faulty if character not in alike)
    parts = ([f"[{re.escape(alike)}]{{1,20}}"] if alike else []) + ([f"[{re.escape(others)}]"] if others else [])
    return re.compile("|".join(parts)) if parts else None


def _crowd(text: str) -> re.Pattern | None:
    marks = "".join(character for character in set(text) if unicodedata.combining(character))
    return re.compile(f"[{re.escape(marks)}]{{{MARKS_IN_A_ROW + 1}}}") if marks else None


@lru_cache(maxsize=10_000)  # more than all pages together hold
def _is_faulty(character: str) -> bool:
    return _fault(character) is not None


def _fault(run: str) -> tuple[str, str] | None:
    """What is wrong with a character or a run of similar ones and what to do about it, or None for an ordinary one."""
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
    if category == "Cs" or NO_CHARACTER.match(character) or ord(character) & 0xFFFE == 0xFFFE:
        return f"有一个不是字符的编码（{name}）", "删去它，重新输入这个字"
    if not _look_alike(character):
        return None
    plain = unicodedata.normalize("NFKC", run)
    if "\u2e80" <= character <= "\u2fdf":
        return f"“{run}”（{name}）是部首，不是汉字，搜索不到", f"用输入法重新输入“{plain}”"
    if "\uf900" <= character <= "\ufaff" or "\U0002f800" <= character <= "\U0002fa1f":
        return f"“{run}”（{name}）是兼容汉字，搜索不到", f"用输入法重新输入“{plain}”"
    return f"“{run}”（{name}）不是普通的写法，搜索不到", f"改成“{plain}”"


def _look_alike(character: str) -> bool:
    if (
        character in ORDINARY
        or INVISIBLE.match(character)
        or unicodedata.decomposition(character).startswith(ORDINARY_FORMS)
    ):
        return False
    return "\u2e80" <= character <= "\u2fdf" or unicodedata.normalize("NFKC", character) != character


def _mended(character: str) -> str:
    return unicodedata.normalize("NFKC", character) if _look_alike(character) else ""


def _decomposed(file: str, number: int, line: str) -> Problem:
    """The fault of a line in which a letter and its mark are two characters; it can look quite right."""
    composed = unicodedata.normalize("NFC", line)
    place = next((place for place, (old, new) in enumerate(zip(line, composed)) if old != new), len(composed) - 1)
    return Problem(
        file,
        number,
        f"“{composed[place]}”是拆开编码的（不是NFC），搜索不到",
        f"删去这个字，重新输入“{composed[place]}”",
    )
