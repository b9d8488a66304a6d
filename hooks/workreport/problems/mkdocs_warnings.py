"""MkDocs' warnings, which are English and name no line, as problems for editors."""

import logging
import re
from pathlib import Path

from workreport.problems.problem import Problem

_GUESS = r"(?:.*Did you mean '(?P<guess>[^']+)'\?)?"
_RULES = [
    (
        r"Doc file '(?P<file>[^']+)' contains a link '(?P<link>[^']+)', but the target.*?is not found" + _GUESS,
        "链接“{link}”指向的文件不存在",
        "改成存在的页面文件，例如safe-china.md",
    ),
    (
        r"Doc file '(?P<file>[^']+)' contains an unrecognized relative link '(?P<link>[^']+)'" + _GUESS,
        "链接“{link}”不是页面文件",
        "写成以.md结尾的页面文件，例如safe-china.md",
    ),
    (
        r"Doc file '(?P<file>[^']+)' contains an absolute link '(?P<link>[^']+)'" + _GUESS,
        "链接“{link}”以“/”开头，离线版里打不开",
        "写成相对的页面文件，例如../glossary.md",
    ),
    (
        r"Doc file '(?P<file>[^']+)' contains a link '(?P<link>[^']+)', but (?:the doc '[^']+' does not contain an anchor|there is no such anchor)"
        + _GUESS,
        "链接“{link}”指向的标题不存在",
        "改成那一页上有的标题编号",
    ),
    (
        r"A (?:relative path|reference) to '(?P<link>[^']+)' is included in the 'nav' configuration, which is not found",
        "导航里的“{link}”不存在",
        "改成docs里有的文件，或者删去这一行",
    ),
    (
        r"An absolute path to '(?P<link>[^']+)' is included in the 'nav' configuration",
        "导航里的“{link}”以“/”开头",
        "写成docs里的文件，例如about.md",
    ),
]
_NOT_IN_NAV = re.compile(
    r'The following pages exist in the docs directory, but are not included in the "nav" configuration:\n(.*)',
    re.DOTALL,
)


class WarningCollector(logging.Handler):
    """Keeps the text of every warning and error that MkDocs and its plugins log."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps one message, unless it only announces an exception that says more."""
        message = record.getMessage()
        if not message.startswith("Error building page"):
            self.messages.append(message)


def problems_from(messages: list[str], root: Path) -> list[Problem]:
    """One problem for each fault that the messages name, with the line on which it stands."""
    return [problem for message in messages for problem in _problems(message, root)]


def _problems(message: str, root: Path) -> list[Problem]:
    if found := _NOT_IN_NAV.search(message):
        pages = [line.strip(" -") for line in found[1].split("\n")]
        return [
            Problem(f"docs/{page}", 1, "这一页没有列入导航", f"在mkdocs.yml的nav里加一行“- {page}”") for page in pages
        ]
    for pattern, what, remedy in _RULES:
        if found := re.search(pattern, message, re.DOTALL):
            parts = found.groupdict()
            file = f"docs/{parts['file']}" if "file" in parts else "mkdocs.yml"
            if parts.get("guess"):
                remedy = f"改成“{parts['guess']}”"
            return [Problem(file, line, what.format(**parts), remedy) for line in _lines_of(root / file, parts["link"])]
    return [Problem("mkdocs.yml", 1, f"MkDocs报告：{message}", "请维护者处理")]


def _lines_of(path: Path, link: str) -> list[int]:
    """The lines that hold the link, or line 1 where a macro made it."""
    target = re.compile(rf"(?:\]\(\s*<?|\]:\s*<?|[=:]\s*[\"']?|-\s+){re.escape(link)}(?=[\s)>\"']|$)")
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    return [number for number, line in enumerate(lines, 1) if target.search(line)] or [1]
