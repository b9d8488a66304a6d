"""The index, which is the site's plain text."""

from collections.abc import Mapping, Sequence

from workreport.addresses.pages import Name
from workreport.finishing.built_pages import BuiltPage
from workreport.finishing.search.extraction import Section, extract_sections
from workreport.model import Report

Entry = dict[str, object]
# Where a page ranks when it answers as well as another: the areas are what readers come for.
AREA, FIGURES, OVERVIEW, OTHER = 1, 0.7, 0.6, 0.4


def index_entry(page: BuiltPage, report: Report) -> Entry | None:
    """Return what the index holds of a page, or None for a page without text to be found."""
    sections = extract_sections(page)
    if not sections:
        return None
    alias = english_names(report).get(page.name, "")
    return {
        "url": page.address.removesuffix("index.html"),
        "weight": weight(page.name, report),
        "sections": [_section(each, alias if number == 0 else "") for number, each in enumerate(sections)],
    }


def make_index(entries: Sequence[Entry], report: Report) -> dict[str, object]:
    """Return the index of all pages, as it travels to the browser for the first query."""
    return {"pages": entries, "synonyms": [list(group) for group in report.search.synonyms]}


def weight(name: Name, report: Report) -> float:
    """The weight of a page in ranking."""
    areas = [area.id for area in report.areas.areas]
    if len(name) == 2 and name[1] in (*areas, "requirements"):
        return AREA
    if len(name) == 2 and name[1] == "figures":
        return FIGURES
    return OVERVIEW if name[0] in [edition.id for edition in report.editions] else OTHER


def english_names(report: Report) -> Mapping[Name, str]:
    """The English name of each area page of the latest edition."""
    return {(report.latest.id, area.id): area.english for area in report.areas.areas}


def _section(section: Section, alias: str) -> list[str]:
    entry = [section.anchor, section.title, section.text]
    return [*entry, alias] if alias else entry
