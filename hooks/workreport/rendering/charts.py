"""The macro for the charts that an edition's data ask for, each with its content in words and in a table."""

from collections.abc import Iterable
from decimal import Decimal
from html import escape

from workreport.drawing import Bar, bars
from workreport.model import Chart
from workreport.rendering.context import PageContext, block, link
from workreport.rendering.figure_parts import fact_card_address, value


def charts(context: PageContext) -> str:
    """Draw the charts that the edition's data ask for, or state that there are none.

    图：数据文件的charts里写的几组数字，每组一张，带文字和表格；没有就说没有。

    Stands in a paragraph of its own. Search leaves it out.
    """
    drawn = "\n".join(_chart(context, chart) for chart in context.edition.charts)
    return drawn or "这一期没有画在一起比的数字。"


def _chart(context: PageContext, chart: Chart) -> str:
    figures = [context.edition.figure(figure_id) for figure_id in chart.figures]
    ranked = sorted(figures, key=lambda figure: abs(Decimal(figure.number or 0)), reverse=True)
    description = _description(f"{figure.label}{figure.says}" for figure in ranked)
    drawing = bars([Bar.of(figure.label, figure) for figure in figures], chart.title, description)
    rows = (
        f"| {link(escape(figure.label), fact_card_address(context, figure))} | {value(figure)} |" for figure in figures
    )
    return block(
        "chart",
        f"<figure><figcaption>{escape(chart.title)}</figcaption>{drawing}</figure>",
        "",
        '<div class="chart-table" markdown>',
        "",
        "| 指标 | 数字 |",
        "| --- | --- |",
        *rows,
        "",
        "</div>",
        "",
        _description(f"{escape(figure.label)}{value(figure)}" for figure in ranked),
        omit="search",
    )


def _description(ranked: Iterable[str]) -> str:
    return f"从大到小：{'，'.join(ranked)}。"
