"""The searches that are compared: what builds each, and how readers and this program ask it."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from .visit import Search

PAGEFIND_PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "pagefind"
# A page as Pagefind's guide writes it.
PAGEFIND_PAGE = """<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>搜索</title>
<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script></head>
<body><div id="search"></div>
<script>window.addEventListener("DOMContentLoaded", () => new PagefindUI({ element: "#search" }));</script>
</body></html>
"""
# Each begins an engine and gives what asks it; an answer lists pages, of each the places and whether they are marked as
# no full match. Ours tells by `seen` that a first answer is there, of which more may come.
_WORKER = """
  const engine = new Worker(worker);
  const tell = (message, seen = () => {}) => new Promise((resolve, reject) => {
    engine.onmessage = ({ data }) => {
      seen();
      if (!data.early) resolve(data);
    };
    engine.addEventListener("error", () => reject(new Error(worker)), { once: true });
    engine.postMessage(message);
  });
"""
_PAGES = """
  return async (query, seen) => (await tell({ type: 2, data: query }, seen)).data.items.map((page) =>
    page.map((entry) => [entry.location, Object.values(entry.terms).includes(false)]));
"""
_OURS = f"async (worker) => {{ {_WORKER} await tell({{ type: 0 }}); {_PAGES} }}"
_STOCK = f"""async (worker) => {{ {_WORKER}
  const index = await (await fetch("/search/search_index.json")).json();
  await tell({{ type: 0, data: {{ ...index, options: {{}} }} }}); {_PAGES} }}"""
_ZENSICAL = f"""async (worker) => {{ {_WORKER}
  const index = await (await fetch("/search.json")).json();
  await tell({{ type: 0, data: index }});
  return async (input) => (await tell({{ type: 2, data: {{ input }} }})).data.items.map(({{ id }}) =>
    [[index.items[id].location, false]]); }}"""
_PAGEFIND = """async () => {
  const engine = await import("/pagefind/pagefind.js");
  await engine.init();
  return async (query) => {
    const { results: [first] } = await engine.search(query);
    if (!first) return [];
    const { url, sub_results: [section] } = await first.data();
    return [[[(section ? section.url : url).replace(/^[/]/, ""), false]]];
  };
}"""


@dataclass(frozen=True)
class Searching:
    """A search: the addresses of its files, where readers find it, and a JavaScript function that begins its engine."""

    files: tuple[str, ...]
    reader: Search
    begin: str
    page: str = ""


_WORKERS = "/assets/javascripts/workers/"
OURS = Searching(("/search/", _WORKERS), Search(".search-button"), _OURS)
PAGEFIND = Searching(
    ("/pagefind/",),
    Search(".pagefind-ui__search-input", ".pagefind-ui__search-input", ".pagefind-ui__result"),
    _PAGEFIND,
    "find/",
)
ZENSICAL = Searching(
    ("/search.json", _WORKERS),
    Search("label[for=__search]", "input[role=combobox]", "[role=listbox] > *"),
    _ZENSICAL,
)
STOCK = Searching(("/search/", _WORKERS, "/assets/javascripts/lunr/"), Search("label[for=__search]"), _STOCK)


def build_pagefind(stock: Path, target: Path) -> None:
    """Index a stock site, its pages' content only, in a copy of it."""
    copytree(stock, target)
    (target / "find").mkdir()
    subprocess.run(
        [str(PAGEFIND_PROGRAM), "--site", str(target), "--root-selector", "article"], check=True, capture_output=True
    )
    (target / "find" / "index.html").write_text(PAGEFIND_PAGE, encoding="utf-8")
