"""How to cite a figure, as HTML for the fact cards."""

from html import escape

from workreport.rendering.context import PageContext
from workreport.rendering.figures import AnyFigure, value


def published_address(context: PageContext, found: AnyFigure) -> str:
    """The address of the figure's card, written so that Markdown leaves it as it is; empty where the site's is unknown."""
    site = context.site.address
    written = f"{site}{context.edition.id}/figures/#{found.id}" if site else ""
    return escape(written).replace("_", "&#95;").replace("*", "&#42;")


def gbt7714(context: PageContext, found: AnyFigure) -> str:
    """The citation by GB/T 7714-2015 as a data set online: author, title, date of the content, date of access, address.

    The date of access is the reader's, so a script fills it in.
    """
    site, version = context.site, context.site.version
    updated = f". ({version.time:%Y-%m-%d})" if version and version.time else ""
    title = f'{context.edition.name}的数字：{escape(found.label)}[DS/OL]{updated}<span class="access-date"></span>'
    parts = [escape(site.name), title, published_address(context, found)]
    return " ".join(f"{part}." for part in parts if part)


def plain_citation(context: PageContext, found: AnyFigure) -> str:
    """The citation as a sentence that gives the figure, its place in the report and where it was read."""
    site, edition = context.site, context.edition
    read = "，".join(
        filter(
            None,
            [
                f"据{escape(site.name)}",
                site.version and site.version.day and f"内容更新到{site.version.day}",
                published_address(context, found),
            ],
        )
    )
    return f"{escape(found.label)}{value(found)}（{edition.name}，{found.time}），见《{escape(edition.title)}》{found.locator}；{read}"
