"""Templates, styles and scripts: none of them names another host, so that no page makes a request to one."""

import re
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.source_files import read_source

SUFFIXES = (".html", ".css", ".js")
REMOTE = re.compile(r"""(?:https?|wss?|ftp):\\?/\\?/[^\s"'<>)]*|(?<=["'(=])\s*//[a-z0-9][^\s"'<>)]*""", re.IGNORECASE)
# The names of XML languages, which nothing loads.
NAMESPACES = re.compile(r"http://www\.w3\.org/[0-9]{4}/[a-z]+", re.IGNORECASE)


def check_remote(root: Path, paths: list[Path]) -> list[Problem]:
    """Reports each line of those files of the project that names an address of another host."""
    problems = []
    for path in paths:
        file = path.relative_to(root).as_posix()
        if path.suffix not in SUFFIXES:
            continue
        try:
            lines = read_source(file, path).split("\n")
        except ProblemsFound as found:
            problems += found.problems
            continue
        for number, line in enumerate(lines, 1):
            found = [address.strip() for address in REMOTE.findall(line) if not NAMESPACES.fullmatch(address)]
            problems += [
                Problem(file, number, f"引用了别的主机：“{address}”", "把文件放进overrides/assets，引用项目自己的文件")
                for address in found
            ]
    return problems
