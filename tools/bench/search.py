"""Print how our search and the theme's own do by the agreed measures, and write it to dist/bench-search.md.

`make bench-search` runs it. That the offline edition finds the same is a matter of the tests.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import le
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Page

from browser import open_browser
from tests.browser.search.cases import NEGATIVES, Answer, Case, Entry, is_clean, load_cases
from tests.browser.search.drawn import draw, read_site
from tests.support.fixture import make_project
from workreport.addresses.pages import page_files

from .editions import add_editions
from .generators import MKDOCS, Generator
from .peers import write_peer
from .server import PACKERS, served
from .tables import marked, publish

PAGES = 1000
STARTS = 5
FIRST_QUERY = "扫黑除恶"
INITIALS = "initials"
SEED = 2026  # of the drawn queries; the tests draw with others
OUR_INDEX, STOCK_INDEX = "search/index.json", "search/search_index.json"
WORKER = "assets/javascripts/workers/search.*.js"
SEARCH_FILES = ("/search/", "/assets/javascripts/workers/", "/assets/javascripts/lunr/")
# Asks a new worker as the theme does: the set-up, and when it is ready, one query after the other; the set-up counts in
# the time of the first. The answers of a large site are too large to be kept.
ASK = """async ({ worker, queries, kept }) => {
  let asked = performance.now();
  const engine = new Worker(worker);
  const ask = (message) => new Promise((resolve, reject) => {
    engine.addEventListener("message", ({ data }) => resolve(data), { once: true });
    engine.addEventListener("error", () => reject(new Error(worker)), { once: true });
    engine.postMessage(message);
  });
  // Ours has no index of the theme's.
  const index = await fetch("/search/search_index.json");
  await ask({ type: 0, data: { ...(index.ok ? await index.json() : { docs: [] }), options: {} } });
  const partial = (entry) => Object.values(entry.terms).includes(false), replies = [];
  for (const query of queries) {
    const { data } = await ask({ type: 2, data: query }), took = performance.now() - asked;
    const items = kept ? data.items : [];
    replies.push([items.map((page) => page.map((entry) => [entry.location, partial(entry)])), took]);
    asked = performance.now();
  }
  engine.terminate();
  return replies;
}"""
Sets = Mapping[str, Sequence[Case]]
Judge = Callable[[Case, Answer], bool]


@dataclass(frozen=True)
class Measured:
    """What one search reached; times in milliseconds, sizes in bytes by the way of packing."""

    answers: Mapping[str, Answer]
    fetched: Mapping[str, Mapping[str, int]]
    ready: Sequence[float]
    took: Sequence[float]
    index: Mapping[str, int]

    def share(self, cases: Sequence[Case], judge: Judge) -> tuple[float, str]:
        """Return the share of the cases that are answered right, as a number and as text."""
        count = sum(judge(case, self.answers[case.query]) for case in cases)
        return count / len(cases), f"{count / len(cases):.1%} ({count} of {len(cases)})"


def main(libraries: str) -> None:
    """Build, measure and report."""
    with tempfile.TemporaryDirectory() as temporary, open_browser() as browser:
        folder = Path(temporary)
        build(folder, libraries)
        own, drawn = load_cases(), draw(read_site(folder / "ours" / "site"), [SEED])
        queries = list(dict.fromkeys(case.query for sets in (own, drawn) for cases in sets.values() for case in cases))
        ours = measure(browser, folder / "ours", OUR_INDEX, queries)
        stock = measure(browser, folder / "stock", STOCK_INDEX, queries)
        pages, many = (len(page_files(folder / name / "site")) for name in ("ours", "ours-large"))
    table = [["measure", "must reach", "ours", "stock"], *rows(own, drawn, ours, stock)]
    classes = {**own, **{f"drawn: {name}": cases for name, cases in drawn.items()}}
    shares = [[name, *(by.share(cases, right)[1] for by in (ours, stock))] for name, cases in classes.items()]
    files = [", ".join(f"{name} {sizes['br']:,}" for name, sizes in by.fetched.items()) for by in (ours, stock)]
    notes = [
        "Stock: the theme's own plugin and worker as they come for a Chinese site; "
        f"jieba for its search: {'yes' if (Path(libraries) / 'jieba').is_dir() else 'no'}.",
        f"{pages} pages of the tests, and {many:,} with earlier half-years, half of whose words are replaced.",
        f"Fetched by Chromium, packed by Brotli: ours {files[0]}; stock {files[1]} bytes. KB are 1,000 bytes.",
        "Servers that have the site's .br files send Brotli; GitHub Pages packs by gzip itself.",
        f"Ready: from the start of a worker to its first answer, its files from this machine; median of {STARTS}.",
        f"Query: from the question to the answer in the page; {len(queries):,} queries, each once, in one worker.",
    ]
    publish("bench-search", notes, table, [["right page first", "ours", "stock"], *shares])


def build(folder: Path, libraries: str) -> None:
    """Build both searches over the tests' pages, to which their queries belong, and over many."""
    make_project(folder / "ours")
    add_editions(make_project(folder / "ours-large"), PAGES)
    for size in ("", "-large"):
        Generator(MKDOCS).build(folder / f"ours{size}")
        write_peer(folder / f"ours{size}", folder / f"stock{size}")
        Generator(MKDOCS, libraries).build(folder / f"stock{size}")


