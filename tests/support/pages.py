"""The built pages as their readers see them."""

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

READ_ATTRIBUTES = ("title", "alt", "aria-label", "placeholder", "content")


def built_pages(site: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    """Every HTML page below `site`, by its path."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), LexborHTMLParser(path.read_text(encoding="utf-8"))


def texts(page: LexborHTMLParser) -> str:
    """All that a page says: its text, and what its attributes tell readers, scripts and styles left out."""
    page.strip_tags(["script", "style"])
    said = [page.root.text(separator="")]
    for node in page.css("*"):
        said += [node.attributes[name] or "" for name in READ_ATTRIBUTES if name in node.attributes]
    return "\n".join(said)
