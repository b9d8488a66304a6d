"""An edition's data for dataset search engines: a schema.org Dataset (https://schema.org/Dataset) as JSON-LD."""

import json
from decimal import Decimal

from workreport.exports.all_exports import files_of
from workreport.exports.columns import COLUMNS, Row
from workreport.exports.description import LICENCE_ADDRESS, RIGHTS, data_id, description, source_title, title
from workreport.exports.export import Export, json_number
from workreport.model import Edition, Report
from workreport.quantities import Kind
from workreport.release import Version

_LANGUAGE = "zh-CN"
# The columns that schema.org has no property of its own for.
# fmt: off
_REFERENCES = (
    "area", "kind", "direction", "qualifier", "start", "terms", "base", "per", "part", "period", "as_of", "due",
    "scope", "locator", "year_inferred",
)
# fmt: on


def dataset(
    report: Report, edition: Edition, version: Version, publisher: str, home: str, files: tuple[Export, ...]
) -> str:
    """Return the JSON-LD for the page of the edition's figures, escaped so that it can stand in a script element.

    `publisher` is the site's name and `home` the site's address; where that is empty, nothing in it is an address.
    `files` are the exports of the whole site.
    """
    keywords = [report.series_of(edition).body, *(area.name for area in report.areas_of(edition))]
    scopes = [*dict.fromkeys(figure.scope for figure in edition.figures if figure.scope)]
    changed = {"dateModified": version.time.date().isoformat()} if version.time else {}
    properties = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "identifier": data_id(edition),
        "name": title(edition),
        "description": description(report, edition),
        "inLanguage": _LANGUAGE,
        "license": LICENCE_ADDRESS,
        "copyrightNotice": RIGHTS,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": publisher} | ({"url": home} if home else {}),
        "isBasedOn": {"@type": "CreativeWork", "name": source_title(edition), "inLanguage": _LANGUAGE},
        "temporalCoverage": f"{edition.period.start}/{edition.period.end}",
        **({"spatialCoverage": [{"@type": "Place", "name": scope} for scope in scopes]} if scopes else {}),
        "keywords": keywords,
        "version": version.name,
        **changed,
        **({"url": f"{home}{edition.id}/figures/"} if home else {}),
        "variableMeasured": [_variable(Row(report, edition, figure)) for figure in edition.figures],
        "distribution": [_download(export, home) for export in files_of(edition, files)],
    }
    return json.dumps(properties, ensure_ascii=False).replace("<", "\\u003c")


def _variable(row: Row) -> dict[str, object]:
    figure, quantity = row.figure, row.figure.quantity
    bounds = dict(zip(("minValue", "maxValue"), figure.bounds, strict=True))
    numbers = {name: json_number(value) for name, value in bounds.items() if value is not None}
    number = {"value": json_number(Decimal(figure.number))} if figure.number else {}
    unit = {"unitText": quantity.unit} if quantity.unit else {}
    return {
        "@type": "PropertyValue",
        "propertyID": figure.id,
        "name": f"{figure.counted}（升降幅度）" if quantity.kind is Kind.CHANGE else figure.counted,
        **({**number, **numbers, **unit} if number or numbers else {"value": figure.says}),
        "description": f"{figure.says}，{row.edition.time_of(figure)}。{figure.note or ''}",
        "valueReference": [
            {"@type": "PropertyValue", "name": column.name, "value": text}
            for column in COLUMNS
            if column.key in _REFERENCES and (text := column.read(row))
        ],
    }


def _download(export: Export, home: str) -> dict[str, str]:
    address = {"contentUrl": home + export.address} if home else {}
    return {
        "@type": "DataDownload",
        "name": export.name,
        "encodingFormat": export.kind.media_type,
        **address,
    }
