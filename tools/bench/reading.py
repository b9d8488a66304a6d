"""Prints what readers wait for beside stock Material, Zensical and VitePress, and writes it to dist/bench.md.

`make bench` runs it; RUNS in the environment chooses how often each visit is made.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from browser import open_browser
from tests.support.project import Project, copy_project
from workreport.building.build import build_all

from .editions import copy_with_editions
from .lighthouse import CATEGORIES, scores
from .peers import write_peer
from .server import served
from .visit import SEARCH, Visit, first_result, visit
from .vitepress import build_vitepress

RESULT = Path(__file__).parents[2] / "dist" / "bench.md"
RUNS = int(os.environ.get("RUNS", "5"))
LARGE = 1000
OURS, AT_LARGE, STOCK, ZENSICAL, VITEPRESS = "ours", f"ours, {LARGE:,} pages", "stock", "Zensical", "VitePress"
PEERS = (STOCK, ZENSICAL, VITEPRESS)
# An area page, and one that it links to.
FIRST, SECOND = "2018-h1/safe-china/", "2018-h1/risk-prevention/"
KB = 1000


@dataclass(frozen=True)
class Measured:
    """What one site's visits came to."""

    visits: Sequence[Visit]
    results: Sequence[float]
    lighthouse: Sequence[int]
    html: int

    def of(self, name: str) -> float:
        """The median over the visits."""
        return median(getattr(each, name) for each in self.visits)


def main(zensical: str) -> None:
    """Builds, measures and reports."""
    with tempfile.TemporaryDirectory() as temporary:
        sites = build(Path(temporary), zensical)
        measured = measure(sites)
    head = [OURS, AT_LARGE, *PEERS]
    lines = [f"| an area page | must reach | {' | '.join(head)} |", "| --- " * (len(head) + 2) + "|"]
    lines += [f"| {' | '.join(row)} |" for row in rows(measured)]
    lines += [
        "",
        f"- Medians of {RUNS} visits with nothing kept, the sites in turn; × is ours to that peer. KB are 1,000 bytes as sent, headers included, packed by Brotli.",
        "- A phone on slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms) whose processor is four times as slow as this machine's; another load on the machine shows in every time.",
        "- First result: from the focus on the search box to the first result for a number; – where none comes.",
        f"- Lighthouse, mobile: {', '.join(CATEGORIES)}.",
    ]
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def build(folder: Path, zensical: str) -> dict[str, tuple[Path, str, str]]:
    """All sites: the folder of each, and the addresses of its first and second page."""
    shipped = copy_project(folder / "ours")
    build_all(shipped.root)
    large = _large(folder / "large")
    for peer in (STOCK, ZENSICAL):
        write_peer(shipped.root, folder / peer)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder / STOCK, check=True, capture_output=True)
    subprocess.run([zensical, "build"], cwd=folder / ZENSICAL, check=True, capture_output=True)
    pages = {
        name: (site, FIRST, SECOND)
        for name, site in (
            (OURS, shipped.site),
            (AT_LARGE, large.site),
            (STOCK, folder / STOCK / "site"),
            (ZENSICAL, folder / ZENSICAL / "site"),
        )
    }
    return pages | {
        VITEPRESS: (build_vitepress(folder / STOCK, folder / VITEPRESS), FIRST.rstrip("/"), SECOND.rstrip("/"))
    }


def _large(folder: Path) -> Project:
    project = copy_with_editions(folder, LARGE)
    # In a process of its own, as it has other limits for what is too much.
    result = project.run("build")
    if result.returncode:
        raise ValueError(result.stderr)
    return project


def measure(sites: Mapping[str, tuple[Path, str, str]]) -> dict[str, Measured]:
    """Visits the sites in turn, so that another load on the machine meets all of them."""
    visits, results = {name: [] for name in sites}, {name: [] for name in sites}
    with open_browser() as browser:
        for _ in range(RUNS):
            for name, (site, first, second) in sites.items():
                visits[name].append(visit(browser, site, first, second))
                results[name].append(first_result(browser, site, first, SEARCH[name if name in SEARCH else OURS]))
    measured = {}
    for name, (site, first, _) in sites.items():
        with served(site) as about:
            found = scores(about.address + first)
        measured[name] = Measured(visits[name], results[name], found, visits[name][0].files[0][1])
    return measured


def rows(measured: Mapping[str, Measured]) -> Iterator[list[str]]:
    """The rows of the table: measure, limit, ours, ours at many pages, the peers with our ratio to each."""
    ours = measured[OURS]
    best = {name: min(measured[peer].of(name) for peer in PEERS) for name in ("paint", "largest")}
    for title, limit, name, unit, digits in (
        ("bytes, first page, search included", 55, "first_bytes", "KB", 1),
        ("requests, first page", 5, "first_requests", "", 0),
        ("bytes, second page", 5, "second_bytes", "KB", 1),
        ("requests, second page", None, "second_requests", "", 0),
        ("FCP", best["paint"] / KB, "paint", "s", 2),
        ("LCP", best["largest"] / KB, "largest", "s", 2),
        ("TBT", 100, "blocked", "ms", 0),
        ("CLS", 0, "shift", "", 3),
    ):
        scale = KB if unit in ("KB", "s") else 1
        yield _row(title, limit, {site: each.of(name) / scale for site, each in measured.items()}, unit, digits)
    yield _row("HTML of the page", 6, {site: each.html / KB for site, each in measured.items()}, "KB", 1)
    yield _row(
        "first search result", None, {site: median(each.results) / KB for site, each in measured.items()}, "s", 2
    )
    scored = {site: " · ".join(map(str, each.lighthouse)) for site, each in measured.items()}
    reached = min(ours.lighthouse) == 100
    yield [
        "Lighthouse",
        "100 · 100 · 100 · 100",
        scored[OURS] if reached else f"**missed:** {scored[OURS]}",
        scored[AT_LARGE],
        *(scored[peer] for peer in PEERS),
    ]


def _row(title: str, limit: float | None, values: Mapping[str, float], unit: str, digits: int) -> list[str]:
    def said(name: str) -> str:
        if values[name] == float("inf"):
            return "–"
        text = f"{values[name]:.{digits}f} {unit}".strip()
        if name in PEERS:
            return f"{text} ({values[OURS] / values[name]:.2f}×)" if values[name] else text
        return text if limit is None or values[name] <= limit else f"**missed:** {text}"

    return [
        title,
        "–" if limit is None else f"≤ {limit:.{digits}f} {unit}".strip(),
        *map(said, (OURS, AT_LARGE, *PEERS)),
    ]


if __name__ == "__main__":
    main(sys.argv[1])
