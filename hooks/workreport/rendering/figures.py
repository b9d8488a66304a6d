"""The macros that show figures: in a sentence, as cards, and in a table."""

from html import escape

from workreport.model import Figure
from workreport.rendering.context import MacroError, PageContext, block, find, link
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
    meant = [item.id for item in figures.values() if figure_id in (item.label, item.says, item.quantity.digits)]
    hint = f"改成“{meant[0]}”" if len(meant) == 1 else "先在数据文件的figures里加上它"
    target = find(figures, figure_id, "数字", hint)
    return link(value(target), fact_card_address(context, target), "figure")


def figure_cards(context: PageContext) -> str:
    """Show figures as cards: those of the work area on its page, the edition's headline figures on any other.

    数字的卡片：在工作领域的页面上是这个领域的，没有数字的趋势不在其中；在别的页面上是数据文件的headlines选出的几个。

    Stands in a paragraph of its own. Raises MacroError where the edition names no headline figures.
    """
    if not context.is_on_area and not context.edition.headlines:
        file = f"data/{context.edition.id}.yml"
        raise MacroError(
            f"{file}没有选出要先看的数字", f"在{file}里加上“headlines:”，下面每行写一个数字的编号；或者删去这个宏"
        )
    return cards(context, shown_as_cards(context))


def figure_table(context: PageContext) -> str:
    """Tabulate every figure of the edition, each linked to its fact card below.

    这一期全部数字的表格：指标、数字、时间和出处。

    Stands in a paragraph of its own on the page that also holds `figure_facts`.
    """
    rows = (
        f"| {link(escape(item.counted), f'#{item.id}')} | {value(item)} "
        f"| {context.edition.time_of(item)} | {locator(context, item.locator)} |"
        for item in context.edition.figures
    )
    return block("table-cards figure-table", "| 指标 | 数字 | 时间 | 出处 |", "| --- | ---: | --- | --- |", *rows)


def shown_as_cards(context: PageContext) -> tuple[Figure, ...]:
    """Return the figures that `figure_cards` shows on this page."""
    if context.is_on_area:
        return with_number(context.edition.figures_of(context.area.id))
    return tuple(map(context.edition.figure, context.edition.headlines))
