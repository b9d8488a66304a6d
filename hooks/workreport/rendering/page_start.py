"""The start of every page: of which report it speaks, and the same page in the editions before and after."""

from collections.abc import Set
from dataclasses import dataclass

from workreport.addresses.pages import offline_address, website_address
from workreport.model import Edition
from workreport.rendering.context import PageContext


@dataclass(frozen=True)
class OtherEdition:
    """The name of another edition, and the address, below the site's, of the same page there or of its first page."""

    name: str
    address: str


@dataclass(frozen=True)
class PageStart:
    """What stands above a page's heading and in its head, in Chinese.

    Attributes:
        report: The title of the report; empty on a page that speaks of several.
        period: The edition's name, with the remark that its year is inferred.
        standing: Whether this is an unofficial reader's edition.
        title: The title for the head of the page; on the home page the site's name.
        description: The description for the head of the page.
        before: The edition before, if the page belongs to one.
        after: The edition after.
        image: The address of the picture to show with the page where it is shared; empty where there is none.
    """

    report: str
    period: str
    standing: str
    title: str
    description: str
    before: OtherEdition | None
    after: OtherEdition | None
    image: str = ""


def page_start(context: PageContext, title: str, description: str, pages: Set[str]) -> PageStart:
    """Return the start of a page with that title and description; `pages` are the paths of all pages below docs/."""
    report, uri = context.report, context.uri
    within = report.edition_at(uri)
    speaks_of = within or report.edition(context.site.named_editions.get(uri, ""))
    if not speaks_of and (uri == "index.md" or len(report.editions) == 1):
        speaks_of = report.latest
    standing = context.series.standing
    image = _image(context)
    if not speaks_of:
        return PageStart("", "", standing, title, description, None, None, image)
    period = f"{speaks_of.name}{speaks_of.year_note}"
    is_home = uri == "index.md"
    named = context.site.name if is_home else title
    if (within or is_home) and speaks_of.name not in named:
        named += f"（{speaks_of.name}）"
    return PageStart(
        report=speaks_of.title,
        period=period,
        standing=standing,
        title=named,
        description=f"{description}（《{speaks_of.title}》，{period}，{standing}）" if description else "",
        before=_other(context, report.before(within), pages) if within else None,
        after=_other(context, report.after(within), pages) if within else None,
        image=image,
    )


def _image(context: PageContext) -> str:
    """Return the full address of the picture; a page that shares it must know the site's address."""
    images = [download.address for download in context.site.offered if download.path.suffix == ".png"]
    return context.site.address + images[0] if context.site.address and images else ""


def _other(context: PageContext, edition: Edition | None, pages: Set[str]) -> OtherEdition | None:
    if not edition:
        return None
    page = f"{edition.id}/{context.uri.partition('/')[2]}"
    source = page if page in pages else f"{edition.id}/index.md"
    return OtherEdition(edition.name, offline_address(source) if context.site.offline else website_address(source))
