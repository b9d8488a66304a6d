"""What stands at the end of every page: how new it is, and the way to say that something on it is wrong."""

from dataclasses import dataclass
from datetime import datetime

from workreport.addresses.repository import Repository
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


def page_end(
    context: PageContext, address: str, title: str, edited: datetime | None, source: Repository | None
) -> PageEnd:
    """The end of the page of that title at `address`, empty where unknown."""
    edition = context.edition
    inferred = "（年份是推定的）" if edition.year else ""
    return PageEnd(
        chinese_date(edition.period.end.isoformat()) + inferred if context.uri.startswith(f"{edition.id}/") else "",
        chinese_date(edited.date().isoformat()) if edited else "",
        # A script adds the section to the title and to the first line.
        source.issue(title, f"位置：{address or f'docs/{context.uri}'}\n\n{QUESTIONS}") if source else "",
    )
