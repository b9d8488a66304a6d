"""The navigation beside a page, which does not grow with the site."""

from functools import lru_cache

from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from workreport.model import Report


def navigation_beside(page: Page | None, whole: Navigation, report: Report) -> Navigation:
    """The whole navigation with each edition as one link but the page's own, or beside pages of no edition the latest."""
    editions = tuple(edition.id for edition in report.editions)
    folder = page.file.src_uri.partition("/")[0] if page else ""
    return _shortened(whole, editions, folder if folder in editions else report.latest.id)


# Pages are built folder by folder.
@lru_cache(maxsize=1)
def _shortened(whole: Navigation, ids: tuple[str, ...], shown: str) -> Navigation:
    editions = {f"{each}/index.md": each for each in ids}

    def short(item):
        first = item.children[0] if item.is_section else None
        edition = editions.get(first.file.src_uri) if first and first.is_page else None
        return Link(item.title, first.url) if edition not in (None, shown) else item

    return Navigation([short(item) for item in whole.items], whole.pages)
