"""What the pages of a built website say that must not get lost, whichever program has built it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

SUCCESSOR = Path(__file__).parents[2] / "dist" / "zensical"
# What only the website's own theme, hooks and later steps add.
ADDED = ".headerlink, .md-content__button, .downloads, .data-files, .capacity, .md-source-file, .page-end, .screen-only"
# What the themes name for themselves.
OF_THEMES = re.compile(r"(^|--)__")
DESCRIBED = 'script[type="application/ld+json"]'


@dataclass(frozen=True)
class Facts:
    """One page: its figures in order, its anchors, what search engines read in it, and its text without blanks."""

    figures: tuple[str, ...]
    anchors: frozenset[str]
    described: tuple[str, ...]
    text: str


def facts(site_dir: Path) -> dict[str, Facts]:
    """What each page of a built site says, by its path."""
    return {
        path.relative_to(site_dir).as_posix(): _facts(path.read_text(encoding="utf-8"))
        for path in site_dir.rglob("*.html")
    }


def searched_pages(site_dir: Path) -> frozenset[str]:
    """The addresses of the pages that Zensical's search finds; raises FileNotFoundError where it has none."""
    index = json.loads((site_dir / "search.json").read_text(encoding="utf-8"))
    return frozenset(item["location"].partition("#")[0] for item in index["items"] if item["text"] or item["title"])


def _facts(html: str) -> Facts:
    page = LexborHTMLParser(html)
    # The time of the content and the address are the build's affair.
    described = [json.loads(node.text()) for node in page.css(DESCRIBED)]
    article = page.css_first("article")
    if article is None:
        return Facts((), frozenset(), tuple(map(_kinds, described)), "")
    figures = tuple(_words(node) for node in article.css(".figure-value"))
    anchors = frozenset(
        name for node in article.css("[id]") if not OF_THEMES.search(name := node.attributes["id"] or "")
    )
    for node in article.css(ADDED):
        node.decompose()
    return Facts(figures, anchors, tuple(map(_kinds, described)), _words(article))


def _words(node: LexborNode) -> str:
    return "".join(node.text().split())


def _kinds(described: dict) -> str:
    kept = {
        name: value
        for name, value in described.items()
        if name not in ("version", "dateModified", "url", "distribution", "creator")
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)
