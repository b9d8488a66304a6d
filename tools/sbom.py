"""Write which libraries the build takes, with their sums and licences, to a CycloneDX file beside the offline bundle.

The same list, libraries and content give the same bytes.
"""

import os
import re
from collections.abc import Iterator
from datetime import UTC
from importlib.metadata import metadata
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from cyclonedx.contrib.hash.factories import HashTypeFactory
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from workreport.loading import load_report
from workreport.release import Version, content_time
from workreport.release.version import NAME

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = SchemaVersion.V1_6
LIBRARY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+).*\n(?P<more>(?: .*\n)*)", re.MULTILINE)
SUM = re.compile(r"--hash=(sha256:[0-9a-f]{64})")
TAKEN_BY = re.compile(r"# via (.*)")
# What the list calls us, among those that take a library.
OURSELVES = "-r requirements.in"


def write_sbom(requirements: str, version: Version, target: Path) -> None:
    """Write what the compiled list of that version holds to `target`.

    A library has one sum for each of its files, since which of them is installed depends on the machine. Raises
    PackageNotFoundError for a library that is not installed, which alone knows its licence.
    """
    site = Component(name=NAME, version=version.name, type=ComponentType.APPLICATION, bom_ref=version.stem)
    libraries = {OURSELVES: site}
    taken_by: dict[str, list[str]] = {}
    for found in LIBRARY.finditer(requirements):
        name = found["name"]
        libraries[name] = _library(name, found["version"], SUM.findall(found["more"]))
        taken_by[name] = [taker for takers in TAKEN_BY.findall(found["more"]) for taker in takers.split(", ")]
    bom = Bom(
        serial_number=uuid5(NAMESPACE_OID, f"{version.stem}\n{requirements}"), metadata=BomMetaData(component=site)
    )
    # Where the content has no time, none at all, of which the library's types know nothing: it would take the clock's.
    bom.metadata.timestamp = version.time and version.time.astimezone(UTC)  # type: ignore[assignment]
    bom.components.update(libraries[name] for name in taken_by)
    for name, component in libraries.items():
        bom.register_dependency(component, [libraries[each] for each, takers in taken_by.items() if name in takers])
    target.write_text(
        make_outputter(bom, OutputFormat.JSON, SCHEMA).output_as_string(indent=2) + "\n", encoding="utf-8"
    )


def _library(name: str, version: str, sums: list[str]) -> Component:
    purl = PackageURL("pypi", name=name, version=version)
    hashes = map(HashTypeFactory().from_composite_str, sums)
    return Component(
        name=name,
        version=version,
        type=ComponentType.LIBRARY,
        bom_ref=str(purl),
        purl=purl,
        hashes=hashes,
        licenses=_licences(name),
    )


def _licences(name: str) -> Iterator[License]:
    """Return the library's own statement: an SPDX expression, or the older texts and classes that stand for one."""
    about = metadata(name)
    texts = [text for text in (about["License-Expression"], about["License"]) if text and text != "UNKNOWN"]
    classes = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier", ()) if line.startswith("License :: ")]
    return map(LicenseFactory().make_from_string, texts[:1] or classes)


def main() -> None:
    """Write the file of the content that is here."""
    version = Version(load_report(ROOT / "data").latest.id, content_time(ROOT, os.environ))
    target = ROOT / "dist" / f"{version.stem}.cdx.json"
    target.parent.mkdir(exist_ok=True)
    write_sbom((ROOT / "requirements.txt").read_text(encoding="utf-8"), version, target)
    print(f"物料清单：{target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
