"""The end of every page: how new it is, and the way to report a problem."""

from dataclasses import dataclass

from workreport.rendering.chinese_dates import chinese_date
from workreport.rendering.context import PageContext

QUESTIONS = "哪一句：\n应当怎样改：\n依据报告的哪一段：\n"


@dataclass(frozen=True)
class PageEnd:
    """The last day of the data, the day of the last edit, and the address of the form for a problem of the page.

    The days are in Chinese; each of the three is empty where unknown.
    """

    data_until: str
    edited: str
    report: str


def page_end(context: PageContext, address: str, title: str) -> PageEnd:
    """Return the end of a page by its address on the website, empty where unknown, and its title."""
    edition, site = context.edition, context.site
    edited = site.edited.get(context.uri)
    inferred = "（年份是推定的）" if edition.year else ""
    return PageEnd(
        data_until=chinese_date(edition.period.end) + inferred if context.uri.startswith(f"{edition.id}/") else "",
        edited=chinese_date(edited.date()) if edited else "",
        # A script adds the section to the title and to the first line.
        report=site.source.issue(title, f"位置：{address or f'docs/{context.uri}'}\n\n{QUESTIONS}")
        if site.source
        else "",
    )
