"""MkDocs' own warnings and errors, which are English and name no line, as problems for editors."""

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
    """The warnings and errors that MkDocs and its plugins log during one build."""

    def __init__(self) -> None:
        """Start without any."""
        super().__init__(logging.WARNING)
        self._messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message, unless it only announces an exception that says more."""
        message = record.getMessage()
        if not message.startswith("Error building page"):
            self._messages.append(message)

    def problems(self, root: Path) -> list[Problem]:
        """Return a problem for each fault that the messages name, with the line of the project's file on which it stands."""
        return [problem for message in self._messages for problem in _problems(message, root)]


def collect_warnings() -> WarningCollector:
    """Return a collector of all that MkDocs logs from now on; that of an earlier build collects no longer."""
    logger = logging.getLogger("mkdocs")
    for handler in logger.handlers[:]:
        # By name, for a program that was loaded anew has another class.
        if handler.get_name() == WarningCollector.__name__:
            logger.removeHandler(handler)
    collector = WarningCollector()
    collector.set_name(WarningCollector.__name__)
    logger.addHandler(collector)
    # Told to be quiet, MkDocs would drop warnings before anybody collects them.
    logger.setLevel(min(logger.level, logging.WARNING))
    return collector


def configuration_problem(error: Exception, config_file: Path) -> Problem:
    """Return MkDocs' error over a configuration file as a problem, on its line where YAML tells it."""
    mark = getattr(error.__cause__ or error.__context__, "problem_mark", None)
    if mark:
        file = Path(mark.name).relative_to(config_file.parent).as_posix()
        return Problem(file, mark.line + 1, "这里不是合格的YAML，配置读不下去", "改正这一行，或者恢复原来的写法")
    return Problem(config_file.name, 1, f"配置读不下去：{error}", "恢复原来的写法，或者请维护者处理")


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
