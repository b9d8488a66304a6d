"""The lists of requirements: each pins an exact version from the package index."""

import os
import re
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound, excerpt
from workreport.text.source_files import read_source

LISTS = (
    "requirements.in",
    "requirements.txt",
    "requirements-test.in",
    "requirements-test.txt",
    "tools/bench/requirements.txt",
    "tools/successor/requirements.in",
    "tools/successor/requirements.txt",
)
PINNED = re.compile(
    r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)(\[[a-z0-9,_-]+\])?==[0-9][0-9A-Za-z.+!]*(\s*;[^#@/]*)?( \\)?(\s+#.*)?"
)
# A checksum of the library in the line above.
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
# The tests need what the build needs.
INCLUDED = {"requirements-test.in": "-r requirements.in"}
# Longer than any library's line with its reason; on much longer ones the pattern takes long.
LONGEST_LINE = 500
REMEDY = "写成“名字==版本号”，例如mkdocs==1.6.1；不写网址、路径和选项"


def check_requirements(root: Path) -> list[Problem]:
    """Return the problems of the lists of requirements that exist."""
    return [problem for file in LISTS if os.path.lexists(root / file) for problem in _check_list(root, file)]


def _check_list(root: Path, file: str) -> list[Problem]:
    try:
        lines = read_source(file, root / file).split("\n")
    except ProblemsFound as error:
        return error.problems
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if (
            not line.strip()
            or line.lstrip().startswith("#")
            or line.strip() == INCLUDED.get(file)
            or HASH.fullmatch(line)
        ):
            continue
        match = PINNED.fullmatch(line.rstrip()) if len(line) <= LONGEST_LINE else None
        if not match:
            problems.append(Problem(file, number, f"这一行不是固定版本的程序库：“{excerpt(line)}”", REMEDY))
            continue
        name = re.sub(r"[._-]+", "-", match["name"]).lower()
        if name in first:
            problems.append(Problem(file, number, f"“{name}”写了两次，第一次在第{first[name]}行", "只留下对的那一个"))
        first.setdefault(name, number)
    return problems
