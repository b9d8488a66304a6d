"""Figures in running text, as cards and as a table."""

from collections.abc import Iterable
from datetime import date
from html import escape

from ..model import Change, Count, Trend
from .context import PageContext, block, find, link
from .locators import locator

AnyFigure = Count | Change | Trend


def figure(context: PageContext, figure_id: str) -> str:
    """Value and unit of a figure, linked to its fact card."""
    found = find({each.id: each for each in context.edition.figures}, figure_id, "数字", "先在数据文件的figures里加上它")
    return link(value(found), address(context, found), "figure")


def figure_cards(context: PageContext) -> str:
    """The figures of this work area as cards, or all of the edition's on any other page."""
    on_area_page = context.uri.endswith(tuple(f"/{area.id}.md" for area in context.report.areas.areas))
    return cards(context, context.edition.figures_of(context.area.id) if on_area_page else context.edition.figures)


def cards(context: PageContext, figures: Iterable[AnyFigure]) -> str:
    """Those of the figures that have a number as cards."""
    return block("figure-cards", *(f"- {_card(context, each)}" for each in figures if each.kind != "trend"))


def figure_table(context: PageContext) -> str:
    """Every figure of the edition in one table, each row leading to its fact card."""
    rows = [
        f"| {link(escape(each.label), '#' + each.id)} | {value(each)} | {each.time} | {locator(context, each.locator)} |"
        for each in context.edition.figures
    ]
    return block("table-cards", "| 统计什么 | 数字 | 时间 | 出处 |", "| --- | --- | --- | --- |", *rows)


def figure_facts(context: PageContext) -> str:
    """The fact card of every figure of the edition, under the work areas' names."""
    parts = []
    for area in context.report.areas.areas:
        figures = context.edition.figures_of(area.id)
        if figures:
            parts.append(f"### {area.name} {{ #{area.id} }}\n")
        parts.extend(_facts(context, each) for each in figures)
    return "\n".join(parts)


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
    return link(text, address(context, found), "figure-card") + _source(context, found)


def _source(context: PageContext, found: AnyFigure) -> str:
    """A link to the figure's line in its data file; nothing where the host is unknown."""
    source = context.site.figure_sources.get((context.edition.id, found.id))
    return link("改数据", source, "figure-source", f"在数据文件里改：{found.label}") if source else ""


def _facts(context: PageContext, found: AnyFigure) -> str:
    area = context.report.area(found.area)
    facts = {
        "数字": value(found),
        "统计什么": escape(found.label),
        "时期": found.period,
        "截至": _as_of(context, found.as_of) if found.as_of else None,
        "出处": locator(context, found.locator),
        "说明": escape(found.note) if found.note else None,
        "所在页面": link(area.name, context.edition_address(area.id), "where"),
        "数据文件": _source(context, found),
    }
    lines = [f"#### {found.label} {{ #{found.id} }}", "", '<div class="figure-facts" markdown>', ""]
    for name, text in facts.items():
        if text:
            lines += [name, f":   {text}", ""]
    return "\n".join([*lines, "</div>", ""])


def _as_of(context: PageContext, day: date) -> str:
    return f"{day.month}月底（{day.year}年{'，年份是推定的' if context.edition.year else ''}）"


def address(context: PageContext, found: AnyFigure) -> str:
    """The link to the figure's fact card."""
    return context.edition_address("figures", found.id)
