"""Charts of the figures that share an axis, each with what it shows in words and in a table."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from html import escape

from workreport.drawing import bars
from workreport.model import Change, Count, comparable
from workreport.rendering.context import PageContext, block, link
from workreport.rendering.figures import address, value

Figures = Sequence[Count | Change]


def charts(context: PageContext) -> str:
    """A chart of every set of the edition's figures that share an axis, or a plain statement that none do."""
    return (
        "\n".join(_chart(context, each) for each in comparable(context.edition.figures))
        or "这一期没有可以画在一张图上的数字。"
    )


def _chart(context: PageContext, figures: Figures) -> str:
    title = _title(context, figures)
    ranked = sorted(figures, key=lambda each: Decimal(each.value), reverse=True)
    described = _told(f"{each.label}{each.text}" for each in ranked)
    rows = (f"| {link(escape(each.label), address(context, each))} | {value(each)} |" for each in figures)
    return block(
        "chart",
        f"<figure><figcaption>{escape(title)}</figcaption>{bars(figures, title, described)}</figure>",
        "",
        '<div class="chart-table" markdown>',
        "",
        "| 统计什么 | 数字 |",
        "| --- | --- |",
        *rows,
        "",
        "</div>",
        "",
        _told(f"{escape(each.label)}{value(each)}" for each in ranked),
        omit="search",
    )


def _told(ranked: Iterable[str]) -> str:
    return f"从大到小：{'，'.join(ranked)}。各项统计的内容不同，这里只比较数的大小。"


def _title(context: PageContext, figures: Figures) -> str:
    first = figures[0]
    measure = f"{first.direction}幅度" if first.kind == "change" else f"数量（{first.scale or ''}{first.unit}）"
    return f"{context.report.area(first.area).name}：{first.time}的{measure}"
