"""The navigation beside a page, whose length does not grow with the site."""

from functools import lru_cache

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from workreport.model import Report
from workreport.rendering import PageContext, Site

# Editions besides the page's own; readers find the others in the list of their series.
MOST_OTHERS = 8


def navigation_beside(page: Page | None, navigation: Navigation, site: Site) -> Navigation:
    """Return the navigation with one edition in full, and the nearest others as one link each.

    The edition in full is that of which the page speaks; for the 404 page (None), the latest.
    """
    uri = page.file.src_uri if page else ""
    in_full = PageContext(site, uri).edition.id
    others = [edition.id for edition in site.report.editions if edition.id != in_full]
    near = _near(site.report, in_full) if len(others) > MOST_OTHERS else others
    return _shortened(navigation, tuple((edition, edition in near) for edition in others))


# The last result is enough, as pages are built folder by folder.
@lru_cache(maxsize=1)
def _shortened(navigation: Navigation, others: tuple[tuple[str, bool], ...]) -> Navigation:
    first_pages = {f"{edition}/index.md": is_shown for edition, is_shown in others}
    items = (_as_link(item, first_pages) for item in navigation.items)
    return Navigation([item for item in items if item], navigation.pages)


def _near(report: Report, edition_id: str) -> list[str]:
    """Return the editions before and after, and the latest of every other series."""
    edition = next(edition for edition in report.editions if edition.id == edition_id)
    own = report.series_of(edition)
    latest = [report.editions_of(series)[0] for series in report.series if series != own and report.editions_of(series)]
    near = [report.before(edition), report.after(edition), report.editions_of(own)[0], *latest]
    return [each.id for each in near if each]


def _as_link(item: StructureItem, first_pages: dict[str, bool]) -> StructureItem | None:
    """Return a section of another edition as a link to its first page, or None if it is far; other items as they are.

    `first_pages` holds the first page of every other edition, and whether it is to be shown.
    """
    if isinstance(item, Section):
        first = item.children[0]
        if isinstance(first, Page) and first.file.src_uri in first_pages:
            return Link(item.title, first.url) if first_pages[first.file.src_uri] else None
    return item
