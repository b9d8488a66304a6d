"""What stands at the end of every page: how new it is, and the way to say that something on it is wrong."""

from dataclasses import dataclass

from workreport.rendering.context import PageContext
from workreport.rendering.terms import chinese_date

QUESTIONS = "哪一句：\n应当怎样改：\n依据报告的哪一段：\n"


@dataclass(frozen=True)
class PageEnd:
    """The last day of the data and the day of the last edit in Chinese, and the host's form for a problem of the page, filled
    in; each empty where it is unknown."""

    data_until: str
    edited: str
    report: str


def page_end(context: PageContext, address: str, title: str) -> PageEnd:
    """Return the end of the page of that title at `address`, which is empty where unknown."""
    edition, site = context.edition, context.site
    edited = site.edited.get(context.uri)
    inferred = "（年份是推定的）" if edition.year else ""
    return PageEnd(
        chinese_date(edition.period.end.isoformat()) + inferred if context.uri.startswith(f"{edition.id}/") else "",
        chinese_date(edited.date().isoformat()) if edited else "",
        # A script adds the section to the title and to the first line.
        site.source.issue(title, f"位置：{address or f'docs/{context.uri}'}\n\n{QUESTIONS}") if site.source else "",
    )
