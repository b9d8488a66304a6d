"""All files of data that a build gives away, and their places."""

from workreport.addresses.pages import Uses
from workreport.exports.data_package import data_package
from workreport.exports.export import Export
from workreport.exports.feed import atom_feed
from workreport.exports.figures_csv import figures_csv
from workreport.exports.figures_json import figures_json
from workreport.model import Edition, Report
from workreport.release import Version

# Not at the top, where the offline edition has only what readers are to open.
FEED = "data/feed.xml"
MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}


def exports(report: Report, version: Version, publisher: str, home: str, uses: Uses) -> tuple[Export, ...]:
    """The files of every edition and the feed; `publisher` is the site's name, `home` its address if that is known."""
    files = [
        export for edition in report.editions for export in _edition_files(report, edition, version, publisher, uses)
    ]
    return (*files, Export(FEED, atom_feed(report, version, publisher, home, FEED)))


def files_of(edition: Edition, made: tuple[Export, ...]) -> tuple[Export, ...]:
    """Those of one edition."""
    return tuple(export for export in made if export.address.startswith(f"{edition.id}/"))


def _edition_files(
    report: Report, edition: Edition, version: Version, publisher: str, uses: Uses
) -> tuple[Export, ...]:
    table = Export(f"{edition.id}/figures.csv", figures_csv(report, edition))
    document = Export(f"{edition.id}/figures.json", figures_json(report, edition, version, uses))
    return (
        table,
        document,
        Export(f"{edition.id}/datapackage.json", data_package(edition, version, publisher, table, document)),
    )
