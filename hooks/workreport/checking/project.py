"""The whole check: the data, and every page against it."""

from pathlib import Path

from ..loading import load_report
from ..model import Report
from ..problem import Problem, ProblemsFound
from .pages import check_pages


def check_project(root: Path) -> Report:
    """Loads and returns the report of the project at `root`; raises ProblemsFound with all that is wrong.

    Where the data cannot be loaded, calls are checked for their form alone: each id would seem unknown.
    """
    problems: list[Problem] = []
    report = None
    try:
        report = load_report(root / "data")
    except ProblemsFound as found:
        problems += found.problems
    problems += check_pages(root, report)
    if problems:
        raise ProblemsFound(problems)
    return report
