"""Print how our search and others do by the agreed measures on the same pages, and write it to dist/bench-search.md.

`make bench-search` runs it. That the offline edition finds the same is a matter of the tests.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Request

from browser import open_browser
from tests.browser.search.cases import NEGATIVES, Answer, Case, Entry, is_clean, load_cases
from tests.browser.search.drawn import draw, read_site
from tests.support import searching
from tests.support.fixture import make_project
from tests.support.project import copy_project
from workreport.addresses.pages import page_files

from .editions import add_editions
from .generators import MKDOCS, Generator
from .peers import write_peer
from .searches import OURS, PAGEFIND, STOCK, ZENSICAL, Searching, build_pagefind
from .server import served
from .tables import marked, publish
from .visit import SLOWER, first_result, phone, slow_page

SEARCHES: Mapping[str, Searching] = {"ours": OURS, "Pagefind": PAGEFIND, "Zensical": ZENSICAL, "stock": STOCK}
TESTS, SHIPPED, LARGE, LARGER = "tests", "shipped", "1,000 pages", "5,000 pages"
PAGES = {LARGE: 1000, LARGER: 5000}
# KB of a first query, seconds to its first result (the stock search's where there is none), milliseconds of a query,
# median and p95. Five times the pages may take a fifth more.
LIMITS: Mapping[str, tuple[float, float | None, tuple[float, ...]]] = {
    SHIPPED: (20, None, ()),
    LARGE: (60, 1, (1.5, 10)),
    LARGER: (72, 1.2, (1.8, 12)),
}
RUNS = 5
PACKING = "gzip"  # what every host does; the first query is no larger where files are packed by Brotli
FIRST_QUERY = "扫黑除恶"
# And what no page of an area answers as typed: pinyin, an everyday word, a period.
FIRST_QUERIES = (FIRST_QUERY, "saoheichue", "地痞流氓", "2017年上半年命案")
# Hits everywhere, or readings without end.
HARD = (
    *("法", "政", "一", "的", "2018", "1", "s", "shi", "zf", "sh ji"),
    *("政法 工作 建设 推进 深入", "扫嘿除饿专项抖争", "saohiechue"),
)
SAMPLE = 4  # one in so many of the queries is timed
INITIALS = "initials"
SEED = 2026  # of the drawn queries; the tests draw with others
WORKER = "assets/javascripts/workers/search.*.js"
UNLOADED = 120_000  # milliseconds that the index of a peer may take on slow 4G
ASK = """async ({ worker, queries, kept }) => {
  const ask = await (%s)(worker), replies = [];
  // Stands nowhere, so that everything is loaded when the others are asked.
  await ask("量子纠缠");
  for (const query of queries) {
    let answered = 0;
    const asked = performance.now(), found = await ask(query, () => { answered = answered || performance.now(); });
    replies.push([kept ? found : [], (answered || performance.now()) - asked]);
  }
  return replies;
}"""
Sets = Mapping[str, Sequence[Case]]
Judge = Callable[[Case, Answer], bool]


@dataclass(frozen=True)
class First:
    """A first query after the box got the focus: milliseconds to the first result, and bytes loaded until then."""

    took: float
    size: int


@dataclass(frozen=True)
class Measured:
    """What one search reached: answers, and by the project first queries and the times of others, hard ones first."""

    answers: Mapping[Case, Answer]
    first: Mapping[str, First]
    worst: Mapping[str, First]
    took: Mapping[str, Sequence[float]]

    def share(self, cases: Sequence[Case], judge: Judge) -> tuple[float, str]:
        """Return the share of the cases that are answered right, as a number and as text."""
        count = sum(judge(case, self.answers[case]) for case in cases)
        return count / len(cases), f"{count / len(cases):.1%} ({count} of {len(cases)})"


def main(libraries: str, zensical: str) -> None:
    """Build, measure and report."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for project in (TESTS, SHIPPED, LARGE, LARGER):
            build(folder / project, project, libraries, zensical)
        report(folder, (Path(libraries) / "jieba").is_dir())


