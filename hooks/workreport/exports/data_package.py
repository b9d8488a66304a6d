"""The descriptor of an edition's files, a Data Package (https://datapackage.org/standard/data-package/)."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from workreport.exports.description import (
    LICENCE_ADDRESS,
    LICENCE_NAME,
    LICENCE_TITLE,
    RIGHTS,
    data_id,
    description,
    source_title,
    title,
)
from workreport.exports.export import Export, ExportContext, identifier, json_bytes
from workreport.model import Report
from workreport.release import Version
from workreport.release.version import NAME

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def data_package(context: ExportContext, files: Iterable[Export]) -> bytes:
    """Return the descriptor, as JSON, of an edition's files in its own folder."""
    edition, version = context.edition, context.version
    own = {
        "name": f"{NAME}-{edition.id}",
        "id": data_id(edition),
        "title": title(edition),
        "description": description(context.report, edition) + RIGHTS,
        "sources": [{"title": source_title(edition)}],
    }
    return _descriptor(own, version, context.publisher, files)


def package_of_all(report: Report, version: Version, publisher: str, files: Iterable[Export]) -> bytes:
    """Return the descriptor, as JSON, of the files with the data of all editions."""
    own = {
        "name": NAME,
        "id": identifier("data"),
        "title": f"{publisher}：各期的数字",
        "description": f"{len(report.editions)}期报告给出的全部数字，写法和报告一致，注明在报告的哪一段。{RIGHTS}",
        "sources": [{"title": source_title(edition)} for edition in report.editions],
    }
    return _descriptor(own, version, publisher, files)


def _descriptor(own: Mapping[str, object], version: Version, publisher: str, files: Iterable[Export]) -> bytes:
    created = {"created": version.time.isoformat()} if version.time else {}
    return json_bytes(
        {
            "$schema": PROFILE,
            **{name: own[name] for name in ("name", "id", "title", "description")},
            "version": version.name,
            **created,
            "licenses": [{"name": LICENCE_NAME, "title": LICENCE_TITLE, "path": LICENCE_ADDRESS}],
            "sources": own["sources"],
            "contributors": [{"title": publisher, "roles": ["publisher"]}],
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
