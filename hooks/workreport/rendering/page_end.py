"""What stands at the end of every page: how new it is, and the ways to say that something on it is wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ..repository import Repository
from .context import PageContext
from .terms import chinese_date

QUESTIONS = "哪一句：\n应当怎样改：\n依据报告的哪一段：\n"


@dataclass(frozen=True)
class Heading:
    """A heading of a built page and its anchor."""

    title: str
    anchor: str


@dataclass(frozen=True)
class ReportLink:
    """A section by its title and the address at which its problems are reported."""

    title: str
    address: str


@dataclass(frozen=True)
class PageEnd:
    """The last day of the data and the day of the last edit in Chinese, empty where there is none, and a link for each section."""

    data_until: str
    edited: str
    reports: tuple[ReportLink, ...]


def page_end(context: PageContext, address: str, headings: Iterable[Heading], edited: datetime | None, source: Repository | None) -> PageEnd:
    """The end of the page at `address`, empty where unknown, with those headings, its title's first."""
    edition = context.edition
    inferred = "（年份是推定的）" if edition.year else ""
    return PageEnd(
        chinese_date(edition.period.end.isoformat()) + inferred if context.uri.startswith(f"{edition.id}/") else "",
        chinese_date(edited.date().isoformat()) if edited else "",
        tuple(_reports(address or f"docs/{context.uri}", [*headings], source)) if source else (),
    )


def _reports(address: str, headings: list[Heading], source: Repository) -> Iterator[ReportLink]:
    page = headings[0]
    yield ReportLink("整页", source.issue(page.title, f"位置：{address}\n\n{QUESTIONS}"))
    for section in headings[1:]:
        text = f"位置：{address}#{section.anchor}（{section.title}）\n\n{QUESTIONS}"
        yield ReportLink(section.title, source.issue(f"{page.title}：{section.title}", text))
