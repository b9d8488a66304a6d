"""The search index, which holds the site's plain text."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from workreport.addresses.pages import Name
from workreport.finishing.built_pages import BuiltPage
from workreport.finishing.search.extraction import Section, extract_sections
from workreport.model import Report

# The weights of pages that match a query equally well: area pages are what readers come for.
AREA, FIGURES, OVERVIEW, OTHER = 1, 0.7, 0.6, 0.4


class Entry(TypedDict):
    """A page in the index; each section is its anchor, title and text, and an alias where it has one."""

    url: str
    weight: float
    sections: list[list[str]]


class Index(TypedDict):
    """The whole index, as the browser loads it for the first query."""

    pages: Sequence[Entry]
    synonyms: list[list[str]]


def index_entry(page: BuiltPage, report: Report) -> Entry | None:
    """Return the entry of a page, or None for a page without text to be found."""
    sections = extract_sections(page)
    if not sections:
        return None
    alias = english_names(report).get(page.name, "")
    return {
        "url": page.address.removesuffix("index.html"),
        "weight": weight(page.name, report),
        "sections": [_section(section, alias if number == 0 else "") for number, section in enumerate(sections)],
    }


def make_index(entries: Sequence[Entry], report: Report) -> Index:
    """Return the index of those pages, with the report's synonyms."""
    return {"pages": entries, "synonyms": [list(group) for group in report.search.synonyms]}


def weight(name: Name, report: Report) -> float:
    """Return the weight of a page in ranking, from 0 to 1."""
    areas = [area.id for series in report.series for area in series.areas]
    if len(name) == 2 and name[1] in (*areas, "requirements"):
        return AREA
    if len(name) == 2 and name[1] == "figures":
        return FIGURES
    return OVERVIEW if name[0] in [edition.id for edition in report.editions] else OTHER


def english_names(report: Report) -> Mapping[Name, str]:
    """Return the English name of each area, by the name of its page in the latest edition."""
    return {
        (report.editions_of(series)[0].id, area.id): area.english
        for series in report.series
        if report.editions_of(series)
        for area in series.areas
        if area.english
    }


def _section(section: Section, alias: str) -> list[str]:
    entry = [section.anchor, section.title, section.text]
    return [*entry, alias] if alias else entry
