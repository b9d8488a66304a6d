"""Print what readers wait for beside stock Material, Zensical and VitePress, and write it to dist/bench.md.

`make bench` runs it; RUNS in the environment chooses how often each visit is made.
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from browser import open_browser
from tests.support.project import copy_project
from workreport.building.build import build_all
from workreport.loading import load_report
from workreport.model import Edition

from . import searches
from .editions import add_editions
from .generators import MKDOCS, Generator
from .lighthouse import CATEGORIES, scores
from .peers import write_peer
from .server import served
from .tables import marked, publish
from .visit import Search, Site, Visit, visit
from .vitepress import build_vitepress

RUNS = int(os.environ.get("RUNS", "5"))
LARGE = 1000
OURS, AT_LARGE, STOCK, ZENSICAL, VITEPRESS = "ours", f"ours, {LARGE:,} pages", "stock", "Zensical", "VitePress"
PEERS = (STOCK, ZENSICAL, VITEPRESS)
VITEPRESS_SEARCH = Search("#local-search button", "#localsearch-input", "#localsearch-list a")


@dataclass(frozen=True)
class Measured:
    """What one site's visits came to, and Lighthouse's scores of its page."""

    visits: Sequence[Visit]
    scores: Sequence[int]

    def of(self, name: str) -> float:
        """Return the median of a measure over the visits."""
        return median(float(getattr(each, name)) for each in self.visits)


def main(zensical: str) -> None:
    """Build, measure and report."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        copy_project(folder / "ours")
        report = load_report(folder / "ours" / "data")
        first, second, *_ = (f"{report.latest.id}/{area.id}/" for area in report.areas_of(report.latest))
        measured = measure(build(folder, zensical, first, second), longest_number(report.latest))
    notes = [
        f"Medians of {RUNS} visits with nothing kept, the sites in turn; × is ours to that peer. KB are 1,000 bytes as "
        "sent, headers included, packed by Brotli.",
        "A phone on slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms) whose processor is four times as slow as this "
        "machine's; another load on the machine shows in every time.",
        "First result: from opening the search to the first result for a number; – where none comes.",
        f"Lighthouse, mobile: {', '.join(CATEGORIES)}.",
    ]
    publish("bench", notes, [["an area page", "must reach", *measured], *rows(measured)])


def longest_number(edition: Edition) -> str:
    """Return a word that every search takes for one; stock Material finds no part of a Chinese sentence."""
    numbers: list[str] = re.findall(r"\d+", " ".join(figure.says for figure in edition.figures))
    return max(numbers, key=len)


def build(folder: Path, zensical: str, first: str, second: str) -> dict[str, Site]:
    """Build all sites."""
    ours, stock = folder / "ours", folder / STOCK
    build_all(ours)
    copy_project(folder / "large")
    add_editions(folder / "large", LARGE)
    build_all(folder / "large")
    for peer, generator in {STOCK: Generator(MKDOCS), ZENSICAL: Generator((zensical,))}.items():
        write_peer(ours, folder / peer)
        generator.build(folder / peer)
    vitepress = build_vitepress(stock, folder / VITEPRESS)
    return {
        OURS: Site(ours / "site", first, second, searches.OURS.reader),
        AT_LARGE: Site(folder / "large" / "site", first, second, searches.OURS.reader),
        STOCK: Site(stock / "site", first, second, searches.STOCK.reader),
        ZENSICAL: Site(folder / ZENSICAL / "site", first, second, searches.ZENSICAL.reader),
        VITEPRESS: Site(vitepress, first.rstrip("/"), second.rstrip("/"), VITEPRESS_SEARCH),
    }


def measure(sites: Mapping[str, Site], words: str) -> dict[str, Measured]:
    """Visit the sites in turn, so that another load on the machine meets all of them."""
    visits: dict[str, list[Visit]] = {name: [] for name in sites}
    with open_browser() as browser:
        for _ in range(RUNS):
            for name, site in sites.items():
                visits[name].append(visit(browser, site, words))
    measured = {}
    for name, site in sites.items():
        with served(site.folder) as about:
            measured[name] = Measured(visits[name], scores(about.address + site.first))
    return measured


def rows(measured: Mapping[str, Measured]) -> Iterator[list[str]]:
    """Yield the rows of the table: measure, limit, ours, ours at many pages, the peers with our ratio to each."""
    for title, name, unit, digits, limit in (
        ("bytes, first page, search included", "first_bytes", "KB", 1, 55),
        ("requests, first page", "first_requests", "", 0, 5),
        ("bytes, second page", "second_bytes", "KB", 1, 5),
        ("requests, second page", "second_requests", "", 0, None),
        ("FCP", "paint", "s", 2, min(measured[peer].of("paint") for peer in PEERS) / 1000),
        ("LCP", "largest", "s", 2, min(measured[peer].of("largest") for peer in PEERS) / 1000),
        ("TBT", "blocked", "ms", 0, 100),
        ("CLS", "shift", "", 3, 0),
        ("HTML of the page", "html", "KB", 1, 6),
        ("first search result", "result", "s", 2, None),
    ):
        scale = 1000 if unit in ("KB", "s") else 1
        values = {site: each.of(name) / scale for site, each in measured.items()}
        yield [
            title,
            "–" if limit is None else f"≤ {limit:.{digits}f} {unit}".strip(),
            *_cells(values, limit, unit, digits),
        ]
    texts = {site: " · ".join(map(str, each.scores)) for site, each in measured.items()}
    perfect = min(measured[OURS].scores) == 100
    yield ["Lighthouse", "100 · 100 · 100 · 100", marked(texts.pop(OURS), reached=perfect), *texts.values()]


def _cells(values: Mapping[str, float], limit: float | None, unit: str, digits: int) -> Iterator[str]:
    for site, value in values.items():
        if value == float("inf"):
            yield "–"
            continue
        text = f"{value:.{digits}f} {unit}".strip()
        if site not in PEERS:
            yield marked(text, reached=limit is None or value <= limit)
        else:
            yield f"{text} ({values[OURS] / value:.2f}×)" if value else text


if __name__ == "__main__":
    main(*sys.argv[1:])
