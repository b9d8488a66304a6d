"""All files of data that a build gives away: each is declared here, and nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workreport.addresses.pages import Uses
from workreport.exports.data_package import data_package
from workreport.exports.export import Export, Source
from workreport.exports.feed import atom_feed
from workreport.exports.figures_csv import TABLE_SCHEMA, figures_csv
from workreport.exports.figures_json import figures_json
from workreport.model import Edition, Report
from workreport.release import Version


@dataclass(frozen=True)
class Declaration:
    """A file that every edition gives away: its name, what it is for, what the data package adds of it, and its content."""

    name: str
    label: str
    resource: Mapping[str, object]
    content: Callable[[Source], bytes]


FIGURES = (
    Declaration(
        "figures.csv",
        "表格，可以用Excel或WPS打开",
        {"name": "figures", "type": "table", "title": "数字的表格", "schema": TABLE_SCHEMA},
        figures_csv,
    ),
    Declaration(
        "figures.json",
        "数字、说明和更正，给程序用",
        {"name": "figures-json", "title": "数字和更正，给程序用"},
        figures_json,
    ),
)
PACKAGE, PACKAGE_LABEL = "datapackage.json", "表格各栏的说明、来源和许可，给程序用"
# Not at the top, where the offline edition has only what readers are to open.
FEED, FEED_LABEL = "data/feed.xml", "新的报告和更正"


def exports(report: Report, version: Version, publisher: str, home: str, uses: Uses) -> tuple[Export, ...]:
    """Return the files of every edition and the feed.

    `publisher` is the site's name; `home` is its address, empty where it is not known.
    """
    sources = (Source(report, edition, version, publisher, uses) for edition in report.editions)
    files = [export for source in sources for export in _edition_files(source)]
    return (*files, Export(FEED, atom_feed(report, version, publisher, home, FEED), FEED_LABEL))


def files_of(edition: Edition, files: tuple[Export, ...]) -> tuple[Export, ...]:
    """Return those of the files that belong to one edition."""
    return tuple(export for export in files if export.address.startswith(f"{edition.id}/"))


def figure_files_of(edition: Edition, files: tuple[Export, ...]) -> tuple[Export, ...]:
    """Return those of one edition's files that hold its figures themselves."""
    return tuple(export for export in files_of(edition, files) if export.resource)


def _edition_files(source: Source) -> tuple[Export, ...]:
    folder = source.edition.id
    files = [Export(f"{folder}/{each.name}", each.content(source), each.label, each.resource) for each in FIGURES]
    return (*files, Export(f"{folder}/{PACKAGE}", data_package(source, files), PACKAGE_LABEL))
