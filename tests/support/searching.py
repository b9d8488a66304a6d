"""Queries with their right answers, asked of a built site's own search under Node, and the judging of what it says.

`python -m tests.support.searching SITE [CASES] [CLASS]` prints for each class how many queries are answered right, and
the wrong ones; `python -m tests.support.searching SITE --why QUERY` prints why each result stands where it does.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import brotli
import yaml

from tests.support.project import ROOT

HELD_OUT = ROOT / "tests" / "content" / "held_out.yml"
WORKER = "assets/javascripts/workers/search*.js"
NEGATIVES, POSITIVES = "negatives", "positives"


@dataclass(frozen=True)
class Place:
    """One line of a result: where it leads, and whether it says that it is no full match."""

    location: str
    partial: bool
    text: str = ""

    @property
    def page(self) -> str:
        """The address without its anchor."""
        return self.location.partition("#")[0]


@dataclass(frozen=True)
class Answer:
    """What search says to a query: for each page its places, and the files that were loaded for it."""

    query: str
    pages: tuple[tuple[Place, ...], ...]
    fetched: tuple[Path, ...]
    why: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found, or everything found is marked as no full match."""
        return all(place.partial for places in self.pages for place in places)

    @property
    def weight(self) -> int:
        """The bytes that were loaded, packed as a server sends them."""
        return sum(len(brotli.compress(path.read_bytes())) for path in self.fetched)


@dataclass(frozen=True)
class Case:
    """A query and the places any of which may come first; none for a query that must find nothing."""

    query: str
    places: tuple[str, ...]

    def is_right(self, answer: Answer) -> bool:
        """Whether one of the right pages comes first, or nothing is found in full where nothing is there."""
        if not self.places:
            return answer.is_clean
        return bool(answer.pages) and answer.pages[0][0].page in [place.partition("#")[0] for place in self.places]

    def is_right_place(self, answer: Answer) -> bool:
        """Whether the right section comes first, where one is meant."""
        first = answer.pages[0][0] if answer.pages else None
        return first is not None and any(place in (first.location, first.page) for place in self.places)


def ask(site: Path, queries: Iterable[str], *, fresh: bool = False) -> list[Answer]:
    """Ask a built site's search; `fresh` starts it anew for every query."""
    (worker,) = site.glob(WORKER)
    asked = json.dumps({"worker": str(worker.resolve()), "queries": list(queries), "fresh": fresh})
    command = ["node", str(Path(__file__).with_name("ask.mjs"))]
    result = subprocess.run(command, input=asked, capture_output=True, text=True, check=True, timeout=300)
    return [_answer(reply) for reply in json.loads(result.stdout)]


def _answer(reply: Mapping[str, Any]) -> Answer:
    pages = tuple(tuple(map(_place, page)) for page in reply["items"])
    return Answer(reply["query"], pages, tuple(map(Path, reply["fetched"])), tuple(reply.get("why", ())))


def _place(entry: Mapping[str, Any]) -> Place:
    return Place(entry["location"], False in entry["terms"].values(), entry["text"])


def load_cases(path: Path = HELD_OUT) -> Mapping[str, tuple[Case, ...]]:
    """Return the cases of a file by class; those that must find nothing form one class."""
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    classes = {
        name: tuple(Case(str(query), tuple(places)) for query, places in cases.items())
        for name, cases in document[POSITIVES].items()
    }
    queries = [query for queries in document.get(NEGATIVES, {}).values() for query in queries]
    return {**classes, NEGATIVES: tuple(Case(str(query), ()) for query in queries)}


def wrong(cases: Iterable[Case], answers: Mapping[str, Answer]) -> Iterator[str]:
    """Yield each wrong answer in one line."""
    for case in cases:
        answer = answers[case.query]
        if not case.is_right(answer):
            got = [page[0].location + (" ~" if page[0].partial else "") for page in answer.pages[:3]]
            yield f"{case.query!r}: {' / '.join(case.places) or 'nothing'}, not {got or 'nothing'}"


def main(site: str, *options: str) -> None:
    """Print how many queries of each class are answered right, or why one is answered as it is."""
    if options and options[0] == "--why":
        for answer in ask(Path(site), options[1:]):
            print(answer.query, *answer.why, sep="\n  ")
        return
    file, *only = options or (HELD_OUT,)
    classes = {name: cases for name, cases in load_cases(Path(file)).items() if not only or name in only}
    queries = [case.query for cases in classes.values() for case in cases]
    answers = {answer.query: answer for answer in ask(Path(site), queries)}
    for name, cases in classes.items():
        faults = list(wrong(cases, answers))
        places = sum(case.is_right_place(answers[case.query]) for case in cases)
        print(f"{name}: {len(cases) - len(faults)} of {len(cases)}, place {places}", *faults, sep="\n    ")


if __name__ == "__main__":
    main(*sys.argv[1:])
