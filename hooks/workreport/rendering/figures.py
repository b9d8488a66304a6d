"""The macros that show figures: in a sentence, as cards, and in a table."""

from html import escape

from workreport.model import Figure
from workreport.rendering.context import PageContext, block, find, link
from workreport.rendering.figure_parts import cards, fact_card_address, value, with_number
from workreport.rendering.locators import locator


def figure(context: PageContext, figure_id: str) -> str:
    """Show a figure as the report writes it, linked to its fact card.

    一个数字，照报告的写法；点了看它的出处和说明。

    `figure_id` is the id of a figure in the data file of the page's edition, or of the latest edition on pages outside
    all of them. Stands within a sentence, a list item or a table cell. Raises MacroError for an unknown id and suggests
    the nearest.
    """
    figures = {item.id: item for item in context.edition.figures}
    target = find(figures, figure_id, "数字", "先在数据文件的figures里加上它")
    return link(value(target), fact_card_address(context, target), "figure")


def figure_cards(context: PageContext) -> str:
    """Show figures as cards: those of the work area on its page, those of the whole edition on any other.

    数字的卡片：在工作领域的页面上是这个领域的，在别的页面上是这一期的全部；没有数字的趋势不在其中。

    Trends without a number have no card. Stands in a paragraph of its own.
    """
    return cards(context, shown_as_cards(context))


def figure_table(context: PageContext) -> str:
    """Tabulate every figure of the edition, each linked to its fact card below.

    这一期全部数字的表格：指标、数字、时间和出处。

    Stands in a paragraph of its own on the page that also holds `figure_facts`.
    """
    rows = (
        f"| {link(escape(item.label), f'#{item.id}')} | {value(item)} "
        f"| {item.time} | {locator(context, item.locator)} |"
        for item in context.edition.figures
    )
    return block("table-cards", "| 指标 | 数字 | 时间 | 出处 |", "| --- | --- | --- | --- |", *rows)


def shown_as_cards(context: PageContext) -> tuple[Figure, ...]:
    """Return the figures that `figure_cards` shows on this page."""
    on_area_page = context.uri.endswith(tuple(f"/{area.id}.md" for area in context.report.areas.areas))
    return with_number(context.edition.figures_of(context.area.id) if on_area_page else context.edition.figures)
