"""The figures as a JSON file for programs, with what does not fit into a table."""

from decimal import Decimal

from workreport.addresses.pages import UsingPage, website_address
from workreport.exports.columns import COLUMNS, Column, Row
from workreport.exports.description import (
    LICENCE_ADDRESS,
    LICENCE_NAME,
    RIGHTS,
    data_id,
    description,
    source_title,
    title,
)
from workreport.exports.export import ExportContext, json_bytes, json_number
from workreport.model import Edition, Figure, Report
from workreport.quantities import Kind

# Programs know this kind by its first name.
PUBLISHED_KINDS = {Kind.AMOUNT: "count"}


def figures_json(context: ExportContext) -> bytes:
    """Return the edition, its figures in the report's order with the pages that show them, and its corrections."""
    edition, version, uses = context.edition, context.version, context.uses.get(context.edition.id, {})
    return json_bytes(
        {
            "id": data_id(edition),
            "edition": edition.id,
            "title": title(edition),
            "description": description(context.report, edition),
            "source": source_title(edition),
            "license": {"name": LICENCE_NAME, "url": LICENCE_ADDRESS},
            "rights": RIGHTS,
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
    row = Row(report, edition, figure)
    columns = {column.key: _value(column, column.read(row)) for column in COLUMNS}
    kind = PUBLISHED_KINDS.get(figure.quantity.kind, figure.quantity.kind)
    heading = edition.locator(figure.locator).heading
    return {**columns, "kind": kind, "area_id": figure.area or None, "locator_heading": heading}


def _pages(pages: tuple[UsingPage, ...]) -> list[dict[str, str]]:
    """Return titles and paths; the site's address may be unknown, and would be wrong in a copy of the site."""
    return [{"title": page.title, "path": website_address(page.uri)} for page in pages]


def _value(column: Column, text: str | None) -> str | int | float | None:
    """Return a column of numbers as JSON numbers, and an empty one as None."""
    if not text or column.kind != "number":
        return text or None
    return json_number(Decimal(text))
