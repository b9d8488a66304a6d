"""The log of corrections."""

from html import escape

from workreport.rendering.context import PageContext, block
from workreport.rendering.terms import chinese_date


def correction_log(context: PageContext) -> str:
    """Every correction of every edition, latest first, or a plain statement that there is none."""
    entries = [(each, edition) for edition in context.report.editions for each in edition.corrections]
    if not entries:
        return "到目前为止没有更正。"
    rows = [
        f"| {chinese_date(each.date.isoformat())} | {edition.name} | {escape(each.subject)} | {escape(each.old)} | {escape(each.new)} | {escape(each.reason)} |"
        for each, edition in sorted(entries, key=lambda entry: entry[0].date, reverse=True)
    ]
    head = ["| 日期 | 报告 | 内容 | 原来 | 改为 | 原因 |", "| --- | --- | --- | --- | --- | --- |"]
    return block("table-cards", *head, *rows)
