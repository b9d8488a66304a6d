"""The descriptor of an edition's files, a Data Package (https://datapackage.org/standard/data-package/)."""

from collections.abc import Iterable
from hashlib import sha256

from workreport.exports.description import (
    LICENCE_ADDRESS,
    LICENCE_NAME,
    LICENCE_TITLE,
    data_id,
    description,
    source_title,
    title,
)
from workreport.exports.export import Export, ExportContext, json_bytes
from workreport.release.version import NAME

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def data_package(context: ExportContext, files: Iterable[Export]) -> bytes:
    """Return the descriptor, as JSON, of the files in its own folder."""
    edition, version = context.edition, context.version
    created = {"created": version.time.isoformat()} if version.time else {}
    return json_bytes(
        {
            "$schema": PROFILE,
            "name": f"{NAME}-{edition.id}",
            "id": data_id(edition),
            "title": title(edition),
            "description": description(edition),
            "version": version.name,
            **created,
            "licenses": [{"name": LICENCE_NAME, "title": LICENCE_TITLE, "path": LICENCE_ADDRESS}],
            "sources": [{"title": source_title(edition)}],
            "contributors": [{"title": context.publisher, "roles": ["publisher"]}],
            "resources": [_resource(export) for export in files],
        }
    )


def _resource(export: Export) -> dict[str, object]:
    properties = dict(export.resource or {})
    # The longest property, so people read the others first.
    schema = {"schema": properties.pop("schema")} if "schema" in properties else {}
    return {
        **properties,
        "path": export.name,
        "format": export.kind.suffix.removeprefix("."),
        "mediatype": export.kind.media_type,
        "encoding": "utf-8",
        "bytes": len(export.content),
        "hash": f"sha256:{sha256(export.content).hexdigest()}",
        **schema,
    }
