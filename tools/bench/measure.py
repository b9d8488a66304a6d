"""What Chromium sees of a built site's search: its answers, its times and what it fetches."""

import gzip
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from shutil import copy
from threading import Thread

from playwright.sync_api import Browser

from screenshots import QuietHandler
from tests.browser.search.cases import Answer, Entry, ask

TIMED = Path(__file__).with_name("timed.js")
WORKER = "assets/javascripts/workers/search.*.js"
SEARCH_FILES = ("search/", "assets/javascripts/workers/", "assets/javascripts/lunr/")
# Asks the worker as the theme does: the set-up, and when it is ready, one query after the other.
ASK = """async ({ worker, queries }) => {
  const engine = new Worker(worker);
  const ask = (message) => new Promise((resolve, reject) => {
    engine.addEventListener("message", ({ data }) => resolve(data), { once: true });
    engine.addEventListener("error", () => reject(new Error(worker)), { once: true });
    engine.postMessage(message);
  });
  // Ours has no index of the theme's.
  const index = await fetch("/search/search_index.json");
  await ask({ type: 0, data: { ...(index.ok ? await index.json() : { docs: [] }), options: {} } });
  const replies = [];
  for (const query of queries) {
    const { data, took, ready } = await ask({ type: 2, data: query });
    const partial = (entry) => Object.values(entry.terms).includes(false);
    replies.push([data.items.map((page) => page.map((entry) => [entry.location, partial(entry)])), took, ready]);
  }
  engine.terminate();
  return replies;
}"""


class Handler(QuietHandler):
    """Serves a site with the headers that let scripts measure in microseconds, and keeps what was asked for."""

    def end_headers(self) -> None:
        self.server.asked.append(self.path.split("?")[0].lstrip("/"))
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        super().end_headers()


@contextmanager
def served(site: Path) -> Iterator[tuple[str, list[str]]]:
    """The site's address while it is served, and the files fetched from it so far."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    server.asked = []
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", server.asked
    server.shutdown()


def ask_website(browser: Browser, site: Path, queries: Sequence[str]) -> list[tuple[Answer, float, float]]:
    """A fresh worker's answers to one query after the other, with the milliseconds since it was asked and had the index."""
    (worker,) = site.glob(WORKER)
    copy(TIMED, worker.parent)
    with served(site) as (address, _), browser.new_page() as page:
        # Not a page of ours, which puts something else in the place of workers.
        page.goto(f"{address}assets/")
        timed = f"/{worker.parent.relative_to(site)}/{TIMED.name}?{worker.name}"
        replies = page.evaluate(ASK, {"worker": timed, "queries": queries})
    return [(tuple(tuple(Entry(*entry) for entry in found) for found in items), *times) for items, *times in replies]


def ask_by_file(browser: Browser, folder: Path, queries: list[str]) -> tuple[list[Answer], int]:
    """The answers by file://, and how many requests left the files."""
    left: list[str] = []
    with browser.new_page() as page:
        page.on("request", lambda request: request.url.startswith(("file:", "data:")) or left.append(request.url))
        page.goto((folder / "index.html").as_uri())
        return ask(page, queries), len(left)


def fetched_for_first_query(browser: Browser, site: Path, query: str) -> dict[str, int]:
    """The files that a reader's first query makes the page fetch for search, with their sizes."""
    with served(site) as (address, asked), browser.new_page() as page:
        page.goto(address, wait_until="networkidle")
        page.keyboard.press("/")
        page.locator("[data-md-component=search-query]").press_sequentially(query)
        page.locator(".md-search-result__item").first.wait_for()
        files = sorted({path for path in asked if path.startswith(SEARCH_FILES)})
    return {path: packed((site / path).read_bytes()) for path in files}


def packed(content: bytes) -> int:
    """The size after gzip -9."""
    return len(gzip.compress(content, 9))
