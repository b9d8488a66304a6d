"""The pages of a built site, each read and parsed once for all the steps that take something from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from workreport.addresses.pages import Name, page_files, page_name

# Where macros and templates name the uses for which an element is left out, as words: search, print, card.
OMIT_FROM = "data-omit-from"
# The theme's own controls, which are no content.
CONTROLS = ("headerlink", "md-button", "md-content__button")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class BuiltPage:
    """A page of the site: its address below the site's folder, and its name, the same online and offline."""

    address: str
    name: Name
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The parsed page."""
        return LexborHTMLParser(self.html)

    @property
    def article(self) -> LexborNode | None:
        """The part of the page that is its own, or None where it has none."""
        return self.tree.css_first("article")


def read_pages(site_dir: Path) -> Iterator[BuiltPage]:
    """Yield every page that says what no other page says, in the order of their addresses on the website."""
    for path in page_files(site_dir):
        address = path.relative_to(site_dir).as_posix()
        yield BuiltPage(address, page_name(address), path.read_text(encoding="utf-8"))


def is_omitted(node: LexborNode, use: str) -> bool:
    """Return whether an element is left out for that use."""
    attributes = node.attributes
    if use in (attributes.get(OMIT_FROM) or "").split():
        return True
    return any(name in CONTROLS for name in (attributes.get("class") or "").split())


def remove_omitted(node: LexborNode, use: str) -> None:
    """Take out of a part of a page what is left out for that use, with headings of which nothing else remains."""
    for each in node.css(f'[{OMIT_FROM}~="{use}"], {", ".join(f".{name}" for name in CONTROLS)}'):
        heading, after = _neighbour(each, "prev"), _neighbour(each, "next")
        if heading is not None and heading.tag in HEADINGS and (after is None or after.tag in HEADINGS):
            heading.decompose()
        each.decompose()


def _neighbour(node: LexborNode, side: str) -> LexborNode | None:
    """Return the nearest element on that side, or the text if there is any between."""
    found = getattr(node, side)
    while found is not None and found.tag in ("-text", "_comment") and not (found.text_content or "").strip():
        found = getattr(found, side)
    return found