def build(folder: Path, project: str, libraries: str, zensical: str) -> None:
    """Build a project with each search; the largest with ours alone."""
    ours = folder / "ours"
    if project == SHIPPED:
        copy_project(ours)
    else:
        make_project(ours)
    if project in PAGES:
        add_editions(ours, PAGES[project])
    Generator(MKDOCS).build(ours)
    if project == LARGER:
        return
    for peer, generator in {"stock": Generator(MKDOCS, libraries), "Zensical": Generator((zensical,))}.items():
        write_peer(ours, folder / peer)
        generator.build(folder / peer)
    build_pagefind(folder / "stock" / "site", folder / "Pagefind" / "site")


def report(folder: Path, jieba: bool) -> None:
    """Measure the built sites and print the tables."""
    own, drawn = load_cases(), draw(read_site(folder / TESTS / "ours" / "site"), [SEED])
    held_out = {
        name: [Case(case.query, frozenset(case.places)) for case in cases]
        for name, cases in searching.load_cases().items()
    }
    with open_browser() as browser:
        measured = {
            name: measure(browser, folder, name, {TESTS: [own, drawn], SHIPPED: [held_out]}) for name in SEARCHES
        }
    classes = {
        **own,
        **{f"drawn: {name}": cases for name, cases in drawn.items()},
        **{f"held out: {name}": cases for name, cases in held_out.items()},
    }
    shares = [[name, *(by.share(cases, right)[1] for by in measured.values())] for name, cases in classes.items()]
    pages = {project: len(page_files(folder / project / "ours" / "site")) for project in (TESTS, SHIPPED, *PAGES)}
    notes = [
        f"Pages: {', '.join(f'{name} {count:,}' for name, count in pages.items())}; the many are those of the tests "
        "and earlier half-years, half of whose words are replaced.",
        "Each search as it comes for a Chinese site; a first result counts as right where its page is. Of the others "
        f"none marks loose matches. jieba for the stock search: {'yes' if jieba else 'no'}.",
        "First query: from the click on the search to the first result, with all that was loaded for it until then, "
        f"as sent by {PACKING}, headers included; KB are 1,000 bytes. Slow 4G is 1.6 Mbit/s and 150 ms.",
        f"“{FIRST_QUERY}”, median of {RUNS}, the page at rest before; the worst of ours, once each: "
        f"{', '.join(FIRST_QUERIES)}.",
        "Query: from the question to the first answer in the page, each once, in one worker after another query; "
        f"hard ones: {', '.join(HARD)}.",
    ]
    table = [["measure", "must reach", *SEARCHES], *rows(own, drawn, held_out, measured)]
    publish("bench-search", notes, table, [["right page first", *SEARCHES], *shares])


def measure(browser: Browser, folder: Path, name: str, sets: Mapping[str, Sequence[Sets]]) -> Measured:
    """Return everything measured of a search."""
    search = SEARCHES[name]
    sites = {
        project: site for project in (TESTS, SHIPPED, *PAGES) if (site := folder / project / name / "site").is_dir()
    }
    cases = {
        project: [case for each in own for group in each.values() for case in group] for project, own in sets.items()
    }
    answers: dict[Case, Answer] = {}
    for project, own in cases.items():
        replies = ask(browser, search, sites[project], [case.query for case in own])
        answers |= zip(own, (answer for answer, _ in replies), strict=True)
    first: dict[str, First] = {}
    worst: dict[str, First] = {}
    for project in [project for project in sites if project in LIMITS]:
        slower = SLOWER if project == SHIPPED else 1
        runs = [first_query(browser, search, sites[project], FIRST_QUERY, slower) for _ in range(RUNS)]
        first[project] = First(median(each.took for each in runs), runs[0].size)
        if search is OURS:
            others = [first_query(browser, search, sites[project], words, slower) for words in FIRST_QUERIES]
            worst[project] = First(max(each.took for each in others), max(each.size for each in others))
    sample = [*HARD, *(case.query for case in cases[TESTS][::SAMPLE])]
    took = {
        project: [taken for _, taken in ask(browser, search, sites[project], sample, kept=False)]
        for project in PAGES
        if project in sites
    }
    return Measured(answers, first, worst, took)


