"""The Data Package (https://datapackage.org/standard/data-package/) that describes an edition's files."""

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
from workreport.exports.export import Export, Source, json_bytes
from workreport.release.version import NAME

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def data_package(source: Source, files: Iterable[Export]) -> bytes:
    """Return the descriptor of the files beside it."""
    edition, version = source.edition, source.version
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
            "contributors": [{"title": source.publisher, "roles": ["publisher"]}],
            "resources": [_resource(export) for export in files],
        }
    )


def _resource(export: Export) -> dict[str, object]:
    added = dict(export.resource or {})
    # Long, and therefore last.
    schema = {"schema": added.pop("schema")} if "schema" in added else {}
    return {
        **added,
        "path": export.name,
        "format": export.kind.suffix.removeprefix("."),
        "mediatype": export.kind.media_type,
        "encoding": "utf-8",
        "bytes": len(export.content),
        "hash": f"sha256:{sha256(export.content).hexdigest()}",
        **schema,
    }
