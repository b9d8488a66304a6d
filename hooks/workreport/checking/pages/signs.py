"""The signs of emphasis: each that opens is closed by the same sign within the same text."""

import re
from dataclasses import dataclass

# The delimiters of emphasis and the effect of each.
NAMES = {
    "*": "强调",
    "**": "强调",
    "***": "强调",
    "==": "高亮",
    "~~": "删除线",
    "^^": "下划线",
    "^": "上标",
    "~": "下标",
}
_RUN = re.compile(r"\*+|={2,}|~+|\^+")
# The text before a subscript, and the subscript itself: H~2~O, not 3~5天，6~8天.
_HAS_SUBSCRIPT = re.compile(r"[A-Za-z)\]]$")
_SUBSCRIPT = re.compile(r"[0-9A-Za-z+−-]{1,8}|[\u4e00-\u9fff]{1,4}")
# A single star within a formula opens nothing.
_LONE_STAR = re.compile(r"[^*]*[A-Za-z0-9]\*[A-Za-z0-9][^*]*")

Fault = tuple[str, str]


@dataclass(frozen=True)
class _Run:
    """A run of one sign, with the characters on either side, which are empty at the ends of the text."""

    signs: str
    start: int
    end: int
    before: str
    after: str

    @property
    def opens(self) -> bool:
        """Whether text follows immediately."""
        return bool(self.after.strip())

    @property
    def closes(self) -> bool:
        """Whether text precedes immediately."""
        return bool(self.before.strip())

    @property
    def stands_alone(self) -> bool:
        """Whether it has spaces on both sides, and so is printed; two stars never are."""
        return self.before == self.after == " " and not self.signs.startswith("**")


def fault_of_signs(text: str, raw: str) -> Fault | None:
    """Return the fault of the signs of emphasis in a text whose code, calls and links are masked; `raw` is as typed."""
    lone_star = bool(_LONE_STAR.fullmatch(text))
    opened: list[_Run] = []
    for run in _runs(text):
        if run.signs == "~" or run.stands_alone or (lone_star and run.signs == "*"):
            continue
        if run.signs not in NAMES:
            return _unpaired(text, run)
        if opened and opened[-1].signs == run.signs:
            if fault := _fault_of_pair(text, opened.pop(), run):
                return fault
        elif run.opens and run.signs not in [each.signs for each in opened]:
            opened.append(run)
        else:
            return _unpaired(text, opened[-1] if run.opens else run)
    return _unpaired(text, opened[-1]) if opened else _fault_of_tildes(text, raw)


def _runs(text: str) -> list[_Run]:
    runs = []
    for match in _RUN.finditer(text):
        before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
        runs.append(_Run(match[0], match.start(), match.end(), before, after))
    return runs


def _fault_of_pair(text: str, first: _Run, second: _Run) -> Fault | None:
    inside = text[first.end : second.start]
    signs = first.signs
    if not second.closes or not inside:
        return f"“{signs}”里面有空格或者没有字，不会变成{NAMES[signs]}", f"写成“{signs}文字{signs}”，符号紧挨着文字"
    if signs == "^" and re.search(r"\s", inside):
        return "两个“^”中间有空格，不会变成上标", "删去空格；要显示“^”，就写成“\\^”"
    return None


def _unpaired(text: str, run: _Run) -> Fault:
    signs = run.signs[:6]
    escaped = "".join(f"\\{sign}" for sign in signs)
    # No part of another run, which would be copied as half of it.
    before = re.split(_RUN, text[max(0, run.start - 4) : run.start])[-1]
    after = re.split(_RUN, text[run.end : run.end + 4])[0]
    shown = f"{before}{escaped}{after}"
    as_it_is = f"“{shown}”" if shown.isprintable() else f"“{escaped}”"
    if run.signs not in NAMES:
        return f"“{signs}”没有成对", f"要显示这些符号，就写成{as_it_is}；不要就删去"
    wanted = "**" if run.signs == "*" else run.signs
    return (
        f"“{signs}”没有成对",
        f"要{NAMES[run.signs]}的文字两边都写“{wanted}”，紧挨着文字；要显示这个符号，就写成{as_it_is}",
    )


def _fault_of_tildes(text: str, raw: str) -> Fault | None:
    """Return the fault of tildes that make an unintended subscript, or do not close an intended one."""
    lone = [run for run in _runs(text) if run.signs == "~"]
    place = 0
    while place < len(lone):
        run = lone[place]
        after = lone[place + 1] if place + 1 < len(lone) else None
        inside = text[run.end : after.start] if after else " "
        if not inside or re.search(r"\s", inside):
            if re.search(r"[A-Za-z)]$", text[: run.start]) and re.match(r"[0-9]+[A-Za-z]", text[run.end :]):
                return _unpaired(text, run)
            place += 1
        elif _HAS_SUBSCRIPT.search(text[: run.start]) and _SUBSCRIPT.fullmatch(inside):
            place += 2
        else:
            return (
                f"两个“~”中间的“{raw[run.end : run.end + len(inside)][:20]}”会变成下标",
                "范围的“~”改成“～”或者“至”；要显示“~”，就写成“\\~”",
            )
    return None
