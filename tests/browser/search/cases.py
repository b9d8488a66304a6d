"""Queries with their right answers, asked of the built site's own search worker, and the judging of what it says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

from tests.support.fixture import REPORT
from workreport.addresses.pages import page_name

QUERIES = Path(__file__).parent / "queries"
NEGATIVES = "negatives"
OUTSIDE_EDITION = {"home": "", **{name: f"{name}/" for name in ("glossary", "about", "offline", "corrections")}}

# Starts the worker as the theme does and asks one query after the other; of each result only what is judged comes back.
# What is asked first stands nowhere, so that everything is loaded when the others are asked.
ASK = """asked => new Promise((resolve, reject) => {
  const { base, search } = JSON.parse(document.getElementById("__config").textContent);
  const worker = new Worker(new URL(search, location.href).href);
  const queries = ["量子纠缠", ...asked];
  const root = new URL(base.replace(/[/]?$/, "/"), location.href).href, answers = [];
  const place = entry => new URL(entry.location, root).href.slice(root.length);
  const isPartial = entry => Object.values(entry.terms).includes(false);
  const next = () => worker.postMessage({ type: 2, data: queries[answers.length] });
  worker.addEventListener("error", reject);
  worker.addEventListener("message", ({ data: { type, data } }) => {
    if (type === 3) answers.push(data.items.map(page => page.map(entry => [place(entry), isPartial(entry)])));
    if (answers.length < queries.length) next(); else resolve(answers.slice(1));
  });
  worker.postMessage({ type: 0, data: { config: {}, docs: [] } });
})"""


@dataclass(frozen=True)
class Entry:
    """One line of a result: where it leads, and whether it says that it is no full match."""

    location: str
    partial: bool

    @property
    def page(self) -> str:
        """The address without its anchor."""
        return self.location.partition("#")[0]


Answer = tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True)
class Case:
    """A query and the places any of which may come first; one without an anchor stands for the whole page."""

    query: str
    places: frozenset[str]

    @property
    def pages(self) -> frozenset[str]:
        """The pages that may come first."""
        return frozenset(place.partition("#")[0] for place in self.places)

    @property
    def means_section(self) -> bool:
        """Whether a section is meant wherever the answer may stand."""
        return all("#" in place for place in self.places)

    def right_page(self, answer: Answer) -> bool:
        """Whether one of the right pages comes first."""
        return bool(answer) and answer[0][0].page in self.pages

    def right_section(self, answer: Answer) -> bool:
        """Whether one of the right places comes first."""
        return bool(answer) and answer[0][0].location in self.places


def is_clean(answer: Answer) -> bool:
    """Whether nothing was found, or everything found is marked as no full match."""
    return all(entry.partial for entries in answer for entry in entries)


def load_cases() -> Mapping[str, tuple[Case, ...]]:
    """The hand-written sets by class; raises ValueError when a file has a query twice or a place that is no text."""
    return {path.stem: tuple(_read(path)) for path in sorted(QUERIES.glob("*.yml"))}


def _read(path: Path) -> Iterable[Case]:
    document = yaml.compose(path.read_text(encoding="utf-8"))
    pairs = document.value if document.id == "mapping" else [(node, None) for node in document.value]
    queries = [query.value for query, _ in pairs]
    if repeated := {query for query in queries if queries.count(query) > 1}:
        raise ValueError(f"{path.name}: {repeated} twice")
    for query, places in pairs:
        names = [] if places is None else [places] if places.id == "scalar" else places.value
        yield Case(query.value, frozenset(address for name in names for address in _addresses(name.value)))


def _addresses(place: str) -> Iterator[str]:
    """“safe-china#plans” as the built site writes it, in either edition: which of them has the words is not said.

    What an edition planned stands again in the next one's #outcomes.
    """
    page, mark, anchor = place.partition("#")
    for edition in REPORT.editions:
        folder = f"{edition.id}/" if page == "overview" else OUTSIDE_EDITION.get(page, f"{edition.id}/{page}/")
        yield folder + mark + anchor
        if anchor.startswith("plans"):
            yield f"{folder}#outcomes"


def ask(page: Page, queries: list[str]) -> list[Answer]:
    """What the search of the open page answers; the addresses of the offline edition as the website writes them."""
    return [
        tuple(tuple(Entry(_online(location), partial) for location, partial in entries) for entries in answer)
        for answer in page.evaluate(ASK, queries)
    ]


def _online(location: str) -> str:
    page, mark, anchor = location.partition("#")
    return "/".join(filter(None, page_name(page))) + ("/" if page_name(page) != ("",) else "") + mark + anchor


def report(case: Case, answer: Answer) -> str:
    """A wrong answer in one line."""
    got = [entries[0].location for entries in answer[:2]]
    return f"{case.query!r}: {'/'.join(sorted(case.places)) or 'nothing'}, not {got or 'nothing'}"
