"""Prints how our search and the theme's own do by the agreed measures, and writes it to dist/bench-search.md."""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import le
from pathlib import Path
from shutil import copytree
from statistics import median, quantiles

from playwright.sync_api import Browser

from browser import open_browser
from tests.browser.search.cases import NEGATIVES, Answer, Case, is_clean, load_cases
from tests.browser.search.drawn import draw, read_site
from tests.support.fixture import make_project
from tests.support.project import Project, unpack_bundle
from workreport.addresses.pages import page_files
from workreport.building.build import build_all
from workreport.finishing.search import installed_search
from workreport.loading import load_report

from .generate import add_pages, amount_of_text
from .measure import ask_by_file, ask_website, fetched_for_first_query, packed
from .stock import SEGMENTER, STOCK_INDEX, build_stock, stock_index

RESULT = Path(__file__).parents[2] / "dist" / "bench-search.md"
PAGES = 1000
STARTS = 5
FIRST_QUERY = "扫黑除恶"
INITIALS = "initials"
SEED = 2026  # of the drawn queries; the tests draw with others
Sets = Mapping[str, Sequence[Case]]


def right(case: Case, answer: Answer) -> bool:
    """Whether a right page comes first, or what is found is marked where no page is right."""
    return case.right_page(answer) if case.places else is_clean(answer)


@dataclass(frozen=True)
class Measured:
    """What one search reached; times in milliseconds, sizes in bytes."""

    answers: Mapping[str, Answer]
    fetched: Mapping[str, int]
    ready: Sequence[float]
    took: Sequence[float]
    index: int

    def share(self, cases: Sequence[Case], judge: Callable[[Case, Answer], bool] = right) -> tuple[float, str]:
        """The share of the cases that are answered right, as a number and as text."""
        count = sum(judge(case, self.answers[case.query]) for case in cases)
        return count / len(cases), f"{count / len(cases):.1%} ({count} of {len(cases)})"


def main() -> None:
    """Builds, measures and reports."""
    with tempfile.TemporaryDirectory() as temporary, open_browser() as browser:
        folder = Path(temporary)
        about = build(folder)
        own, drawn = load_cases(), draw(read_site(folder / "ours"), [SEED])
        queries = list(dict.fromkeys(case.query for sets in (own, drawn) for cases in sets.values() for case in cases))
        ours = measure(browser, folder / "ours", folder / "ours-large", "search/index.json", queries)
        stock = measure(browser, folder / "stock", folder / "stock-large", STOCK_INDEX, queries)
        offline, requests = ask_by_file(browser, next((folder / "offline").iterdir()), queries)
    same = sum(ours.answers[query] == answer for query, answer in zip(queries, offline, strict=True))
    by_file = f"{same} of {len(queries)} lists the same, {requests} requests"
    last = ("file:// results", "the same list, no request", same == len(queries) and not requests, by_file, "–")
    table = markdown(
        ["measure", "must reach", "ours", "stock"],
        *(
            (name, limit, one if reached else f"**missed:** {one}", other)
            for name, limit, reached, one, other in (*rows(own, drawn, ours, stock), last)
        ),
    )
    classes = markdown(
        ["right page first", "ours", "stock"],
        *(
            (name, ours.share(cases)[1], stock.share(cases)[1])
            for name, cases in (*own.items(), *((f"drawn: {name}", cases) for name, cases in drawn.items()))
        ),
    )
    text = "\n".join([*table, "", *classes, "", *about, *notes(ours, stock, len(queries))])
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(text + "\n", encoding="utf-8")
    print(text)


