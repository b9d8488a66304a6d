"""The whole check: data first, then every page against it."""

from pathlib import Path

from ..loading import load_report
from ..model import Report
from ..problem import Problem, ProblemsFound
from ..rendering import PageContext, Site
from .front_matter import check_front_matter
from .macros import check_macros


def check_project(root: Path) -> Report:
    """Loads and returns the report of the project at `root`; raises ProblemsFound with all that is wrong.

    The pages are checked against the data only when the data can be read: otherwise each of their calls would
    seem wrong.
    """
    report = load_report(root / "data")
    problems = [problem for path in sorted((root / "docs").rglob("*.md")) for problem in check_page(root, path, report)]
    if problems:
        raise ProblemsFound(problems)
    return report


def check_page(root: Path, path: Path, report: Report) -> list[Problem]:
    """What is wrong with the front matter and the macro calls of one page."""
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return [Problem(file, 1, "文件不是UTF-8编码", "用UTF-8编码重新保存")]
    context = PageContext(Site(report), path.relative_to(root / "docs").as_posix(), text)
    return [*check_front_matter(file, text), *check_macros(file, context)]
