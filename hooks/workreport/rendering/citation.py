"""The citations of a figure, as HTML for the fact cards."""

from html import escape

from workreport.model import Figure
from workreport.rendering.context import PageContext
from workreport.rendering.figure_parts import value


def published_address(context: PageContext, figure: Figure) -> str:
    """Return the address of the figure's card on the website, or nothing where the site's address is unknown.

    Its characters are escaped where Markdown would take them for emphasis.
    """
    site = context.site.address
    address = f"{site}{context.edition.id}/figures/#{figure.id}" if site else ""
    return escape(address).replace("_", "&#95;").replace("*", "&#42;")


def gbt7714(context: PageContext, figure: Figure) -> str:
    """Return the citation of an online data set by GB/T 7714-2015: author, title, dates of content and access, address.

    The date of access is the reader's, so a script fills it in.
    """
    site, edition, version = context.site, context.edition, context.site.version
    updated = f". ({version.time:%Y-%m-%d})" if version and version.time else ""
    title = f"{edition.name}{edition.year_note}的数字：{escape(figure.counted)}[DS/OL]"
    dated = f'{title}{updated}<span class="access-date"></span>'
    parts = [escape(site.name), dated, published_address(context, figure)]
    return " ".join(f"{part}." for part in parts if part)


def plain_citation(context: PageContext, figure: Figure) -> str:
    """Return the citation as a sentence: the figure, its place in the report, and the site with date and address."""
    site, edition = context.site, context.edition
    updated = f"内容更新到{site.content_day}" if site.content_day else ""
    standing = "" if context.series.is_official else f"（{context.series.standing}）"
    source = "，".join(filter(None, [f"据{escape(site.name)}{standing}", updated, published_address(context, figure)]))
    figure_of_edition = f"{escape(figure.counted)}{value(figure)}，{edition.time_of(figure)}"
    return f"{figure_of_edition}{edition.year_note}，见《{escape(edition.title)}》{figure.locator}；{source}"
