"""The figures as a table for spreadsheets."""

import csv
import io

from workreport.exports.columns import COLUMNS, Column
from workreport.exports.export import Source

# Spreadsheets take a cell that begins with one of these for a formula; where full-width signs are typed, with those too.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
# Without its mark Excel and WPS take UTF-8 for the encoding of the system.
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


def figures_csv(source: Source) -> bytes:
    """Return one row for each figure, as RFC 4180 has it; its head is Chinese, for people open it and programs have JSON."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in COLUMNS])
    for figure in source.edition.figures:
        area = source.report.area(figure.area)
        writer.writerow([_cell(column, column.read(figure, area) or "") for column in COLUMNS])
    return text.getvalue().encode(ENCODING)


def _cell(column: Column, text: str) -> str:
    """Return the text, after an apostrophe where a spreadsheet would run it; numbers may be negative."""
    return f"'{text}" if column.kind != "number" and text.startswith(FORMULA_STARTS) else text