def measure(browser: Browser, project: Path, index: str, queries: Sequence[str]) -> Measured:
    """Return everything measured of the search of a project and of the larger one beside it."""
    site, large = project / "site", project.with_name(f"{project.name}-large") / "site"
    with served(site) as about, browser.new_page() as page:
        page.goto(about.address, wait_until="networkidle")
        page.keyboard.press("/")
        page.locator("[data-md-component=search-query]").press_sequentially(FIRST_QUERY)
        # The theme waits for a key, and Han characters come without.
        page.keyboard.press("End")
        page.locator(".md-search-result__item").first.wait_for()
        files = {path.partition("?")[0].lstrip("/") for path, _ in about.take() if path.startswith(SEARCH_FILES)}
        answers = [answer for answer, _ in ask(page, about.address, site, queries, kept=True)]
    with served(large) as about, browser.new_page() as page:
        # The first only has the server pack the index.
        _, *starts = (ask(page, about.address, large, [FIRST_QUERY], kept=False)[0] for _ in range(1 + STARTS))
        _, *timed = ask(page, about.address, large, [FIRST_QUERY, *queries], kept=False)
    return Measured(
        dict(zip(queries, answers, strict=True)),
        {path.rpartition("/")[2]: packed(site / path) for path in sorted(files)},
        [took for _, took in starts],
        [took for _, took in timed],
        packed(large / index),
    )


def ask(page: Page, address: str, site: Path, queries: Sequence[str], *, kept: bool) -> list[tuple[Answer, float]]:
    """Return a new worker's answers to one query after the other, if kept, and the milliseconds that each took."""
    (worker,) = (path.relative_to(site).as_posix() for path in site.glob(WORKER))
    # Not a page of ours, which puts something else in the place of workers.
    page.goto(address + worker)
    replies = page.evaluate(ASK, {"worker": f"/{worker}", "queries": queries, "kept": kept})
    return [(tuple(tuple(Entry(*entry) for entry in found) for found in items), took) for items, took in replies]


def packed(path: Path) -> dict[str, int]:
    """Return a file's size after each way of packing."""
    return {name: len(pack(path.read_bytes())) for name, pack in PACKERS.items()}


def right(case: Case, answer: Answer) -> bool:
    """Return whether a right page comes first, or what is found is marked where no page is right."""
    return case.right_page(answer) if case.places else is_clean(answer)


def rows(own: Sets, drawn: Sets, ours: Measured, stock: Measured) -> Iterator[list[str]]:
    """Yield the rows of the table: measure, limit, and what ours and the stock search reached."""
    others, unseen = (
        [case for name in sets if name not in (INITIALS, NEGATIVES) for case in sets[name]] for sets in (own, drawn)
    )
    sections = [case for case in others if case.means_section]
    shares: Sequence[tuple[str, float, Sequence[Case], Judge]] = (
        ("right page first, every class but initials", 1, others, right),
        ("the same, queries drawn from the pages", 0.99, unseen, right),
        ("right page first, initials", 0.95, own[INITIALS], right),
        ("negatives clean", 1, own[NEGATIVES], right),
        ("right section first where one is meant", 0.98, sections, Case.right_section),
    )
    for title, least, cases, judge in shares:
        (share, text), (_, other) = (by.share(cases, judge) for by in (ours, stock))
        yield [title, f"{'≥ ' if least < 1 else ''}{least:.0%}", marked(text, reached=share >= least), other]
    limits: Sequence[tuple[str, Sequence[float], str, Callable[[Measured], Sequence[float]]]] = (
        (
            "first query, all that is fetched for it, Brotli / gzip",
            [20, 20],
            "KB",
            lambda by: [sum(sizes[packing] for sizes in by.fetched.values()) / 1e3 for packing in PACKERS],
        ),
        ("worker ready at 1,000 pages", [0.5], "s", lambda by: [median(by.ready) / 1e3]),
        (
            "query at 1,000 pages, median / p95",
            [1.5, 8],
            "ms",
            lambda by: [median(by.took), quantiles(by.took, n=20)[-1]],
        ),
        ("index at 1,000 pages, gzip", [1.2], "MB", lambda by: [by.index["gzip"] / 1e6]),
    )
    for title, most, unit, figures in limits:
        one, other = (" / ".join(f"{figure:.2f}" for figure in figures(by)) + f" {unit}" for by in (ours, stock))
        reached = all(map(le, figures(ours), most))
        yield [title, f"≤ {' / '.join(map(str, most))} {unit}", marked(one, reached=reached), other]


if __name__ == "__main__":
    main(*sys.argv[1:])
