"""What drafts suggest in the data, and nobody has looked at yet."""

from collections.abc import Iterator
from pathlib import Path

from workreport.loading.load import edition_files, series_files
from workreport.problems.problem import Problem, ProblemsFound, excerpt
from workreport.text.placeholders import TO_CONFIRM
from workreport.text.source_files import read_source


def undecided(root: Path) -> list[Problem]:
    """Return a problem for each suggestion of a draft in the data of the project at `root`, in the order of the files.

    They hinder no build: what is suggested stands in the report.
    """
    data = root / "data"
    paths = [*series_files(data), *edition_files(data)]
    return [problem for path in paths for problem in _in_file(path.relative_to(root).as_posix(), path)]


def _in_file(file: str, path: Path) -> Iterator[Problem]:
    try:
        text = read_source(file, path)
    except ProblemsFound:  # check_project reports the file
        return
    for number, line in enumerate(text.split("\n"), 1):
        name, found, suggestion = line.partition(TO_CONFIRM)
        if found:
            yield Problem(file, number, *_said(name.strip(' -:"'), suggestion.strip('"')))


def _said(field: str, suggestion: str) -> tuple[str, str]:
    if field == "#":
        return suggestion, "看过以后删去这一行"
    return (
        f"{field}是起草的“{excerpt(suggestion)}”，还没有人看过",
        f"看过以后删去“{TO_CONFIRM}”，不对就改写",
    )
