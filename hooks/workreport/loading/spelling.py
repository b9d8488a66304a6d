"""Typing errors that look right in a data file: full-width colons, and missing or wrong spaces."""

import re

from workreport.problems.problem import Problem

_KEY = r"(?P<start>\s*(?:-[ \u3000]+)?)(?P<key>[a-z_]+)"
_KEY_AND_VALUE = r"\g<start>\g<key>: \g<rest>"
# A whole line, its correction, the fault, and the remedy with a place for the corrected line.
TYPOS = (
    (
        re.compile(_KEY + r"[ \u3000]*[：∶ː﹕︰][ \u3000]*(?P<rest>.*)"),
        _KEY_AND_VALUE,
        "冒号是全角的",
        "改成半角冒号，后面空一格：“{}”",
    ),
    (re.compile(_KEY + r":(?P<rest>(?!//)[^\s:].*)"), _KEY_AND_VALUE, "半角冒号后面少了一个空格", "写成“{}”"),
    (re.compile(r"(?P<start>\s*)-(?P<rest>[a-z_]+: .*)"), r"\g<start>- \g<rest>", "“-”后面少了一个空格", "写成“{}”"),
)
WRONG_SPACES = {"\t": "制表符（Tab）", "\u3000": "全角空格"}
INDENT = re.compile(r"\s*(?:- +)?")


def mend_spelling(file: str, text: str) -> tuple[list[Problem], str]:
    """Find typing errors, and correct them so that one does not hide others from the YAML parser.

    `file` is the path in the messages. Return the problems and the corrected text, which has the same lines.
    """
    problems, corrected_lines, indent = [], [], 0
    for number, line in enumerate(text.split("\n"), 1):
        fault, corrected = _mend(line, indent)
        if fault:
            problems.append(Problem(file, number, *fault))
        corrected_lines.append(corrected)
        if corrected.strip() and (match := INDENT.match(corrected)):
            indent = match.end()
    return problems, "\n".join(corrected_lines)


def _mend(line: str, indent: int) -> tuple[tuple[str, str] | None, str]:
    """Return fault and remedy of a line, if any, and the corrected line; `indent` is that of the text before it."""
    if line.lstrip().startswith("#"):
        return None, line
    for pattern, correction, what, remedy in TYPOS:
        if match := pattern.fullmatch(line):
            corrected = match.expand(correction)
            return (what, remedy.format(corrected.strip())), _mend(corrected, indent)[1]
    for character, name in WRONG_SPACES.items():
        if character in line:
            content = line.strip().replace("\t", " ").replace("\u3000", " ")
            before = line[: len(line) - len(line.lstrip())]
            start = before if before.isascii() and "\t" not in before else " " * indent
            return (f"这一行用了{name}", "删去它，缩进和名字后面的空格都用半角空格"), start + content
    return None, line
