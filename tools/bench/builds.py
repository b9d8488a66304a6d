"""Prints what building and editing take beside stock Material and Zensical, and writes it to dist/bench-build.md.

`make bench-build` runs it; SIZES and RUNS in the environment choose less than all, TMPDIR where the sites stand: in a
folder in memory, such as /dev/shm, the disk's pace is not measured too.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .editions import copy_with_editions
from .process import Run, run, served, wait_for

RESULT = Path(__file__).parents[2] / "dist" / "bench-build.md"
SHIPPED = 0
SIZES = tuple(map(int, os.environ.get("SIZES", f"{SHIPPED} 100 1000").split()))
RUNS = int(os.environ.get("RUNS", "5"))
# A site of so many pages is built fewer times.
LARGE, RUNS_OF_LARGE = 1000, 3
EDITED, SENTENCE = "2018-h1/workforce", "政法队伍自身的建设"
# As the commands begin.
WEBSITE = """
import workreport.__main__
from pathlib import Path
from workreport.building.build import Content, build_website
from workreport.checking import check_project
build_website(Path("."), Content.of(Path("."), check_project(Path("."))))
"""
# The name of ours, of Zensical and of stock Material in the table.
OURS, ZENSICAL, STOCK = "ours", "Zensical", "stock"


@dataclass(frozen=True)
class Generator:
    """How one generator builds a website alone and how it serves one, PORT being a free port, and what it leaves behind."""

    build: Sequence[str]
    serve: Sequence[str]
    path: str = ""
    left: Sequence[str] = ("site", ".cache")


@dataclass(frozen=True)
class Measured:
    """What one generator took for one site: its builds, the seconds from edits to the served page, the bytes of the site."""

    builds: Sequence[Run]
    edits: Sequence[float]
    output: int

    def of_build(self, name: str) -> float:
        """The median over the builds."""
        return median(getattr(each, name) for each in self.builds)


def main(zensical: str, more_libraries: str) -> None:
    """Measures at every size and reports."""
    python = sys.executable
    generators = {
        OURS: Generator((python, "-c", WEBSITE), (python, "-m", "workreport", "serve", "--port", "PORT"), "hooks"),
        ZENSICAL: Generator((zensical, "build"), (zensical, "serve", "-a", "127.0.0.1:PORT")),
        STOCK: Generator(
            (python, "-m", "mkdocs", "build", "-q"),
            (python, "-m", "mkdocs", "serve", "-q", "-a", "127.0.0.1:PORT"),
            more_libraries,
        ),
    }
    lines = ["| pages | measure | must reach | ours | Zensical | stock |", "| --- | --- | --- | --- | --- | --- |"]
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            pages, measured = measure(Path(folder), size, generators)
        lines += [f"| {pages:,} | {' | '.join(row)} |" for row in rows(size, measured)]
    jieba = (
        "with jieba"
        if importlib.util.find_spec("jieba") or (Path(more_libraries) / "jieba").is_dir()
        else "without jieba, which could not be installed"
    )
    lines += [
        "",
        f"- Medians of {RUNS} runs, at {LARGE:,} pages of {min(RUNS, RUNS_OF_LARGE)}, the generators in turn; × is the median of the ratios to Zensical's run in the same turn.",
        f"- Every run begins without a site and without a cache. Ours is the website alone, after the whole check; stock is {jieba}.",
        "- The same pages: shipped ones and earlier half-years of the same kinds; for the others the macros are expanded beforehand.",
        f"- The sites stood in {tempfile.gettempdir()}.",
        "- Memory is that of the largest process; MB are 1,000,000 bytes. Our output counts the compressed copies beside the files, which the others do not make.",
    ]
    text = "\n".join(lines)
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(text + "\n", encoding="utf-8")
    print(text)


def measure(folder: Path, size: int, generators: dict[str, Generator]) -> tuple[int, dict[str, Measured]]:
    """The number of pages of a site of about that size, and what each generator takes for it."""
    ours = copy_with_editions(folder / OURS, size).root
    roots = {name: folder / name for name in generators}
    for root in roots.values():
        if root != ours:
            # In a process of its own, for the copy's program takes more files than this one.
            paths = os.pathsep.join(map(str, (ours / "hooks", *sys.path[1:])))
            subprocess.run(
                [sys.executable, "-m", "bench.peers", ours, root], env={**os.environ, "PYTHONPATH": paths}, check=True
            )
    builds: dict[str, list[Run]] = {name: [] for name in generators}
    output: dict[str, int] = {}
    # The first turn only warms what the system keeps of the files.
    for turn in range(1 + (min(RUNS, RUNS_OF_LARGE) if size >= LARGE else RUNS)):
        for name, generator in generators.items():
            for left in generator.left:
                shutil.rmtree(roots[name] / left, ignore_errors=True)
            # What the run before wrote is on the disk before this one begins.
            os.sync()
            taken = run(generator.build, roots[name], environment(generator))
            builds[name] += [taken] if turn else []
            output[name] = sum(path.stat().st_size for path in (roots[name] / "site").rglob("*") if path.is_file())
    edits = {name: list(edit(generator, roots[name], 1 + RUNS)) for name, generator in generators.items()}
    pages = sum(1 for _ in (ours / "docs").rglob("*.md"))
    return pages, {name: Measured(builds[name], edits[name][1:], output[name]) for name in generators}


def environment(generator: Generator) -> dict[str, str]:
    """The environment in which a generator runs."""
    return {**os.environ, "PYTHONPATH": generator.path, "NO_MKDOCS_2_WARNING": "true"}


def edit(generator: Generator, root: Path, times: int) -> Iterator[float]:
    """The seconds from each edit of a sentence to the served page that holds it."""
    page = root / "docs" / f"{EDITED}.md"
    text = page.read_text(encoding="utf-8")
    with served(
        lambda port: [part.replace("PORT", str(port)) for part in generator.serve], root, environment(generator)
    ) as address:
        wait_for(f"{address}{EDITED}/", SENTENCE)
        for number in range(times):
            new = SENTENCE + "新" * (number + 1)
            page.write_text(text.replace(SENTENCE, new), encoding="utf-8")
            yield wait_for(f"{address}{EDITED}/", f"{new}：")


def rows(size: int, measured: dict[str, Measured]) -> Iterator[list[str]]:
    """The rows of the table: measure, limit, and what each generator took, beside it its ratio to Zensical."""
    limits = {
        (SHIPPED, "cpu"): (1.0, "≤ 1.0× Zensical"),
        (LARGE, "wall"): (0.5, "≤ 0.5× Zensical"),
        (SHIPPED, "edit"): (0.4, "≤ 0.4 s"),
        (LARGE, "edit"): (1.5, "≤ 1.5 s"),
        (LARGE, "output"): (45, "≤ 45 MB"),
        (LARGE, "memory"): (200, "≤ 200 MB"),
    }
    for name, measure_name in (("cpu", "website built anew, CPU"), ("wall", "website built anew, wall")):
        ratios = {
            one: median(
                getattr(a, name) / getattr(b, name) for a, b in zip(each.builds, measured[ZENSICAL].builds, strict=True)
            )
            for one, each in measured.items()
        }
        most, limit = limits.get((size, name), (None, "–"))
        cells = [f"{each.of_build(name):.2f} s ({ratios[one]:.2f}×)" for one, each in measured.items()]
        yield [measure_name, limit, *told(cells, ratios[OURS], most)]
    for name, measure_name, unit, read in (
        ("edit", "edit to served page", "s", lambda each: median(each.edits)),
        ("output", "output", "MB", lambda each: each.output / 1e6),
        ("memory", "peak memory", "MB", lambda each: each.of_build("memory") / 1e6),
    ):
        most, limit = limits.get((size, name), (None, "–"))
        cells = [
            f"{read(each):.2f} {unit}" if unit == "s" else f"{read(each):.0f} {unit}" for each in measured.values()
        ]
        yield [measure_name, limit, *told(cells, read(measured[OURS]), most)]


def told(cells: list[str], reached: float, most: float | None) -> list[str]:
    """The cells, the first of which says so where it misses its limit."""
    return [f"**missed:** {cells[0]}", *cells[1:]] if most is not None and reached > most else cells


if __name__ == "__main__":
    main(*sys.argv[1:])
