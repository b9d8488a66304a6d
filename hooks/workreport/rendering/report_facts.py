"""The macro for the facts about the report as a whole."""

from html import escape

from workreport.model import Given
from workreport.rendering.context import PageContext, block
from workreport.text.chinese_dates import chinese_date


def report_facts(context: PageContext) -> str:
    """List the name of the edition, the title of its report, who gave it, the period, and the day of the content.

    报告的基本情况：哪一期、报告的名称、谁在哪里作的、时期，内容更新到哪一天。

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
        *_given(edition.given),
        "时期",
        f":   {chinese_date(period.start)}至{chinese_date(period.end)}{edition.year_note}",
        *(["", "内容更新", f":   {updated}"] if updated else []),
    )


def _given(given: Given | None) -> list[str]:
    if not given:
        return []
    facts = {"报告人": given.by, "会议": given.at, "日期": given.date and chinese_date(given.date)}
    return [line for name, text in facts.items() if text for line in (name, f":   {escape(text)}", "")]
