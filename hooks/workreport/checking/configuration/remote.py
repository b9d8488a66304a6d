"""Templates, styles and scripts: none may name another host, so that no page sends a request to one."""

import re
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.source_files import read_source

SUFFIXES = (".html", ".css", ".js")
REMOTE = re.compile(r"""(?:https?|wss?|ftp):\\?/\\?/[^\s"'<>)]*|(?<=["'(=])\s*//[a-z0-9][^\s"'<>)]*""", re.IGNORECASE)
# Names of XML languages, which no browser loads.
NAMESPACES = re.compile(r"http://www\.w3\.org/[0-9]{4}/[a-z]+", re.IGNORECASE)

REMEDY = "把文件放进overrides/assets，引用项目自己的文件"


def check_remote(root: Path, paths: list[Path]) -> list[Problem]:
    """Return a problem for each address of another host in the templates, styles and scripts among the files."""
    problems = []
    for path in paths:
        file = path.relative_to(root).as_posix()
        if path.suffix not in SUFFIXES:
            continue
        try:
            lines = read_source(file, path).split("\n")
        except ProblemsFound as error:
            problems += error.problems
            continue
        for number, line in enumerate(lines, 1):
            problems += [
                Problem(file, number, f"引用了别的主机：“{address.strip()}”", REMEDY)
                for address in REMOTE.findall(line)
                if not NAMESPACES.fullmatch(address)
            ]
    return problems
