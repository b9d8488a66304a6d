"""MkDocs' own warnings and errors, which are in English and without a line, as problems for editors."""

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
        r"Doc file '(?P<file>[^']+)' contains a link '(?P<link>[^']+)', but "
        r"(?:the doc '[^']+' does not contain an anchor|there is no such anchor)" + _GUESS,
        "链接“{link}”指向的标题不存在",
        "改成那一页上有的标题编号",
    ),
    (
        r"A (?:relative path|reference) to '(?P<link>[^']+)' is included in the 'nav' configuration, "
        r"which is not found",
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
    """The warnings and errors that MkDocs and its plugins log during one build."""

    def __init__(self) -> None:
        """Start without a message."""
        super().__init__(logging.WARNING)
        self._messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, unless it only announces an exception that says more."""
        message = record.getMessage()
        if not message.startswith("Error building page"):
            self._messages.append(message)

    def problems(self, root: Path) -> list[Problem]:
        """Return the messages as problems, each with its line in a file of the project at `root`."""
        return [problem for message in self._messages for problem in _problems(message, root)]


def collect_warnings() -> WarningCollector:
    """Return a collector of everything that MkDocs logs from now on, in the place of an earlier build's collector."""
    logger = logging.getLogger("mkdocs")
    for handler in logger.handlers[:]:
        # By name, as the class is another one after the program was loaded again.
        if handler.get_name() == WarningCollector.__name__:
            logger.removeHandler(handler)
    collector = WarningCollector()
    collector.set_name(WarningCollector.__name__)
    logger.addHandler(collector)
    # With --quiet, MkDocs would drop warnings before they are collected.
    logger.setLevel(min(logger.level, logging.WARNING))
    return collector


def configuration_problem(error: Exception, config_file: Path) -> Problem:
    """Return MkDocs' error about a configuration file as a problem, with the line where YAML's parser names it."""
    mark = getattr(error.__cause__ or error.__context__, "problem_mark", None)
    if mark:
        file = Path(mark.name).relative_to(config_file.parent).as_posix()
        return Problem(file, mark.line + 1, "这里不是合格的YAML，配置读不下去", "改正这一行，或者恢复原来的写法")
    return Problem(config_file.name, 1, f"配置读不下去：{error}", "恢复原来的写法，或者请维护者处理")


def _problems(message: str, root: Path) -> list[Problem]:
    if match := _NOT_IN_NAV.search(message):
        pages = [line.strip(" -") for line in match[1].split("\n")]
        return [
            Problem(f"docs/{page}", 1, "这一页没有列入导航", f"在mkdocs.yml的nav里加一行“- {page}”") for page in pages
        ]
    for pattern, what, remedy in _RULES:
        if match := re.search(pattern, message, re.DOTALL):
            parts = match.groupdict()
            file = f"docs/{parts['file']}" if "file" in parts else "mkdocs.yml"
            advice = f"改成“{parts['guess']}”" if parts.get("guess") else remedy
            return [Problem(file, line, what.format(**parts), advice) for line in _lines_of(root / file, parts["link"])]
    return [Problem("mkdocs.yml", 1, f"MkDocs报告：{message}", "请维护者处理")]


def _lines_of(path: Path, link: str) -> list[int]:
    """Return the numbers of the lines that hold the link, or line 1 for a link that comes from a macro."""
    target = re.compile(rf"(?:\]\(\s*<?|\]:\s*<?|[=:]\s*[\"']?|-\s+){re.escape(link)}(?=[\s)>\"']|$)")
    lines = path.read_text(encoding="utf-8-sig").split("\n")
    return [number for number, line in enumerate(lines, 1) if target.search(line)] or [1]
