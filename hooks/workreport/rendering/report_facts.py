"""The macro for the facts about the report as a whole."""

from html import escape

from workreport.rendering.chinese_dates import chinese_date
from workreport.rendering.context import PageContext, block


def report_facts(context: PageContext) -> str:
    """List the name of the edition, the title of its report, the period, and the day of the content.

    报告的基本情况：哪一期、报告的名称、时期，内容更新到哪一天。

    Stands in a paragraph of its own.
    """
    edition, period, updated = context.edition, context.edition.period, context.site.content_day
    return block(
        "report-facts",
        f"{edition.name}\n{{: .edition-name }}",
        "",
        "报告",
        f":   《{escape(edition.title)}》",
        "",
        "时期",
        f":   {chinese_date(period.start)}至{chinese_date(period.end)}（年份是推定的）",
        *(["", "内容更新", f":   {updated}"] if updated else []),
    )
