"""What an edition says of its report as a whole."""

from html import escape

from workreport.rendering.context import PageContext, block
from workreport.rendering.terms import chinese_date


def report_facts(context: PageContext) -> str:
    """The report's name and period; the report names months, never the year."""
    edition, period = context.edition, context.edition.period
    start, end = (chinese_date(day.isoformat()) for day in (period.start, period.end))
    version = context.site.version
    updated = ["", "内容更新", f":   {version.day}"] if version and version.day else []
    return block(
        "report-facts",
        f"{edition.name}\n{{: .edition-name }}",
        "",
        "报告",
        f":   《{escape(edition.title)}》",
        "",
        "时期",
        f":   {start}至{end}（年份是推定的）",
        *updated,
    )
