"""The registry of data files: each one is declared here, and nowhere else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workreport.addresses.pages import Uses
from workreport.exports.data_package import data_package, package_of_all
from workreport.exports.export import Export, ExportContext
from workreport.exports.feed import atom_feed
from workreport.exports.figures_csv import TABLE_SCHEMA, all_figures_csv, all_figures_schema, figures_csv
from workreport.exports.figures_json import figures_json
from workreport.exports.outcomes import SCHEMA, outcomes_csv, outcomes_json
from workreport.exports.table_csv import table_csv, table_resource
from workreport.model import Edition, Report
from workreport.release import Version


@dataclass(frozen=True)
class ExportSpec:
    """A file that every edition has: its name, its label, its properties in the data package, and its content."""

    name: str
    label: str
    resource: Mapping[str, object]
    content: Callable[[ExportContext], bytes]


FIGURES = (
    ExportSpec(
        "figures.csv",
        "表格，可以用Excel或WPS打开",
        {"name": "figures", "type": "table", "title": "数字的表格", "schema": TABLE_SCHEMA},
        figures_csv,
    ),
    ExportSpec(
        "figures.json",
        "数字、说明和更正，给程序用",
        {"name": "figures-json", "title": "数字和更正，给程序用"},
        figures_json,
    ),
)
# Only where the series has an edition before.
OUTCOMES = (
    ExportSpec(
        "outcomes.csv",
        "上一期的部署后来怎样，表格",
        {"name": "outcomes", "type": "table", "title": "上一期的部署后来怎样", "schema": SCHEMA},
        outcomes_csv,
    ),
    ExportSpec(
        "outcomes.json",
        "上一期的部署后来怎样，给程序用",
        {"name": "outcomes-json", "title": "上一期的部署后来怎样，给程序用"},
        outcomes_json,
    ),
)
# The figures of all editions, on a site that has several.
ALL_FIGURES, ALL_FIGURES_LABEL = "data/figures.csv", "各期的全部数字，一个表格"
PACKAGE, PACKAGE_LABEL = "datapackage.json", "表格各栏的说明、来源和许可，给程序用"
PACKAGE_OF_ALL = f"data/{PACKAGE}"
# Not at the top, where the offline edition keeps only the pages that readers are to open.
FEED, FEED_LABEL = "data/feed.xml", "新的报告和更正"


def exports(report: Report, version: Version, publisher: str, home: str, uses: Uses) -> tuple[Export, ...]:
    """Return the files of every edition, and the feed.

    `publisher` is the site's name, `home` the site's address (empty where unknown, else ending in a slash), and `uses`
    lists the pages that show each figure.
    """
    contexts = (ExportContext(report, edition, version, publisher, uses) for edition in report.editions)
    files = [export for context in contexts for export in _edition_files(context)]
    if len(report.editions) > 1:
        files += _files_of_all(report, version, publisher)
    return (*files, Export(FEED, atom_feed(report, version, publisher, home, FEED), FEED_LABEL))


def files_of(edition: Edition, files: tuple[Export, ...]) -> tuple[Export, ...]:
    """Return those of the files that belong to the edition."""
    return tuple(export for export in files if export.address.startswith(f"{edition.id}/"))


def files_of_all(files: tuple[Export, ...]) -> tuple[Export, ...]:
    """Return those of the files that hold the figures of all editions; none on a site that has one edition."""
    return tuple(export for export in files if export.address in (ALL_FIGURES, PACKAGE_OF_ALL))


def figure_files_of(edition: Edition, files: tuple[Export, ...]) -> tuple[Export, ...]:
    """Return those of the edition's files that hold its figures, which leaves out its tables and the data package."""
    names = [spec.name for spec in FIGURES]
    return tuple(export for export in files_of(edition, files) if export.name in names)


def _files_of_all(report: Report, version: Version, publisher: str) -> list[Export]:
    resource = {"name": "figures", "type": "table", "title": ALL_FIGURES_LABEL, "schema": all_figures_schema()}
    figures = Export(ALL_FIGURES, all_figures_csv(report), ALL_FIGURES_LABEL, resource)
    package = package_of_all(report, version, publisher, [figures])
    return [figures, Export(PACKAGE_OF_ALL, package, PACKAGE_LABEL)]


def _edition_files(context: ExportContext) -> tuple[Export, ...]:
    folder = context.edition.id
    specs = (*FIGURES, *OUTCOMES) if context.report.before(context.edition) else FIGURES
    files = [Export(f"{folder}/{spec.name}", spec.content(context), spec.label, spec.resource) for spec in specs]
    files += [
        Export(f"{folder}/{table.id}.csv", table_csv(table), f"报告里的表格：{table.title}", table_resource(table))
        for table in context.edition.tables
    ]
    return (*files, Export(f"{folder}/{PACKAGE}", data_package(context, files), PACKAGE_LABEL))
