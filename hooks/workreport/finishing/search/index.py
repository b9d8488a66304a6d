"""The index, which is the site's plain text."""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from workreport.addresses.pages import page_files, page_name
from workreport.finishing.search.extraction import Section, extract_sections
from workreport.model import Report
from workreport.shares import in_shares

# Where a page ranks when it answers as well as another: the areas are what readers come for.
AREA, FIGURES, OVERVIEW, OTHER = 1, 0.7, 0.6, 0.4


def make_index(site_dir: Path, report: Report) -> dict[str, object]:
    """The index of all pages below `site_dir`, as it travels to the browser for the first query."""
    aliases = english_names(report)
    entries = []
    pages = page_files(site_dir)
    for path, sections in zip(pages, chain(*in_shares(_sections, pages)), strict=True):
        address = path.relative_to(site_dir).as_posix()
        name = page_name(address)
        if not sections:
            continue
        entries.append(
            {
                "url": address.removesuffix("index.html"),
                "weight": weight(name, report),
                "sections": [
                    _entry(section, aliases.get(name, "") if number == 0 else "")
                    for number, section in enumerate(sections)
                ],
            }
        )
    return {"pages": entries, "synonyms": [list(group) for group in report.search.synonyms]}


def _sections(pages: Sequence[Path]) -> list[list[Section]]:
    return [extract_sections(path.read_bytes()) for path in pages]


def weight(name: Sequence[str], report: Report) -> float:
    """The weight of a page in ranking."""
    areas = [area.id for area in report.areas.areas]
    if len(name) == 2 and name[1] in (*areas, "requirements"):
        return AREA
    if len(name) == 2 and name[1] == "figures":
        return FIGURES
    return OVERVIEW if name[0] in [edition.id for edition in report.editions] else OTHER


def english_names(report: Report) -> Mapping[tuple[str, ...], str]:
    """The English name of each area page of the latest edition."""
    return {(report.latest.id, area.id): area.english for area in report.areas.areas}


def _entry(section: Section, alias: str) -> list[str]:
    entry = [section.anchor, section.title, section.text]
    return [*entry, alias] if alias else entry
