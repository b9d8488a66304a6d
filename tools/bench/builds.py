"""Print what building and editing take beside stock Material and Zensical, and write it to dist/bench-build.md.

`make bench-build` runs it; SIZES and RUNS in the environment choose less than all, TMPDIR where the sites stand: in a
folder in memory, such as /dev/shm, the disk's pace is not measured too.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.support.project import copy_project
from workreport.loading import load_report

from .editions import add_editions
from .generators import MKDOCS, Generator, wait_for
from .peers import write_peer
from .tables import marked, publish

SHIPPED, LARGE = 0, 1000
SIZES = tuple(map(int, os.environ.get("SIZES", f"{SHIPPED} 100 {LARGE}").split()))
RUNS = int(os.environ.get("RUNS", "5"))
# A site of so many pages is built fewer times.
RUNS_OF_LARGE = min(RUNS, 3)
OURS, ZENSICAL, STOCK = "ours", "Zensical", "stock"
# What each measure is called, its unit, and how many of what is measured are one of it.
MEASURES = {
    "cpu": ("built anew, CPU", "s", 1),
    "wall": ("built anew, wall", "s", 1),
    "memory": ("peak memory", "MB", 1e6),
    "edit": ("edit to served page", "s", 1),
    "output": ("output", "MB", 1e6),
}
# The values of every measure, one for each turn.
Measured = Mapping[str, Sequence[float]]


@dataclass(frozen=True)
class Limit:
    """The most that a measure of ours may be, in its unit, or in times Zensical's."""

    most: float
    relative: bool = False

    def __str__(self) -> str:
        return f"≤ {self.most:g}" + ("× Zensical" if self.relative else "")


LIMITS = {
    (SHIPPED, "cpu"): Limit(1.7),
    (SHIPPED, "edit"): Limit(1.2),
    (LARGE, "wall"): Limit(0.9, relative=True),
    (LARGE, "memory"): Limit(300),
    (LARGE, "edit"): Limit(1, relative=True),
}


def main(zensical: str, libraries: str) -> None:
    """Measure at every size and report."""
    generators = {OURS: Generator(MKDOCS), ZENSICAL: Generator((zensical,)), STOCK: Generator(MKDOCS, libraries)}
    table = [["pages", "measure", "must reach", *generators]]
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            pages, measured = measure(Path(folder), size, generators)
        table += [[f"{pages:,}", *row] for row in rows(size, measured)]
    notes = [
        f"Medians of {RUNS} runs, at {LARGE:,} pages of {RUNS_OF_LARGE}, the generators in turn; × is the median "
        "of the ratios to Zensical in that turn.",
        "Every run is `build` or `serve` of MkDocs or Zensical, without a site and without a cache. Ours includes the "
        f"check; jieba for stock's search: {'yes' if (Path(libraries) / 'jieba').is_dir() else 'no'}.",
        "The same pages: shipped ones and earlier half-years of the same kinds; for the others the macros are expanded "
        "beforehand.",
        "Edit: from writing the file until the served page has what was written.",
        f"The sites stood in {tempfile.gettempdir()}; the load of the {os.cpu_count()} processors at the end was "
        f"{os.getloadavg()[0]:.1f}.",
        "MB are 1,000,000 bytes. Our output counts the compressed copies of the files, which the others do not make.",
    ]
    publish("bench-build", notes, table)


def measure(folder: Path, size: int, generators: Mapping[str, Generator]) -> tuple[int, dict[str, Measured]]:
    """Return the number of pages of a site of about that size, and what each generator takes for it."""
    roots = {name: folder / name for name in generators}
    copy_project(roots[OURS])
    add_editions(roots[OURS], size)
    for name in (ZENSICAL, STOCK):
        write_peer(roots[OURS], roots[name])
    measured: dict[str, dict[str, list[float]]] = {name: {each: [] for each in MEASURES} for name in generators}
    # The first turn only warms what the system keeps of the files.
    turns = 1 + (RUNS_OF_LARGE if size >= LARGE else RUNS)
    for _ in range(turns):
        for name, generator in generators.items():
            run = generator.build(roots[name])
            output = sum(path.stat().st_size for path in (roots[name] / "site").rglob("*") if path.is_file())
            for each, value in {"cpu": run.cpu, "wall": run.wall, "memory": run.memory, "output": output}.items():
                measured[name][each].append(value)
    report = load_report(roots[OURS] / "data")
    page = f"{report.latest.id}/{report.areas_of(report.latest)[0].id}"
    for name, generator in generators.items():
        measured[name]["edit"] += edits(generator, roots[name], page, turns)
    pages = sum(1 for _ in (roots[OURS] / "docs").rglob("*.md"))
    return pages, {name: {each: values[1:] for each, values in one.items()} for name, one in measured.items()}


def edits(generator: Generator, root: Path, page: str, times: int) -> Iterator[float]:
    """Yield the seconds from each edit of the page to the served page that holds it."""
    source = root / "docs" / f"{page}.md"
    text = source.read_text(encoding="utf-8")
    with generator.serve(root) as address:
        wait_for(f"{address}{page}/", "<article")
        for number in range(times):
            # Servers look for edits in intervals, and an edit comes at any moment.
            time.sleep(1 + number / times)
            new = "新" * (number + 1) + "增的一句。"
            source.write_text(f"{text}\n{new}\n", encoding="utf-8")
            yield wait_for(f"{address}{page}/", new)


def rows(size: int, measured: Mapping[str, Measured]) -> Iterator[list[str]]:
    """Yield the rows of the table: measure, limit, and what each generator took, beside it its ratio to Zensical."""
    for name, (title, unit, scale) in MEASURES.items():
        values = {one: median(each[name]) / scale for one, each in measured.items()}
        ratios = {
            one: median(a / b for a, b in zip(each[name], measured[ZENSICAL][name], strict=True))
            for one, each in measured.items()
        }
        limit = LIMITS.get((size, name))
        reached = limit is None or (ratios if limit.relative else values)[OURS] <= limit.most
        cells = [f"{values[one]:.2f} {unit} ({ratios[one]:.2f}×)" for one in measured]
        must = "–" if limit is None else f"{limit}{'' if limit.relative else f' {unit}'}"
        yield [title, must, marked(cells[0], reached=reached), *cells[1:]]


if __name__ == "__main__":
    main(*sys.argv[1:])
