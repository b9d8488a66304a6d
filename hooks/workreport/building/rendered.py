"""Pages as MkDocs made them, and whether their links lead to anchors that are there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs.structure.pages import Page


@dataclass(frozen=True)
class Link:
    """A link as the page has it, to an anchor of the page that docs/ holds under that path."""

    uri: str
    anchor: str
    written: str


@dataclass(frozen=True)
class RenderedPage:
    """A page's title, its place in the site, its anchors, and its links to anchors of pages."""

    title: str
    address: str
    anchors: frozenset[str]
    links: tuple[Link, ...]

    @classmethod
    def of(cls, page: Page) -> "RenderedPage":
        """What MkDocs knows of a page that it has rendered."""
        found = page.links_to_anchors or {}
        links = (
            Link(file.src_uri, anchor, written)
            for file, anchors in found.items()
            for anchor, written in anchors.items()
        )
        return cls(page.title, page.file.dest_uri, frozenset(page.present_anchor_ids), tuple(links))


def broken_links(pages: Mapping[str, RenderedPage]) -> Iterator[str]:
    """A warning in MkDocs' words for each link to an anchor that no page has; MkDocs itself sees only pages of one run."""
    for uri, page in pages.items():
        for link in page.links:
            if link.uri in pages and link.anchor not in pages[link.uri].anchors:
                yield f"Doc file '{uri}' contains a link '{link.written}', but the doc '{link.uri}' does not contain an anchor '#{link.anchor}'."
