"""The navigation beside a page, whose length does not grow with the site."""

from collections.abc import Set
from functools import lru_cache

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from workreport.model import Report


def navigation_beside(page: Page | None, navigation: Navigation, report: Report) -> Navigation:
    """Return the navigation with one edition in full and every other as one link.

    The edition in full is the page's own; for pages outside all editions, and for the 404 page (None), the latest.
    """
    editions = tuple(edition.id for edition in report.editions)
    folder = page.file.src_uri.partition("/")[0] if page else ""
    return _shortened(navigation, editions, folder if folder in editions else report.latest.id)


# The last result is enough, as pages are built folder by folder.
@lru_cache(maxsize=1)
def _shortened(navigation: Navigation, editions: tuple[str, ...], in_full: str) -> Navigation:
    first_pages = frozenset(f"{edition}/index.md" for edition in editions if edition != in_full)
    return Navigation([_as_link(item, first_pages) for item in navigation.items], navigation.pages)


def _as_link(item: StructureItem, first_pages: Set[str]) -> StructureItem:
    """Return a section that begins with one of those pages as a link to it, and any other item as it is."""
    if isinstance(item, Section):
        first = item.children[0]
        if isinstance(first, Page) and first.file.src_uri in first_pages:
            return Link(item.title, first.url)
    return item
