"""The figures as a table for spreadsheets."""

import csv
import io

from workreport.exports.columns import COLUMNS, Column
from workreport.model import Edition, Report

# Spreadsheets take a cell that begins with one of these for a formula; where full-width signs are typed, with those too.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
# Without its mark Excel and WPS take UTF-8 for the encoding of the system.
ENCODING = "utf-8-sig"


def figures_csv(report: Report, edition: Edition) -> bytes:
    """One row for each figure, as RFC 4180 has it; its head is Chinese, for people open it and programs have the JSON."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.name for column in COLUMNS])
    for figure in edition.figures:
        area = report.area(figure.area)
        writer.writerow([_cell(column, column.read(figure, area) or "") for column in COLUMNS])
    return text.getvalue().encode(ENCODING)


def _cell(column: Column, text: str) -> str:
    """The text, after an apostrophe where a spreadsheet would run it; numbers may be negative."""
    return f"'{text}" if column.kind != "number" and text.startswith(FORMULA_STARTS) else text
