"""The tables of a report as CSV files, and what the data package says of each."""

import re
from collections.abc import Iterable

from workreport.exports.tabular import SCHEMA_PROFILE, csv_bytes
from workreport.model import NOT_GIVEN, Cell, Table

# A number as Table Schema reads it, without the words of the report around it.
_PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_GROUPED = re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")


def table_csv(table: Table) -> bytes:
    """Return a CSV file (RFC 4180) with the cells as the report writes them."""
    rows = ([cell.text for cell in row] for row in table.rows)
    return csv_bytes([column.name for column in table.columns], rows, [bool(column.unit) for column in table.columns])


def table_resource(table: Table) -> dict[str, object]:
    """Return the properties of the file in the data package (https://datapackage.org/standard/data-resource/)."""
    note = table.note or ""
    return {
        "name": table.id,
        "type": "table",
        "title": table.title,
        "description": f"报告“{table.locator}”里的表格，照报告的写法；“{NOT_GIVEN}”表示报告没有给出。{note}",
        "schema": {
            "$schema": SCHEMA_PROFILE,
            "fields": [_field(table, place) for place in range(len(table.columns))],
            "missingValues": ["", NOT_GIVEN],
        },
    }


def _field(table: Table, place: int) -> dict[str, object]:
    column = table.columns[place]
    if not column.unit:
        return {"name": column.name, "type": "string"}
    return {
        "name": column.name,
        **_type(table.column(place)),
        "unit": column.unit,
        "description": f"单位：{column.unit}",
    }


def _type(cells: Iterable[Cell]) -> dict[str, object]:
    """Return a field's type: a number, or text where the report writes some of them with words such as 约 or 万."""
    given = [cell.text for cell in cells if cell.is_given]
    if all(map(_PLAIN.fullmatch, given)):
        return {"type": "number"}
    if all(_PLAIN.fullmatch(text) or _GROUPED.fullmatch(text) for text in given):
        return {"type": "number", "groupChar": ","}
    return {"type": "string"}
