"""The figures as a JSON file for programs, with what does not fit into a table."""

from decimal import Decimal

from workreport.addresses.pages import UsingPage, website_address
from workreport.exports.columns import COLUMNS, Column
from workreport.exports.description import LICENCE_ADDRESS, LICENCE_NAME, data_id, description, source_title, title
from workreport.exports.export import ExportContext, json_bytes
from workreport.model import Edition, Figure, Report


def figures_json(context: ExportContext) -> bytes:
    """Return the edition, its figures in the report's order with the pages that show them, and its corrections."""
    edition, version, uses = context.edition, context.version, context.uses.get(context.edition.id, {})
    return json_bytes(
        {
            "id": data_id(edition),
            "edition": edition.id,
            "title": title(edition),
            "description": description(edition),
            "source": source_title(edition),
            "license": {"name": LICENCE_NAME, "url": LICENCE_ADDRESS},
            "period": edition.period.model_dump(mode="json"),
            "updated": version.time.isoformat() if version.time else None,
            "figures": [
                {**_entry(context.report, edition, figure), "pages": _pages(uses.get(figure.id, ()))}
                for figure in edition.figures
            ],
            "corrections": [correction.model_dump(mode="json") for correction in edition.corrections],
        }
    )


def _entry(report: Report, edition: Edition, figure: Figure) -> dict[str, object]:
    area = report.area(figure.area)
    heading = {locator.name: locator.heading for locator in edition.locators}[figure.locator]
    columns = {column.key: _value(column, column.read(figure, area)) for column in COLUMNS}
    return {**columns, "kind": figure.kind, "area_id": area.id, "locator_heading": heading}


def _pages(pages: tuple[UsingPage, ...]) -> list[dict[str, str]]:
    """Return titles and paths; the site's address may be unknown, and would be wrong in a copy of the site."""
    return [{"title": page.title, "path": website_address(page.uri)} for page in pages]


def _value(column: Column, text: str | None) -> str | int | float | None:
    """Return a column of numbers as JSON numbers; the figure's text beside it keeps every digit."""
    if text is None or column.kind != "number":
        return text
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else float(number)
