"""The addresses of a built website: its pages, the anchors on them, and its data files."""

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

# Files whose names change with their content, and those that no reader opens by their address.
INTERNAL = ("assets/", "search/", "downloads/")


def addresses(site: Path) -> set[str]:
    """Return the address of every page, anchor and data file below that of the site."""
    return {address for path in site.rglob("*") if path.is_file() for address in _of(path, path.relative_to(site))}


def missing(site: Path, known: Path) -> list[str]:
    """Return the addresses in a list, one a line, that a site lacks."""
    found = addresses(site)
    return [line for line in known.read_text(encoding="utf-8").splitlines() if line not in found]


def _of(path: Path, relative: Path) -> Iterator[str]:
    name = relative.as_posix()
    if name.startswith(INTERNAL):
        return
    if path.suffix != ".html":
        yield name
        return
    page = name.removesuffix("index.html") or "./"
    yield page
    article = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first("article")
    for node in article.css("[id]") if article else ():
        yield f"{page}#{node.id}"