def build(folder: Path) -> list[str]:
    """Builds both searches over the fixture's pages and over 1,000, and the offline edition; tells about the pages."""
    project = Project(make_project(folder / "project"))
    build_all(project.root)
    data = load_report(project.root / "data")
    unpack_bundle(project, folder / "offline")
    own = page_files(copytree(project.site, folder / "ours"))
    large = copytree(project.site, folder / "ours-large")
    areas = [large / data.latest.id / area.id / "index.html" for area in data.areas.areas]
    generated = add_pages(large / data.latest.id, areas, PAGES - len(own))
    with installed_search(large, data, offline=False):
        pass
    settings = build_stock(project.root, folder / "stock")
    copytree(folder / "stock", folder / "stock-large")
    (folder / "stock-large" / STOCK_INDEX).write_text(stock_index(large, settings), encoding="utf-8")
    return [
        f"- {PAGES:,} pages: {len(own)} of the fixture, {len(generated)} generated of the area pages' sentences, half of their words replaced.",
        f"  A generated page holds {amount_of_text(generated)}, an area page of the fixture {amount_of_text(areas)}.",
    ]


def measure(browser: Browser, site: Path, large: Path, index: str, queries: Sequence[str]) -> Measured:
    """Everything measured of one search."""
    answers = [answer for answer, _, _ in ask_website(browser, site, queries)]
    starts = [ask_website(browser, large, [FIRST_QUERY]) for _ in range(STARTS)]
    _, *timed = ask_website(browser, large, [FIRST_QUERY, *queries])
    return Measured(
        dict(zip(queries, answers, strict=True)),
        fetched_for_first_query(browser, site, FIRST_QUERY),
        [ready for ((_, _, ready),) in starts],
        [took for _, took, _ in timed],
        packed((large / index).read_bytes()),
    )


def rows(own: Sets, drawn: Sets, ours: Measured, stock: Measured) -> Iterator[tuple[str, str, bool, str, str]]:
    """The rows of the table: measure, limit, whether we reach it, ours and the stock search's result."""
    others, unseen = (
        [case for name in sets if name not in (INITIALS, NEGATIVES) for case in sets[name]] for sets in (own, drawn)
    )
    for name, least, cases, judge in (
        ("right page first, every class but initials", 1, others, right),
        ("the same, queries drawn from the pages", 0.99, unseen, right),
        ("right page first, initials", 0.95, own[INITIALS], right),
        ("negatives clean", 1, own[NEGATIVES], right),
        (
            "right section first where one is meant",
            0.98,
            [case for case in others if case.means_section],
            Case.right_section,
        ),
    ):
        reached, result = ours.share(cases, judge)
        yield name, f"{'≥ ' if least < 1 else ''}{least:.0%}", reached >= least, result, stock.share(cases, judge)[1]
    for name, most, unit, figures in (
        ("first query, all that is fetched for it, gzip", [20], "KB", lambda by: [sum(by.fetched.values()) / 1e3]),
        ("worker ready at 1,000 pages", [0.5], "s", lambda by: [median(by.ready) / 1e3]),
        (
            "query at 1,000 pages, median / p95",
            [1.5, 8],
            "ms",
            lambda by: [median(by.took), quantiles(by.took, n=20)[-1]],
        ),
        ("index at 1,000 pages, gzip", [1.2], "MB", lambda by: [by.index / 1e6]),
    ):
        one, other = (" / ".join(f"{figure:.2f}" for figure in figures(by)) + f" {unit}" for by in (ours, stock))
        yield name, f"≤ {' / '.join(map(str, most))} {unit}", all(map(le, figures(ours), most)), one, other


def notes(ours: Measured, stock: Measured, queries: int) -> list[str]:
    """How the figures came about."""
    files = [", ".join(f"{file.rsplit('/')[-1]} {size:,}" for file, size in by.fetched.items()) for by in (ours, stock)]
    return [
        f"- Stock: the theme's own plugin and worker as they come for a Chinese site, with {SEGMENTER}.",
        f"- Fetched by Chromium, after gzip -9: ours {files[0]}; stock {files[1]} bytes. KB are 1,000 bytes.",
        f"- Ready: from the index received (its fetch left out) to the first answer, in the worker; median of {STARTS} fresh workers.",
        f"- Query: from the message in to the reply out, in the worker's thread; {queries:,} queries, each once, in one fresh worker.",
    ]


def markdown(head: Sequence[str], *others: Sequence[str]) -> list[str]:
    """A table."""
    return ["| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *others)]


main()
