"""The pages of a built site, each read and parsed once for all the steps that need it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from workreport.addresses.pages import Name, page_files, page_name

# The attribute in which macros and templates list the uses for which an element is left out: search, print, card.
OMIT_FROM = "data-omit-from"
# The theme's own controls, which are never content.
CONTROLS = ("headerlink", "md-button")
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

    def copy(self) -> "BuiltPage":
        """Return the page with a tree of its own, for a step that changes it."""
        return BuiltPage(self.address, self.name, self.html)

    @property
    def article(self) -> LexborNode | None:
        """The element with the page's own content, or None where it has none."""
        return self.tree.css_first("article")


def read_pages(site_dir: Path) -> Iterator[BuiltPage]:
    """Yield every page but the 404 page and the print editions, in the order of their addresses on the website."""
    for path in page_files(site_dir):
        address = path.relative_to(site_dir).as_posix()
        yield BuiltPage(address, page_name(address), path.read_text(encoding="utf-8"))


def first_match(root: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the first element that matches a CSS selector; raises FileNotFoundError where the theme wrote none."""
    node = root.css_first(selector)
    if node is None:
        raise FileNotFoundError(f"网页里没有{selector}：主题升级以后要核对hooks/workreport/finishing")
    return node


def is_omitted(node: LexborNode, use: str) -> bool:
    """Return whether an element is left out for that use."""
    attributes = node.attributes
    if use in (attributes.get(OMIT_FROM) or "").split():
        return True
    return any(name in CONTROLS for name in (attributes.get("class") or "").split())


def remove_omitted(node: LexborNode, use: str) -> None:
    """Remove the elements below `node` that are left out for that use, and headings that would be left without text."""
    for omitted in node.css(f'[{OMIT_FROM}~="{use}"], {", ".join(f".{name}" for name in CONTROLS)}'):
        heading, after = _neighbour(omitted, "prev"), _neighbour(omitted, "next")
        # The page's own title stays, whatever follows it.
        if heading is not None and heading.tag in HEADINGS[1:] and (after is None or after.tag in HEADINGS):
            heading.decompose()
        omitted.decompose()


def _neighbour(node: LexborNode, side: str) -> LexborNode | None:
    """Return the nearest sibling on that side, prev or next, that is more than white space or a comment."""
    sibling: LexborNode | None = getattr(node, side)
    while sibling is not None and sibling.tag in ("-text", "_comment") and not (sibling.text_content or "").strip():
        sibling = getattr(sibling, side)
    return sibling
