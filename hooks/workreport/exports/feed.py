"""The feed of editions and corrections, in Atom (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from workreport.exports.description import RIGHTS, source_title
from workreport.exports.export import identifier
from workreport.model import Correction, Edition, Report, Series
from workreport.release import Version
from workreport.release.content_time import BEIJING


@dataclass(frozen=True)
class Entry:
    """One item of the feed; `page` is the address of its page below that of the site."""

    id: str
    title: str
    updated: datetime
    page: str
    text: str


def atom_feed(report: Report, version: Version, publisher: str, home: str, address: str) -> bytes:
    """Return the feed, latest entry first, which stands at `address` below `home`, the address of the site.

    Where `home` is empty the feed holds no links: it is read far from the site, so relative ones would lead nowhere.
    `publisher` is the site's name.
    """
    # A correction that is recorded twice is one entry.
    entries = {entry.id: entry for entry in _entries(report, version)}
    latest_first = sorted(entries.values(), key=lambda entry: entry.updated, reverse=True)
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"})
    _add(feed, "id", identifier("feed"))
    _add(feed, "title", f"{publisher}：各期报告和更正")
    _add(feed, "updated", latest_first[0].updated.isoformat())
    _add(SubElement(feed, "author"), "name", publisher)
    _add(feed, "rights", RIGHTS)
    if home:
        SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": home + address})
        _link(feed, home)
    for entry in latest_first:
        element = SubElement(feed, "entry")
        _add(element, "id", entry.id)
        _add(element, "title", entry.title)
        _add(element, "updated", entry.updated.isoformat())
        _add(element, "content", entry.text)
        if home:
            _link(element, home + entry.page)
    ElementTree.indent(feed)
    xml: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _entries(report: Report, version: Version) -> Iterator[Entry]:
    for edition in report.editions:
        yield _edition(edition, report.series_of(edition), version)
        for correction in edition.corrections:
            yield _correction(edition, correction)


def _edition(edition: Edition, series: Series, version: Version) -> Entry:
    # Without a history to date the content, it is at least not older than the data.
    last_day = max([edition.period.end, *(correction.date for correction in edition.corrections)])
    parts = "、".join(edition.parts.values())
    return Entry(
        id=identifier("edition", edition.id),
        title=f"新的一期：{edition.name}",
        updated=version.time or _start_of(last_day),
        page=f"{edition.id}/",
        text=f"{source_title(edition)}，{series.standing}：{parts}和{len(edition.figures)}项数字。",
    )


def _correction(edition: Edition, correction: Correction) -> Entry:
    day = correction.date.isoformat()
    return Entry(
        # Without the reason, whose wording may be improved later.
        id=identifier("correction", edition.id, day, correction.subject, correction.old, correction.new),
        title=f"更正（{edition.name}）：{correction.subject}由“{correction.old}”改为“{correction.new}”",
        updated=_start_of(correction.date),
        page="corrections/",
        text=f"原来：{correction.old}。改为：{correction.new}。原因：{correction.reason}",
    )


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, address: str) -> None:
    SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": address})
