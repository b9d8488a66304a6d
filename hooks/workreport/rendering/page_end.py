"""The end of every page: how new it is, and the way to report a problem."""

from dataclasses import dataclass

from workreport.rendering.context import PageContext
from workreport.text.chinese_dates import chinese_date

QUESTIONS = "哪一句：\n应当怎样改：\n依据报告的哪一段：\n"


@dataclass(frozen=True)
class PageEnd:
    """The day of the last edit, in Chinese, and the address of the form for a problem of the page.

    Each is empty where unknown.
    """

    edited: str
    report: str


def page_end(context: PageContext, address: str, title: str) -> PageEnd:
    """Return the end of a page by its address on the website, empty where unknown, and its title."""
    site = context.site
    edited = site.edited.get(context.uri)
    return PageEnd(
        edited=chinese_date(edited.date()) if edited else "",
        # A script adds the section to the title and to the first line.
        report=site.source.issue(title, f"位置：{address or f'docs/{context.uri}'}\n\n{QUESTIONS}")
        if site.source
        else "",
    )
