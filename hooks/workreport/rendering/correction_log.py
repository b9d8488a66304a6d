"""The macro for the log of corrections."""

from workreport.rendering.context import PageContext, block, literal
from workreport.text.chinese_dates import chinese_date


def correction_log(context: PageContext) -> str:
    """Tabulate the corrections of all editions, latest first, or state that there are none.

    更正记录：各期报告的全部更正，新的在前；没有就说没有。

    Stands in a paragraph of its own.
    """
    corrections = [(item, edition) for edition in context.report.editions for item in edition.corrections]
    if not corrections:
        return "到目前为止没有更正。\n{: .none-yet }"
    rows = [
        f"| {chinese_date(item.date)} | {edition.name} | {literal(item.subject)} | {literal(item.old)} "
        f"| {literal(item.new)} | {literal(item.reason)} |"
        for item, edition in sorted(corrections, key=lambda entry: entry[0].date, reverse=True)
    ]
    return block(
        "table-cards",
        "| 日期 | 报告 | 内容 | 原来 | 改为 | 原因 |",
        "| --- | --- | --- | --- | --- | --- |",
        *rows,
    )
