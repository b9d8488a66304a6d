"""The signs of a data file that look right and are not: what YAML needs half-width, and spaces that it does not know."""

import re

from workreport.problems.problem import Problem

_KEY = r"(?P<start>\s*(?:-[ \u3000]+)?)(?P<key>[a-z_]+)"
INDENT = re.compile(r"\s*(?:- +)?")
FULL_WIDTH_COLON = re.compile(_KEY + r"[ \u3000]*[：∶ː﹕︰][ \u3000]*(?P<rest>.*)")
NO_SPACE = re.compile(_KEY + r":(?P<rest>(?!//)[^\s:].*)")
NO_SPACE_AFTER_DASH = re.compile(r"(?P<start>\s*)-(?P<rest>[a-z_]+: .*)")
CONFLICT = re.compile(r"(<{7}|\|{7}|>{7})( |$)|={7}$")


def mend_spelling(file: str, text: str) -> tuple[list[Problem], str]:
    """What is wrong with each line's signs, and the text as it was meant, so that one fault hides no other."""
    problems, mended, indent = [], [], 0
    for number, line in enumerate(text.split("\n"), 1):
        fault, better = _mend(line, indent)
        if fault:
            problems.append(Problem(file, number, *fault))
        mended.append(better)
        if better.strip():
            indent = INDENT.match(better).end()
    return problems, "\n".join(mended)


def _mend(line: str, indent: int) -> tuple[tuple[str, str] | None, str]:
    """What is wrong with one line, and the line mended; `indent` is how far the content of the line above it is set in."""
    if line.lstrip().startswith("#"):
        return None, line
    if CONFLICT.match(line):
        return ("合并时留下的标记", "只留下两种写法里对的一种，删去三行标记"), ""
    if found := FULL_WIDTH_COLON.fullmatch(line):
        better = f"{found['start']}{found['key']}: {found['rest']}"
        return ("冒号是全角的", f"改成半角冒号，后面空一格：“{better.strip()}”"), _mend(better, indent)[1]
    if found := NO_SPACE.fullmatch(line):
        better = f"{found['start']}{found['key']}: {found['rest']}"
        return ("半角冒号后面少了一个空格", f"写成“{better.strip()}”"), _mend(better, indent)[1]
    if found := NO_SPACE_AFTER_DASH.fullmatch(line):
        better = f"{found['start']}- {found['rest']}"
        return ("“-”后面少了一个空格", f"写成“{better.strip()}”"), _mend(better, indent)[1]
    for sign, name in (("\t", "制表符（Tab）"), ("\u3000", "全角空格")):
        if sign in line:
            content = line.strip().replace("\t", " ").replace("\u3000", " ")
            before = line[: len(line) - len(line.lstrip())]
            return (f"这一行用了{name}", "删去它，缩进和名字后面的空格都用半角空格"), (
                before if before.isascii() and "\t" not in before else " " * indent
            ) + content
    return None, line
