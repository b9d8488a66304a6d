"""The macros that lead to the editions: all of a series, and all besides the one of which a page speaks."""

from collections.abc import Sequence
from html import escape

from workreport.model import Edition
from workreport.rendering.context import PageContext, block, link


def edition_list(context: PageContext) -> str:
    """List the editions of the page's series, latest first, each with the name of its report.

    这个系列的各期报告，新的在前。

    Stands in a paragraph of its own on a page of the series.
    """
    return _listed(context, context.report.editions_of(context.series))


def other_editions(context: PageContext) -> str:
    """List all editions but the one of which the page speaks, by series; nothing where there is no other.

    别的各期和别的机关的报告，带标题；只有一期的时候什么也不显示。

    Stands in a paragraph of its own on the home page.
    """
    parts = []
    for series in context.report.series:
        editions = [each for each in context.report.editions_of(series) if each.id != context.edition.id]
        if editions:
            parts += [f"## {escape(series.name)}：各期 {{ #{series.id} }}", "", _listed(context, editions)]
    return "\n".join(parts)


def _listed(context: PageContext, editions: Sequence[Edition]) -> str:
    rows = (
        f"- {link(escape(edition.name), context.of_edition(edition.id).edition_address('index'))}"
        f'<span class="edition-title">《{escape(edition.title)}》{edition.year_note}</span>'
        for edition in editions
    )
    return block("edition-list", *rows, omit="search")
