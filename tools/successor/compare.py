"""What the pages of a built website say that must not get lost, whichever program has built it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

SUCCESSOR = Path(__file__).parents[2] / "dist" / "zensical"
# What only our templates add, and the image that is offered where Chromium has drawn it.
ADDED = ".headerlink, .page-end, .screen-only, a.md-button[href$='.png']"
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
    """Return what each page of a built site says, by its path."""
    return {
        path.relative_to(site_dir).as_posix(): _facts(path.read_text(encoding="utf-8"))
        for path in site_dir.rglob("*.html")
    }


def searched_pages(site_dir: Path) -> frozenset[str]:
    """Return the addresses of the pages that Zensical's search finds; raises FileNotFoundError where it has none."""
    index = json.loads((site_dir / "search.json").read_text(encoding="utf-8"))
    return frozenset(item["location"].partition("#")[0] for item in index["items"] if item["text"] or item["title"])


def _facts(html: str) -> Facts:
    page = LexborHTMLParser(html)
    described = tuple(json.dumps(json.loads(node.text()), sort_keys=True) for node in page.css(DESCRIBED))
    article = page.css_first("article")
    if article is None:
        return Facts((), frozenset(), described, "")
    figures = tuple(_words(node) for node in article.css(".figure-value"))
    anchors = frozenset(
        name for node in article.css("[id]") if not OF_THEMES.search(name := node.attributes["id"] or "")
    )
    for node in article.css(ADDED):
        node.decompose()
    return Facts(figures, anchors, described, _words(article))


def _words(node: LexborNode) -> str:
    return "".join(node.text().split())
