"""The Data Package (https://datapackage.org/standard/data-package/) that describes an edition's files."""

from hashlib import sha256

from workreport.exports.columns import COLUMNS
from workreport.exports.description import (
    LICENCE_ADDRESS,
    LICENCE_NAME,
    LICENCE_TITLE,
    data_id,
    description,
    source,
    title,
)
from workreport.exports.export import Export, json_bytes
from workreport.model import Edition
from workreport.release import Version
from workreport.release.version import NAME

_PROFILES = "https://datapackage.org/profiles/2.0/"


def data_package(edition: Edition, version: Version, publisher: str, table: Export, document: Export) -> bytes:
    """The descriptor of the table and the JSON file beside it; `publisher` is the name of the site."""
    created = {"created": version.time.isoformat()} if version.time else {}
    return json_bytes(
        {
            "$schema": f"{_PROFILES}datapackage.json",
            "name": f"{NAME}-{edition.id}",
            "id": data_id(edition),
            "title": title(edition),
            "description": description(edition),
            "version": version.name,
            **created,
            "licenses": [{"name": LICENCE_NAME, "title": LICENCE_TITLE, "path": LICENCE_ADDRESS}],
            "sources": [{"title": source(edition)}],
            "contributors": [{"title": publisher, "roles": ["publisher"]}],
            "resources": [
                {
                    "name": "figures",
                    "type": "table",
                    "title": "数字的表格",
                    **_file(table, "csv", "text/csv"),
                    "schema": _SCHEMA,
                },
                {
                    "name": "figures-json",
                    "title": "数字和更正，给程序用",
                    **_file(document, "json", "application/json"),
                },
            ],
        }
    )


def _file(export: Export, form: str, media_type: str) -> dict[str, object]:
    return {
        "path": export.name,
        "format": form,
        "mediatype": media_type,
        "encoding": "utf-8",
        "bytes": len(export.content),
        "hash": f"sha256:{sha256(export.content).hexdigest()}",
    }


_SCHEMA = {
    "$schema": f"{_PROFILES}tableschema.json",
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
