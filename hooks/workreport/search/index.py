"""The index, which is the site's plain text, and the tables that searching it in other scripts needs."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..model import Report
from ..pages import page_files, page_name
from .extract import Section, extract_sections
from .tables import other_readings, syllable_runs, traditional_pairs

# Where a page ranks when it answers as well as another: the areas are what readers come for.
AREA, FIGURES, OVERVIEW, OTHER = 1, 0.7, 0.6, 0.4


def make_index(site_dir: Path, report: Report) -> dict[str, object]:
    """The index of all pages below `site_dir`, as it travels to the browser for the first query."""
    aliases = english_names(report)
    entries = []
    for path in page_files(site_dir):
        address = path.relative_to(site_dir).as_posix()
        name = page_name(address)
        sections = extract_sections(path.read_text(encoding="utf-8"))
        if not sections:
            continue
        entries.append({
            "url": address.removesuffix("index.html"),
            "weight": weight(name, report),
            "sections": [_entry(section, aliases.get(name, "") if number == 0 else "") for number, section in enumerate(sections)],
        })
    return {"pages": entries, "synonyms": [list(group) for group in report.search.synonyms]}


def make_tables(index: dict[str, object]) -> dict[str, str]:
    """The tables for the first query in another script, made for the characters of that index."""
    texts = ["\n".join(text for _, *texts in page["sections"] for text in texts) for page in index["pages"]]
    return {
        "traditional": traditional_pairs("".join(texts)),
        "syllables": syllable_runs(),
        "readings": other_readings(texts),
    }


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
