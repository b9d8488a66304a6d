"""Tables of text columns as CSV for spreadsheets, and their Table Schema."""

import csv
import io
from collections.abc import Iterable, Sequence

# Spreadsheets take a cell that begins with one of these for a formula; some read full-width signs likewise.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
# Without a byte order mark, Excel and WPS read UTF-8 in the system's own encoding.
ENCODING = "utf-8-sig"
SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[bool] = ()) -> bytes:
    """Return a CSV file (RFC 4180); `numbers` says which columns hold numbers, which may begin with a minus."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    kinds = numbers or [False] * len(header)
    writer.writerows([_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in rows)
    return text.getvalue().encode(ENCODING)


def _cell(text: str, is_number: bool) -> str:
    """Return the text, after an apostrophe where a spreadsheet would run it."""
    return f"'{text}" if not is_number and text.startswith(FORMULA_STARTS) else text
