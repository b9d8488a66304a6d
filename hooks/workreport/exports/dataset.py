"""What search engines for data read in a page: a schema.org Dataset (https://schema.org/Dataset) as JSON-LD."""

import json

from workreport.exports.all_exports import files_of
from workreport.exports.columns import AnyFigure
from workreport.exports.description import LICENCE_ADDRESS, data_id, description, source_title, title
from workreport.exports.export import Export
from workreport.model import Edition
from workreport.release import Version

_LANGUAGE = "zh-CN"


def dataset(edition: Edition, version: Version, publisher: str, home: str, made: tuple[Export, ...]) -> str:
    """The edition's data, for the page of its figures; addresses only where that of the site is known.

    The text can stand in a script element as it is.
    """
    changed = {"dateModified": version.time.date().isoformat()} if version.time else {}
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "identifier": data_id(edition),
        "name": title(edition),
        "description": description(edition),
        "inLanguage": _LANGUAGE,
        "license": LICENCE_ADDRESS,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": publisher} | ({"url": home} if home else {}),
        "isBasedOn": {"@type": "CreativeWork", "name": source_title(edition), "inLanguage": _LANGUAGE},
        "temporalCoverage": f"{edition.period.start}/{edition.period.end}",
        "version": version.name,
        **changed,
        **({"url": f"{home}{edition.id}/figures/"} if home else {}),
        "variableMeasured": [_variable(figure) for figure in edition.figures],
        "distribution": [_download(each, home) for each in files_of(edition, made)],
    }
    return json.dumps(described, ensure_ascii=False).replace("<", "\\u003c")


def _variable(figure: AnyFigure) -> dict[str, str]:
    """A figure; its number is text, for that keeps every digit."""
    measured = {"value": figure.text} if figure.number is None else {"value": figure.number, "unitText": figure.unit}
    told = f"{figure.text}，{figure.period}。{figure.note or ''}"
    return {"@type": "PropertyValue", "propertyID": figure.id, "name": figure.label, **measured, "description": told}


def _download(export: Export, home: str) -> dict[str, str]:
    address = {"contentUrl": home + export.address} if home else {}
    return {
        "@type": "DataDownload",
        "name": export.name,
        "encodingFormat": export.kind.media_type,
        **address,
    }
