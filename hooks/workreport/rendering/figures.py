"""Figures in running text, on the cards of a page and in a table."""

from collections.abc import Iterable
from html import escape

from ..model import Change, Count, Trend
from .context import PageContext, block, find, link
from .locators import locator

AnyFigure = Count | Change | Trend


def figure(context: PageContext, figure_id: str) -> str:
    """Value and unit of a figure, linked to its fact card."""
    found = find({each.id: each for each in context.edition.figures}, figure_id, "数字", "先在数据文件的figures里加上它")
    return link(value(found), _address(context, found), "figure")


def figure_cards(context: PageContext) -> str:
    """The figures of the page as cards."""
    return block("figure-cards", *(f"- {_card(context, each)}" for each in shown_as_cards(context)))


def figure_table(context: PageContext) -> str:
    """Every figure of the edition in one table, each row leading to its fact card."""
    rows = [
        f"| {link(escape(each.label), '#' + each.id)} | {value(each)} | {time(each)} | {locator(context, each.locator)} |"
        for each in context.edition.figures
    ]
    return block("table-cards", "| 统计什么 | 数字 | 时间 | 出处 |", "| --- | --- | --- | --- |", *rows)


def shown_as_cards(context: PageContext) -> tuple[AnyFigure, ...]:
    """The figures that this page's cards show: the work area's, or all of the edition's on any other page."""
    on_area_page = context.uri.endswith(tuple(f"/{area.id}.md" for area in context.report.areas.areas))
    figures = context.edition.figures_of(context.area.id) if on_area_page else context.edition.figures
    return with_number(figures)


def with_number(figures: Iterable[AnyFigure]) -> tuple[AnyFigure, ...]:
    """Those of the figures that are more than a trend."""
    return tuple(each for each in figures if each.kind != "trend")


def value(found: AnyFigure) -> str:
    """The figure as HTML, readable by machines where it has a number."""
    if found.kind == "trend":
        return f'<span class="figure-value">{escape(found.text)}</span>'
    direction, _, unit = found.text.partition(found.value)
    return f'<data class="figure-value" value="{found.number}">{direction}<b>{found.value}</b>{escape(unit)}</data>'


def time(found: AnyFigure) -> str:
    """The period and as-of date in the report's words; the report names months, never the year."""
    return f"截至{found.as_of.month}月底" if found.as_of else found.period


def _card(context: PageContext, found: AnyFigure) -> str:
    text = (
        f'{value(found)}<span class="figure-label">{escape(found.label)}</span>'
        f'<span class="figure-time">{time(found)}</span>'
    )
    return link(text, _address(context, found), "figure-card") + source(context, found)


def source(context: PageContext, found: AnyFigure) -> str:
    """A link to the figure's line in its data file; nothing where the host is unknown."""
    address = context.site.figure_sources.get((context.edition.id, found.id))
    return link("改数据", address, "figure-source", f"在数据文件里改：{found.label}") if address else ""


def _address(context: PageContext, found: AnyFigure) -> str:
    return context.edition_address("figures", found.id)
