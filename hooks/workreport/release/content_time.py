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
    if _without_history(root):
        return None
    return _time(_git(root, "log", "-1", "--format=%ct", "--", *CONTENT))


def undated_because(root: Path) -> str:
    """Return in Chinese why the history gives no time of the content, and what to do."""
    return (
        _without_history(root)
        or f"最后一次提交的时间不对，不在{ZIP_YEARS[0]}到{ZIP_YEARS[-1]}年之间，或者内容还没有提交"
    )


def edit_times(root: Path) -> dict[str, datetime]:
    """Return when each page was last committed, by its path below docs/; nothing without git and in a shallow clone."""
    if _without_history(root):
        return {}
    times: dict[str, datetime] = {}
    # For each commit, latest first, a sign that no path can hold, its time, and then the files that it changed.
    log = _git(
        root / "docs", "-c", "core.quotePath=off", "log", "--format=%x00%ct", "--name-only", "--relative", "--", "."
    )
    for commit in log.split("\0")[1:]:
        seconds, *names = commit.splitlines()
        if time := _time(seconds):
            for name in filter(None, names):
                times.setdefault(name, time)
    return times


def _time(seconds: str) -> datetime | None:
    """Return a time that a machine with a right clock can have written, or None."""
    try:
        time = datetime.fromtimestamp(int(seconds), BEIJING)
    except (ValueError, OverflowError, OSError):
        return None
    return time if time.year in ZIP_YEARS else None


def _time_of_epoch(value: str) -> datetime:
    if time := _time(value):
        return time
    remedy = f"写1970年以来的秒数，年份在{ZIP_YEARS[0]}到{ZIP_YEARS[-1]}之间，例如1531180800；或者不设这个变量"
    raise ProblemsFound([Problem("make", 1, f"环境变量{VARIABLE}不能写“{value}”", remedy)])


def _without_history(root: Path) -> str:
    """Return in Chinese why there is no whole history, or nothing where there is one."""
    try:
        result = _run_git(root, "rev-parse", "--is-shallow-repository")
    except FileNotFoundError:
        return "没有装git"
    if "safe.directory" in result.stderr:
        return f"项目文件夹属于另一个用户，git不肯读它，请运行git config --global --add safe.directory {root}"
    if result.returncode:
        return "项目不是用git下载的，没有历史"
    return "" if result.stdout.strip() == "false" else "只下载了一部分git历史，请运行git fetch --unshallow"


def _git(root: Path, *arguments: str) -> str:
    result = _run_git(root, *arguments)
    return result.stdout.strip() if result.returncode == 0 else ""


def _run_git(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", errors="surrogateescape", check=False
    )
