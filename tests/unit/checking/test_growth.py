"""Promises about growth: what takes a check long takes it at most as much longer as it is larger."""

import gc
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.support.fixture import CONTENT, make_project
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

# How often the smallest fits into the largest, and how much longer that may take; the square of it would be 64.
TIMES, LONGER = 8, 16
# Less cannot be told from what every check takes.
FLOOR = 0.1
SECONDS = 3
ABOUT, CONFIGURATION = ((CONTENT / name).read_text(encoding="utf-8") for name in ("docs/about.md", "mkdocs.yml"))
EDITION, GLOSSARY = ((CONTENT / "data" / name).read_text(encoding="utf-8") for name in ("2018-h1.yml", "glossary.yml"))


def table(cell: str) -> Callable[[int], dict[str, str]]:
    """Tables with rows that are as long as a line may be, filled with one cell again and again."""
    row = f"| {(cell * 1900)[:1900]} | 乙 |\n"
    return lambda size: {"docs/about.md": f"{ABOUT}\n\n| 甲 | 乙 |\n| --- | --- |\n{row * (size // 200 + 1)}"}


def drawing(value: str, times: int) -> str:
    """A drawing with that value, again and again, in one attribute."""
    return f'<svg xmlns="http://www.w3.org/2000/svg"><path d="{value * times}"/></svg>'


def repeated(text: str, head: str, changed: str, size: int) -> str:
    """The data with the first record of a list again and again, each time with another number in it."""
    start = text.index(head) + len(head)
    record = text[start : text.index("\n  - id:", start + 1) + 1]
    return text[:start] + "".join(record.replace(changed, f"{changed}{i}", 1) for i in range(size)) + text[start:]


def broken_links(size: int, name: str) -> dict[str, str]:
    """Pages of long names, and links to others of such names."""
    pages = {f"docs/{name.replace('m', 'n')}{i}.md": "# 甲\n" for i in range(size // 40)}
    links = "".join(f"\n\n[甲]({name}{i}.md)" for i in range(size // 40))
    return {**pages, "docs/about.md": ABOUT + links}


# By a size of some thousands the files that an editor changes.
GROWING = {
    **{
        f"rows of {cell}": table(cell)
        for cell in ("1.2.3", "1.2.3@", "`字", "\\|", "一千", "[", "](", "**a", "{{", "http://")
    },
    "a drawing with spaces": lambda size: {"docs/images/a.svg": drawing("url(" + " " * size, 4)},
    "a drawing with functions": lambda size: {"docs/images/a.svg": drawing("rgb(", size * 4)},
    "figures and terms": lambda size: {
        "data/2018-h1.yml": repeated(EDITION, "figures:\n", "id: disputes-resolved", size // 8),
        "data/glossary.yml": repeated(GLOSSARY, "terms:\n", "name: 保护伞", size // 8),
    },
    "a list of requirements with spaces": lambda size: {"requirements.in": f"mkdocs==1.6.1;{' ' * size * 16}@"},
    "a title in the navigation": lambda size: {
        "mkdocs.yml": CONFIGURATION.replace("- 用语: glossary.md", f"- ? {'a' * size * 8}_\n    : glossary.md")
    },
    "names and broken links": lambda size: broken_links(size, "nm" * 25),
    "long names and broken links": lambda size: broken_links(size, "nm" * 100),
}


def seconds(root: Path, files: dict[str, str]) -> float:
    """The processor time of checking the project with these files in it, which are then taken back."""
    before = {name: (root / name).read_text(encoding="utf-8") if (root / name).exists() else None for name in files}
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    gc.collect()
    started = time.process_time()
    with suppress(ProblemsFound):
        check_project(root)
    taken = time.process_time() - started
    for name, old in before.items():
        if old is None:
            (root / name).unlink()
        else:
            (root / name).write_text(old, encoding="utf-8")
    return taken


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """The fixture project, whose check has run once and has its patterns ready."""
    folder = make_project(tmp_path_factory.mktemp("growth") / "project")
    seconds(folder, {})
    return folder


@pytest.mark.full
@pytest.mark.parametrize("kind", GROWING)
def test_the_time_grows_with_the_size_alone(kind, root):
    least = min(seconds(root, {}) for _ in range(2))
    large = 8_000
    small_time, large_time = (
        min(seconds(root, GROWING[kind](size)) for _ in range(2)) - least for size in (large // TIMES, large)
    )
    assert large_time < SECONDS
    assert large_time < LONGER * max(small_time, FLOOR)
