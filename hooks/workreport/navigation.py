"""The navigation beside a page: of the editions only one with all its pages, so that a page does not grow with the site."""

from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from .model import Report


def navigation_beside(page: Page | None, whole: Navigation, report: Report) -> Navigation:
    """The whole navigation with each edition as one link but the page's own, or beside pages of no edition the latest."""
    editions = {f"{edition.id}/index.md": edition.id for edition in report.editions}
    folder = page.file.src_uri.partition("/")[0] if page else ""
    shown = folder if folder in editions.values() else report.latest.id

    def short(item):
        first = item.children[0] if item.is_section else None
        edition = editions.get(first.file.src_uri) if first and first.is_page else None
        return Link(item.title, first.url) if edition not in (None, shown) else item

    return Navigation([short(item) for item in whole.items], whole.pages)
