"""The figures as a table for spreadsheets."""

import csv
import io

from workreport.exports.columns import COLUMNS, Column, Row
from workreport.exports.export import ExportContext

# Spreadsheets take a cell that begins with one of these for a formula; some read full-width signs likewise.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
# Without a byte order mark, Excel and WPS read UTF-8 in the system's own encoding.
ENCODING = "utf-8-sig"
# Table Schema (https://datapackage.org/standard/table-schema/).
TABLE_SCHEMA = {
    "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
    "fields": [
        {
            "name": column.name,
            "type": column.kind,
            "description": f"{column.description}（figures.json里叫{column.key}）",
            **({"constraints": column.constraints} if column.constraints else {}),
        }
        for column in COLUMNS
    ],
    "primaryKey": ["编号"],
    "missingValues": [""],
}


def figures_csv(context: ExportContext) -> bytes:
    """Return a CSV file (RFC 4180) with a row for each figure.

    Its header is Chinese, for people open it; programs have the JSON file.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in COLUMNS])
    for figure in context.edition.figures:
        row = Row(context.report, context.edition, figure)
        writer.writerow([_cell(column, column.read(row) or "") for column in COLUMNS])
    return text.getvalue().encode(ENCODING)


def _cell(column: Column, text: str) -> str:
    """Return the text, after an apostrophe where a spreadsheet would run it; numbers may begin with a minus."""
    return f"'{text}" if column.kind != "number" and text.startswith(FORMULA_STARTS) else text
