"""Figures in running text, as cards and in a table."""

from collections.abc import Iterable
from html import escape

from workreport.model import Change, Count, Trend
from workreport.rendering.context import PageContext, block, find, link
from workreport.rendering.locators import locator

AnyFigure = Count | Change | Trend


def figure(context: PageContext, figure_id: str) -> str:
    """Value and unit of a figure, linked to its fact card."""
    found = find(
        {each.id: each for each in context.edition.figures}, figure_id, "数字", "先在数据文件的figures里加上它"
    )
    return link(value(found), address(context, found), "figure")


def figure_cards(context: PageContext) -> str:
    """The figures of this work area as cards, or all of the edition's on any other page."""
    return cards(context, shown_as_cards(context))


def cards(context: PageContext, figures: Iterable[AnyFigure]) -> str:
    """The figures as cards."""
    return block("figure-cards", *(f"- {_card(context, each)}" for each in figures), omit="search")


def figure_table(context: PageContext) -> str:
    """Every figure of the edition in one table, each row leading to its fact card."""
    rows = [
        f"| {link(escape(each.label), '#' + each.id)} | {value(each)} | {each.time} | {locator(context, each.locator)} |"
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


def _card(context: PageContext, found: AnyFigure) -> str:
    text = (
        f'{value(found)}<span class="figure-label">{escape(found.label)}</span>'
        f'<span class="figure-time">{found.time}</span>'
    )
    return link(text, address(context, found), "figure-card") + source(context, found)


def source(context: PageContext, found: AnyFigure) -> str:
    """A link to the figure's line in its data file; nothing where the host is unknown."""
    site, edition = context.site, context.edition.id
    line = site.figure_lines.get((edition, found.id))
    if not (site.source and line):
        return ""
    address = site.source.line(f"data/{edition}.yml", line)
    return link("改数据", address, "figure-source", f"在数据文件里改：{found.label}", omit="search print card")


def address(context: PageContext, found: AnyFigure) -> str:
    """The link to the figure's fact card."""
    return context.edition_address("figures", found.id)
