"""The macro for a table of the report, with its chart where the data ask for one."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from workreport.drawing import Bar, bars, line_chart
from workreport.model import Cell, Column, Row, Table
from workreport.rendering.context import PageContext, block, find, link, literal, omitted_from
from workreport.rendering.locators import locator

# With more columns than these, the rows are cards on a telephone.
NARROW = 3


def table(context: PageContext, table_id: str) -> str:
    """Show a table of the report with its title, paragraph and CSV file, and with a chart where its data ask for one.

    报告里的一个表格，带标题、出处和数据文件；数据文件里写了chart的，还有一张图。

    `table_id` is the id of a table in the data file of the page's edition, or of the latest edition on pages outside
    all of them. Stands in a paragraph of its own. Raises MacroError for an unknown id and suggests the nearest.
    """
    tables = {item.id: item for item in context.edition.tables}
    target = find(tables, table_id, "表格", "先在数据文件的tables里加上它")
    is_wide = len(target.columns) > NARROW
    file = f"{context.edition.id}/{target.id}.csv"
    return block(
        "report-table table-cards" if is_wide else "report-table",
        f"**{escape(target.title)}**{{ #table-{target.id} }}{locator(context, target.locator)}",
        "{: .table-title }",
        "",
        *_chart(target),
        f"| {' | '.join(escape(_heading(column)) for column in target.columns)} |",
        f"| {' | '.join('---:' if column.unit else '---' for column in target.columns)} |",
        *(_row(row, target.columns if is_wide else ()) for row in target.rows),
        "",
        *([literal(target.note), ""] if target.note else []),
        link(f"下载这个表格（{target.id}.csv）", context.address(file)),
        f"{{: .table-file {omitted_from('search print')} }}",
    )


def in_words(target: Table) -> str:
    """Return what the chart of a table shows, in a sentence."""
    place = next(target.with_unit())
    unit = target.columns[place].unit or ""
    names, cells = [cell.text for cell in target.column(0)], target.column(place)
    numbers = [cell.number or Decimal(0) for cell in cells]
    says = [f"{name}{_with_unit(cell, unit)}" for name, cell in zip(names, cells, strict=True)]
    highest, lowest = numbers.index(max(numbers)), numbers.index(min(numbers))
    if highest == lowest:
        return f"每一行都相同：{says[0]}。"
    if target.chart == "lines":
        return f"从{says[0]}到{says[-1]}；最高的是{says[highest]}，最低的是{says[lowest]}。"
    return f"最多的是{says[highest]}，最少的是{says[lowest]}。"


def _chart(target: Table) -> list[str]:
    if not target.chart:
        return []
    place = next(target.with_unit())
    column, cells = target.columns[place], target.column(place)
    items = [
        Bar(name.text, cell.number or Decimal(0), cell.text) for name, cell in zip(target.column(0), cells, strict=True)
    ]
    draw = line_chart if target.chart == "lines" else bars
    words = in_words(target)
    caption = f"<figcaption>{escape(_heading(column))}</figcaption>"
    return [
        # The table says the same, and search finds it there.
        f'<figure class="table-chart" {omitted_from("search")}>{caption}{draw(items, target.title, words)}</figure>',
        "",
        f"{literal(words)}\n{{: {omitted_from('search')} }}",
        "",
    ]


def _heading(column: Column) -> str:
    return f"{column.name}（{column.unit}）" if column.unit else column.name


def _with_unit(cell: Cell, unit: str) -> str:
    return cell.text if cell.text.endswith(unit) else cell.text + unit


def _row(row: Row, labels: Sequence[Column]) -> str:
    """Return a row, whose cells but the first name their columns, where these are given, for a narrow screen."""
    cells = [literal(cell.text) for cell in row]
    for place, column in enumerate(labels[1:], 1):
        cells[place] += f' {{: data-label="{escape(_heading(column))}" }}'
    return f"| {' | '.join(cells)} |"
