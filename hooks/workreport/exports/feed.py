"""The feed of editions and corrections, as RFC 4287 (Atom) has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from workreport.exports.description import LICENCE_TITLE, source_title
from workreport.exports.export import identifier
from workreport.model import Correction, Edition, Report
from workreport.release import Version
from workreport.release.content_time import BEIJING


@dataclass(frozen=True)
class Entry:
    """One piece of news: `page` is the place on the website where it is told."""

    id: str
    title: str
    updated: datetime
    page: str
    text: str


def atom_feed(report: Report, version: Version, publisher: str, home: str, address: str) -> bytes:
    """The feed, latest news first, that the site at `home` has at `address`.

    Nothing in it is a link where the site's address is not known: a feed is read far from the site.
    """
    # A correction that is written down twice is one piece of news.
    entries = {entry.id: entry for entry in _entries(report, version)}
    latest_first = sorted(entries.values(), key=lambda entry: entry.updated, reverse=True)
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"})
    _add(feed, "id", identifier("feed"))
    _add(feed, "title", f"{publisher}：各期报告和更正")
    _add(feed, "updated", latest_first[0].updated.isoformat())
    _add(SubElement(feed, "author"), "name", publisher)
    _add(feed, "rights", LICENCE_TITLE)
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
    return ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _entries(report: Report, version: Version) -> Iterator[Entry]:
    for edition in report.editions:
        yield _edition(edition, version)
        for correction in edition.corrections:
            yield _correction(edition, correction)


def _edition(edition: Edition, version: Version) -> Entry:
    # Where no history tells when the content changed, the data still give a day before which it cannot have been.
    last_day = max([edition.period.end, *(correction.date for correction in edition.corrections)])
    text = f"{source_title(edition)}的读者版：{edition.sides.results}、{edition.sides.plans}和{len(edition.figures)}项数字。"
    return Entry(
        identifier("edition", edition.id), edition.name, version.time or _start_of(last_day), f"{edition.id}/", text
    )


def _correction(edition: Edition, correction: Correction) -> Entry:
    day = correction.date.isoformat()
    # Not the reason, which may be told better later.
    own = identifier("correction", edition.id, day, correction.subject, correction.old, correction.new)
    text = f"原来：{correction.old}。改为：{correction.new}。原因：{correction.reason}"
    return Entry(own, f"更正（{edition.name}）：{correction.subject}", _start_of(correction.date), "corrections/", text)


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, address: str) -> None:
    SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": address})
