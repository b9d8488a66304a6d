"""The whole check: the data, and every page against it."""

from pathlib import Path

from ..loading import load_report
from ..model import Report
from ..problem import Problem, ProblemsFound
from ..rendering import PageContext, Site
from .corrections import check_corrections
from .front_matter import check_front_matter
from .macros import check_macros


def check_project(root: Path) -> Report:
    """Loads and returns the report of the project at `root`; raises ProblemsFound with all that is wrong.

    Where the data cannot be loaded, calls are checked for their form alone: each id would seem unknown.
    """
    problems: list[Problem] = []
    report = None
    try:
        report = load_report(root / "data")
        problems += check_corrections(root, report)
    except ProblemsFound as found:
        problems += found.problems
    for path in sorted((root / "docs").rglob("[!.]*.md")):
        problems += check_page(root, path, report)
    if problems:
        raise ProblemsFound(problems)
    return report


def check_page(root: Path, path: Path, report: Report | None) -> list[Problem]:
    """What is wrong with the front matter and the macro calls of one page."""
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return [Problem(file, 1, "文件不是UTF-8编码", "用UTF-8编码重新保存")]
    context = PageContext(Site(report), path.relative_to(root / "docs").as_posix(), text) if report else None
    return [*check_front_matter(file, text), *check_macros(file, text, context)]
