"""A draft: the files that it adds, the files that it extends, and what it tells the person who goes on from it."""

from dataclasses import dataclass, field
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound


@dataclass(frozen=True)
class Draft:
    """Files by their paths in the project.

    Attributes:
        added: Files that must not exist yet.
        changed: Files that exist, with their new text.
        removed: Files and folders that go.
        told: What was drafted and what a person decides next, for the terminal.
    """

    added: dict[str, str]
    changed: dict[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    told: str = ""


def write_draft(root: Path, draft: Draft) -> None:
    """Write the files of a draft below `root`.

    Raises:
        ProblemsFound: A file that it would add exists; then nothing is written.
    """
    gone = [root / path for path in draft.removed]
    there = [
        path
        for path in draft.added
        if (root / path).exists() and not any((root / path).is_relative_to(each) for each in gone)
    ]
    if there:
        remedy = "它不会被盖掉：要重新起草，先把它删去或者改名"
        raise ProblemsFound([Problem(path, 1, "已经有这个文件", remedy) for path in there])
    for path in gone:
        _remove(path)
    for name, text in {**draft.added, **draft.changed}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        for each in path.iterdir():
            _remove(each)
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
