"""The search index, which holds the site's plain text in shards: the first, other pages' texts, older editions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NotRequired, TypedDict

from workreport.addresses.pages import PICTURE, PRINT, Name, of_latest, offline_address, page_name, website_address
from workreport.finishing.built_pages import BuiltPage, first_match
from workreport.finishing.search.extraction import Section, extract_sections
from workreport.model import Edition, Report, SearchHelp
from workreport.rendering import Site

# The weights of pages that match a query equally well: area pages are what readers come for, and what gathers from
# others, as an overview or the home page does, comes last.
AREA, FIGURES, OTHER, GATHERING = 1, 0.7, 0.4, 0.3
HOME, GLOSSARY = ("",), ("glossary",)
# Pages that say again what others say, of which only the title and the description are found.
REPEATING = (PICTURE, PRINT)
# Between the other names of a section: no query reaches across.
BORDER = "\u0001"
# The first shard, and what most first queries do without: the words with the tables, and the other pages' texts.
FIRST, WORDS, TEXTS = "index", "words", "texts"


class Entry(TypedDict):
    """A page in the index; each section is its anchor, title and text, and other names where it has them.

    A page that defines terms has one as the title of each section.
    """

    url: str
    weight: float
    edition: NotRequired[str]
    area: NotRequired[str]
    defines: NotRequired[bool]
    sections: list[list[str]]


class EditionEntry(TypedDict):
    """An edition; `age` counts the later ones of its series, and all but those of age 0 are a shard of their own."""

    id: str
    name: str
    title: str
    series: str
    age: int
    shard: bool


class Index(TypedDict):
    """The first shard: the editions, the areas of the latest, and the names of the other pages."""

    editions: Sequence[EditionEntry]
    pages: Sequence[Entry]
    names: Sequence[Entry]


class Shard(TypedDict):
    """The pages of an older edition, or those whose names alone are in the first shard."""

    pages: Sequence[Entry]


def index_entry(page: BuiltPage, site: Site) -> Entry | None:
    """Return the entry of a page, or None for a page without text to be found."""
    report, sections = site.report, extract_sections(page)
    if not sections:
        return None
    if page.name[-1] in REPEATING:
        sections = [Section("", _title(page), _description(page))]
    names = _other_names(page, site)
    entry: Entry = {
        "url": page.address.removesuffix("index.html"),
        "weight": weight(page.name, site),
        "sections": [
            _section(section, [*names.get(section.anchor, ()), *_page_names(page, section, number)])
            for number, section in enumerate(sections)
        ],
    }
    if edition := _edition(page.name, report):
        entry["edition"] = edition.id
        if page.name[-1] in _areas(report):
            entry["area"] = page.name[-1]
    if page.name == GLOSSARY:
        entry["defines"] = True
    return entry


def make_shards(entries: Sequence[Entry], report: Report) -> tuple[Index, Shard, Mapping[str, Shard]]:
    """Return the first shard of an index of those pages, their texts, and the older editions' by the edition's id."""
    editions = list(_editions(report))
    older = {edition["id"]: list[Entry]() for edition in editions if edition["shard"]}
    first = list[Entry]()
    for entry in entries:
        older.get(entry.get("edition", ""), first).append(entry)
    areas = [entry for entry in first if entry["weight"] == AREA]
    others = [entry for entry in first if entry["weight"] < AREA]
    index: Index = {"editions": editions, "pages": areas, "names": [_without_texts(entry) for entry in others]}
    return index, {"pages": others}, {edition: {"pages": pages} for edition, pages in older.items()}


def _without_texts(entry: Entry) -> Entry:
    return {**entry, "sections": [[anchor, title, "", *names] for anchor, title, _, *names in entry["sections"]]}


def equal_words(words: SearchHelp) -> list[list[str]]:
    """Return the words that mean the same as a word of the report, as the engine reads them."""
    return [["=", target, *names] for target, names in words.equals.items()]


def leading_words(words: SearchHelp, report: Report, *, offline: bool) -> list[list[str]]:
    """Return the words that only lead somewhere, as the engine reads them: to a word of the report, or to a page."""
    return [
        *(["~", target, *names] for target, names in words.related.items()),
        *(["e", target, *names] for target, names in words.english.items()),
        *(["@", _address(target, report, offline=offline), *names] for target, names in words.pages.items()),
    ]


def weight(name: Name, site: Site) -> float:
    """Return the weight of a page in ranking, from 0 to 1."""
    edition = _edition(name, site.report)
    if not edition:
        return GATHERING if name == HOME else OTHER
    if len(name) == 2 and (name[1] in _areas(site.report) or _treated(name, edition, site)):
        return AREA
    return FIGURES if len(name) == 2 and name[1] == "figures" else GATHERING


def _editions(report: Report) -> Iterator[EditionEntry]:
    for series in report.series:
        for age, edition in enumerate(report.editions_of(series)):
            yield {
                "id": edition.id,
                "name": edition.name,
                "title": edition.title,
                "series": series.name if len(report.series) > 1 else "",
                "age": age,
                "shard": age > 0,
            }


def _edition(name: Name, report: Report) -> Edition | None:
    return report.edition(name[0])


def _areas(report: Report) -> list[str]:
    return [area.id for series in report.series for area in series.areas]


def _other_names(page: BuiltPage, site: Site) -> Mapping[str, Sequence[str]]:
    """Return the other names of a page's sections by their anchors.

    A page bears the headings of the paragraphs that it presents, a work area its English name, and a term its aliases.
    """
    report = site.report
    edition = _edition(page.name, report)
    if page.name == GLOSSARY:
        return {term.id: term.aliases for term in report.glossary.terms}
    if edition is None:
        return {}
    headings = {locator.name: locator.heading for locator in edition.locators}
    for section in edition.sections:
        if page.name[-1] == section.area:
            named = {part: [headings[name] for name in own.locators] for part, own in section.parts.items()}
            english = report.series_of(edition).area(section.area).english
            return {"": [english] if english else [], **named}
    return {"": [headings[name] for name in _treated(page.name, edition, site)]}


def _treated(name: Name, edition: Edition, site: Site) -> list[str]:
    """Return the paragraphs outside all areas that a page treats: those that no other page cites as often."""
    return [
        locator.name
        for locator in edition.locators
        if not edition.section_of(locator.name)
        and (citing := site.citing_pages.get((edition.id, locator.name)))
        and page_name(website_address(citing.uri)) == name
    ]


def _description(page: BuiltPage) -> str:
    """Return the page's own description, without the report that every description of an edition names at its end."""
    return (first_match(page.tree, 'meta[name="description"]').attributes["content"] or "").partition("（《")[0]


def _title(page: BuiltPage) -> str:
    return first_match(page.tree, "title").text().partition(" - ")[0].strip()


def _page_names(page: BuiltPage, section: Section, number: int) -> Sequence[str]:
    """Return the names that browser and menu show, for the first section where the page's heading is another."""
    if number:
        return []
    names = (_title(page), *(link.text().strip() for link in page.tree.css('[aria-current="page"]')))
    return [name for name in dict.fromkeys(names) if name not in section.title and section.title not in name]


def _address(target: str, report: Report, *, offline: bool) -> str:
    path, mark, anchor = target.partition("#")
    path = of_latest(path, report.latest.id)
    return (offline_address(path) if offline else website_address(path)) + mark + anchor


def _section(section: Section, names: Sequence[str]) -> list[str]:
    entry = [section.anchor, section.title, section.text]
    return [*entry, BORDER.join(names)] if names else entry
