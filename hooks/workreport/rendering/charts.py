"""The macro for charts of figures that share an axis, each with its content in words and in a table."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from workreport.drawing import bars
from workreport.model import Change, Count, comparable
from workreport.rendering.context import PageContext, block, link
from workreport.rendering.figure_parts import fact_card_address, value

Figures = Sequence[Count | Change]


def charts(context: PageContext) -> str:
    """Draw a chart of every set of the edition's figures that share an axis, or state that none do.

    图：可以放在一起比较大小的数字，每组一张，带文字和表格；没有就说没有。

    Stands in a paragraph of its own. Search leaves it out.
    """
    drawn = "\n".join(_chart(context, figures) for figures in comparable(context.edition.figures))
    return drawn or "这一期没有可以画在一张图上的数字。"


def _chart(context: PageContext, figures: Figures) -> str:
    title = _title(context, figures)
    ranked = sorted(figures, key=lambda figure: Decimal(figure.value), reverse=True)
    description = _description(f"{figure.label}{figure.text}" for figure in ranked)
    rows = (
        f"| {link(escape(figure.label), fact_card_address(context, figure))} | {value(figure)} |" for figure in figures
    )
    return block(
        "chart",
        f"<figure><figcaption>{escape(title)}</figcaption>{bars(figures, title, description)}</figure>",
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
    return f"从大到小：{'，'.join(ranked)}。各项统计的内容不同，这里只比较数的大小。"


def _title(context: PageContext, figures: Figures) -> str:
    first = figures[0]
    measure = f"{first.direction}幅度" if first.kind == "change" else f"数量（{first.scale or ''}{first.unit}）"
    return f"{context.report.area(first.area).name}：{first.time}的{measure}"
