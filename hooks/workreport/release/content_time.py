"""The dates of the content, from its history and never from the clock."""

import subprocess
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound

CONTENT = ("data", "docs")
VARIABLE = "SOURCE_DATE_EPOCH"
ZIP_YEARS = range(1980, 2108)
# The readers' time zone, whatever the machine's is.
BEIJING = timezone(timedelta(hours=8))


def content_time(root: Path, environment: Mapping[str, str]) -> datetime | None:
    """Return when the content was last changed, or None where that is unknown.

    It is the time that SOURCE_DATE_EPOCH gives (https://reproducible-builds.org/specs/source-date-epoch/), or else that
    of the last commit that changed data/ or docs/, which is unknown without git and in a shallow clone.

    Raises ProblemsFound when the variable is not a number of seconds, or names a year that a zip cannot hold.
    """
    if (value := environment.get(VARIABLE)) is not None:
        return _time_of_epoch(value)
    if _git(root, "rev-parse", "--is-shallow-repository") != "false":
        return None
    seconds = _git(root, "log", "-1", "--format=%ct", "--", *CONTENT)
    return datetime.fromtimestamp(int(seconds), BEIJING) if seconds else None


def edit_times(root: Path) -> dict[str, datetime]:
    """Return when each page was last committed, by its path below docs/; nothing without git and in a shallow clone."""
    if _git(root, "rev-parse", "--is-shallow-repository") != "false":
        return {}
    times: dict[str, datetime] = {}
    # A line of digits for each commit, latest first, then the files that it changed.
    for line in _git(root / "docs", "log", "--format=%ct", "--name-only", "--relative", "--", ".").splitlines():
        if line.isdigit():
            time = datetime.fromtimestamp(int(line), BEIJING)
        elif line:
            times.setdefault(line, time)
    return times


def _time_of_epoch(value: str) -> datetime:
    try:
        time = datetime.fromtimestamp(int(value), BEIJING)
    except (ValueError, OverflowError, OSError):
        time = None
    if time is None or time.year not in ZIP_YEARS:
        remedy = f"写1970年以来的秒数，年份在{ZIP_YEARS[0]}到{ZIP_YEARS[-1]}之间，例如1531180800；或者不设这个变量"
        raise ProblemsFound([Problem("make", 1, f"环境变量{VARIABLE}不能写“{value}”", remedy)])
    return time


def _git(root: Path, *arguments: str) -> str:
    try:
        result = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return result.stdout.strip() if result.returncode == 0 else ""
