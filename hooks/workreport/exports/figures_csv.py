"""The figures as tables for spreadsheets: those of one edition, and those of all editions below one another."""

from collections.abc import Mapping

from workreport.exports.columns import COLUMNS, Column, Row
from workreport.exports.export import ExportContext
from workreport.exports.tabular import SCHEMA_PROFILE, csv_bytes
from workreport.model import Report, break_between

_NAMES = [column.name for column in COLUMNS]
_NUMBERS = [column.kind == "number" for column in COLUMNS]
_FIELDS = [
    {
        "name": column.name,
        "type": column.kind,
        "description": f"{column.description}（figures.json里叫{column.key}）",
        **({"constraints": column.constraints} if column.constraints else {}),
    }
    for column in COLUMNS
]
# Table Schema (https://datapackage.org/standard/table-schema/).
TABLE_SCHEMA: Mapping[str, object] = {
    "$schema": SCHEMA_PROFILE,
    "fields": _FIELDS,
    "primaryKey": ["编号"],
    "missingValues": [""],
}
_EDITION_FIELDS = {
    "系列": "报告的系列",
    "报告编号": "哪一期报告，编号以后不变",
    "报告": "哪一期报告",
}
_BREAK = "和前一期不能比"


def figures_csv(context: ExportContext) -> bytes:
    """Return a CSV file with a row for each figure.

    Its header is Chinese, for people open it; programs have the JSON file.
    """
    rows = (_cells(Row(context.report, context.edition, figure)) for figure in context.edition.figures)
    return csv_bytes(_NAMES, rows, _NUMBERS)


def all_figures_csv(report: Report) -> bytes:
    """Return a CSV file with a row for each figure of each edition, series by series, the latest edition first."""
    rows = []
    for series in report.series:
        for edition in report.editions_of(series):
            earlier = report.before(edition)
            known = {figure.id: figure for figure in earlier.figures} if earlier else {}
            for figure in edition.figures:
                reason = break_between(known[figure.id], figure) if figure.id in known else ""
                cells = _cells(Row(report, edition, figure))
                rows.append([series.name, edition.id, edition.name, *cells, reason])
    return csv_bytes([*_EDITION_FIELDS, *_NAMES, _BREAK], rows, [False, False, False, *_NUMBERS, False])


def all_figures_schema() -> Mapping[str, object]:
    """Return the Table Schema of the file with the figures of all editions."""
    before = [{"name": name, "type": "string", "description": text} for name, text in _EDITION_FIELDS.items()]
    fields = [{**field, "constraints": _without_unique(field.get("constraints"))} for field in _FIELDS]
    reason = {
        "name": _BREAK,
        "type": "string",
        "description": "和前一期同一编号的数字不能比的原因；能比或者前一期没有就空着",
    }
    return {
        "$schema": SCHEMA_PROFILE,
        "fields": [*before, *fields, reason],
        "primaryKey": ["报告编号", "编号"],
        "missingValues": [""],
    }


def _cells(row: Row) -> list[str]:
    return [_text(column, row) for column in COLUMNS]


def _text(column: Column, row: Row) -> str:
    return column.read(row) or ""


def _without_unique(constraints: object) -> dict[str, object]:
    known = constraints if isinstance(constraints, Mapping) else {}
    return {name: value for name, value in known.items() if name != "unique"}
