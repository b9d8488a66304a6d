"""The lists of libraries: each by its name and one exact version, from the package index and nowhere else."""

import re
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound
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
# The sums of the files of the library named last.
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
# The tests need what the build needs.
INCLUDED = {"requirements-test.in": "-r requirements.in"}
REMEDY = "写成“名字==版本号”，例如mkdocs==1.6.1；不写网址、路径和选项"


def check_requirements(root: Path) -> list[Problem]:
    """What is wrong with the lists that are there."""
    return [
        problem
        for file in LISTS
        if (root / file).is_symlink() or (root / file).exists()
        for problem in _check_list(root, file)
    ]


def _check_list(root: Path, file: str) -> list[Problem]:
    try:
        lines = read_source(file, root / file).split("\n")
    except ProblemsFound as found:
        return found.problems
    problems, first = [], {}
    for number, line in enumerate(lines, 1):
        if (
            not line.strip()
            or line.lstrip().startswith("#")
            or line.strip() == INCLUDED.get(file)
            or HASH.fullmatch(line)
        ):
            continue
        found = PINNED.fullmatch(line.rstrip())
        if not found:
            problems.append(Problem(file, number, f"这一行不是固定版本的程序库：“{line.strip()}”", REMEDY))
            continue
        name = re.sub(r"[._-]+", "-", found["name"]).lower()
        if name in first:
            problems.append(Problem(file, number, f"“{name}”写了两次，第一次在第{first[name]}行", "只留下对的那一个"))
        first.setdefault(name, number)
    return problems