def ask(
    browser: Browser, search: Searching, site: Path, queries: Sequence[str], *, kept: bool = True
) -> list[tuple[Answer, float]]:
    """Return an engine's answers to one query after the other, if kept, and the milliseconds to the first of each."""
    with served(site) as about, browser.new_page() as page:
        worker = next((path.relative_to(site).as_posix() for path in site.glob(WORKER)), "")
        # Not a page of ours, which puts something else in the place of workers.
        page.goto(about.address + (worker or search.page))
        page.set_default_timeout(0)
        replies = page.evaluate(ASK % search.begin, {"worker": f"/{worker}", "queries": queries, "kept": kept})
    return [(tuple(tuple(Entry(*entry) for entry in found) for found in items), took) for items, took in replies]


def first_query(browser: Browser, search: Searching, site: Path, words: str, slower: int) -> First:
    """Return how long a reader waits for the first result on slow 4G, and what is loaded until then."""
    with served(site, [PACKING]) as about, phone(browser) as context:
        page = slow_page(context, slower)
        loaded: dict[str, float] = {}

        def note(request: Request) -> None:
            loaded["/" + request.url.split("/", 3)[3]] = request.timing["startTime"] + request.timing["responseEnd"]

        page.on("requestfinished", note)
        page.goto(about.address + search.page, wait_until="networkidle", timeout=UNLOADED)
        asked, found = first_result(page, search.reader, words)
        until = {path for path, ended in loaded.items() if ended <= found}
        size = sum(size for path, size in about.take() if path in until and path.startswith(search.files))
    return First(found - asked, size)


def right(case: Case, answer: Answer) -> bool:
    """Return whether a right page comes first, or what is found is marked where no page is right."""
    return case.right_page(answer) if case.places else is_clean(answer)


def rows(own: Sets, drawn: Sets, held_out: Sets, measured: Mapping[str, Measured]) -> Iterator[list[str]]:
    """Yield the rows of the table: measure, limit, and what each search reached."""
    ours, stock = measured["ours"], measured["stock"]
    others, unseen, blind = (
        [case for name in sets if name not in (INITIALS, NEGATIVES) for case in sets[name]]
        for sets in (own, drawn, held_out)
    )
    shares: Sequence[tuple[str, float, Sequence[Case], Judge]] = (
        ("right page first, every class but initials", 1, others, right),
        ("the same, queries drawn from the pages", 0.99, unseen, right),
        ("the same, the set held out, on the shipped pages", 0.95, blind, right),
        ("right page first, initials", 0.95, own[INITIALS], right),
        ("negatives clean", 1, [*own[NEGATIVES], *held_out[NEGATIVES]], right),
        ("right section first where one is meant", 0.98, [c for c in others if c.means_section], Case.right_section),
    )
    for title, least, cases, judge in shares:
        (share, text), *rest = (by.share(cases, judge) for by in measured.values())
        yield [
            title,
            f"{'≥ ' if least < 1 else ''}{least:.0%}",
            marked(text, reached=share >= least),
            *(other for _, other in rest),
        ]
    for project, (size, seconds, query) in LIMITS.items():
        slow = f"slow 4G{f', processor {SLOWER} times as slow' if project == SHIPPED else ''}"
        firsts = [by.first.get(project) for by in measured.values()]
        for title, each in (
            (f"first query, {project}", firsts),
            (f"first query, {project}, worst", [ours.worst[project]]),
        ):
            yield _limited(title, size, "KB", [one.size / 1000 if one else None for one in each])
            most = seconds or stock.first[project].took / 1000
            yield _limited(
                f"the same, to the first result, {slow}", most, "s", [one.took / 1000 if one else None for one in each]
            )
        for title, part in (("query", slice(len(HARD), None)), ("hard query", slice(len(HARD)))) if query else ():
            times = [by.took.get(project, ())[part] for by in measured.values()]
            for measure_of, most in zip((_median, _p95), query, strict=True):
                name = f"{title}, {project}, {measure_of.__name__.lstrip('_')}"
                yield _limited(name, most, "ms", [measure_of(each) if each else None for each in times])


def _median(times: Sequence[float]) -> float:
    return median(times)


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def _limited(title: str, most: float, unit: str, values: Sequence[float | None]) -> list[str]:
    texts = ["–" if value in (None, float("inf")) else f"{value:.2f} {unit}" for value in values]
    ours = values[0]
    texts[0] = marked(texts[0], reached=ours is not None and ours <= most)
    return [title, f"≤ {most:.3g} {unit}", *texts, *[""] * (len(SEARCHES) - len(texts))]


if __name__ == "__main__":
    main(*sys.argv[1:])
