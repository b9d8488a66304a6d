"""The end of every page: how new it is, and the way to report a problem."""

from dataclasses import dataclass

from workreport.rendering.context import PageContext
from workreport.text.chinese_dates import chinese_date

QUESTIONS = "哪一句：\n应当怎样改：\n依据报告的哪一段：\n"


@dataclass(frozen=True)
class PageEnd:
    """The day of the last edit, in Chinese, and the address of the form for a problem of the page.

    Each is empty where unknown; the day also on a page that tells of the day of all content, as two would be a riddle.
    """

    edited: str
    report: str


def page_end(context: PageContext, address: str, title: str, html: str) -> PageEnd:
    """Return the end of a page by its address on the website, empty where unknown, its title, and its own HTML."""
    site = context.site
    tells_another = bool(site.content_day) and site.content_day in html
    edited = None if tells_another else site.edited.get(context.uri)
    return PageEnd(
        edited=chinese_date(edited.date()) if edited else "",
        # A script adds the section to the title and to the first line.
        report=site.source.issue(title, f"位置：{address or f'docs/{context.uri}'}\n\n{QUESTIONS}")
        if site.source
        else "",
    )
