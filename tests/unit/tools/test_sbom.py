"""Promises about the list of what the build takes, for those who look for known weaknesses and for licences."""

import json
from datetime import UTC, datetime

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from sbom import write_sbom
from tests.support.project import ROOT
from workreport.release import Version

REQUIREMENTS = (ROOT / "requirements.txt").read_text(encoding="utf-8")
VERSION = Version("2018-h1", datetime(2018, 7, 10, 8, tzinfo=UTC))


def write(folder, requirements: str = REQUIREMENTS, version: Version = VERSION) -> str:
    write_sbom(requirements, version, folder / "sbom.json")
    return (folder / "sbom.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def sbom(tmp_path_factory) -> dict:
    return json.loads(write(tmp_path_factory.mktemp("sbom")))


@pytest.mark.parametrize("version", [VERSION, Version("2018-h1", None)])
def test_the_list_is_as_the_schema_of_its_version_says(version, tmp_path):
    text = write(tmp_path, version=version)
    validator = JsonStrictValidator(SchemaVersion.from_version(json.loads(text)["specVersion"]))
    assert validator.validate_str(text) is None
    assert validator.validate_str(text.replace('"SHA-256"', '"SHA"')) is not None


def test_the_list_holds_every_library_of_the_build_with_its_version_and_the_sums_of_its_files(sbom):
    held = {
        f"{each['name']}=={each['version']}": [entry["content"] for entry in each["hashes"]]
        for each in sbom["components"]
    }
    blocks = [block.split("--hash=sha256:") for block in REQUIREMENTS.replace("\\\n", "").split("    # via")]
    wanted = {
        block[0].split("\n")[-1].split(";")[0].strip(): [entry.strip() for entry in block[1:]]
        for block in blocks
        if len(block) > 1
    }
    assert {name: sorted(sums) for name, sums in held.items()} == {name: sorted(sums) for name, sums in wanted.items()}


def test_every_library_has_a_licence(sbom):
    assert [each["name"] for each in sbom["components"] if not each.get("licenses")] == []
    licences = {each["name"]: each["licenses"] for each in sbom["components"]}
    assert licences["mkdocs"] == [{"license": {"id": "BSD-2-Clause"}}]
    assert licences["packaging"] == [{"expression": "Apache-2.0 OR BSD-2-Clause"}]
    assert licences["jinja2"] == [{"license": {"name": "BSD License"}}]


def test_the_site_depends_on_the_libraries_that_we_ask_for_and_they_on_theirs(sbom):
    asked = [
        Requirement(line.split("#")[0])
        for line in (ROOT / "requirements.in").read_text(encoding="utf-8").split("\n")
        if "==" in line
    ]
    depends = {each["ref"]: each.get("dependsOn", []) for each in sbom["dependencies"]}
    assert set(depends[sbom["metadata"]["component"]["bom-ref"]]) == {
        f"pkg:pypi/{canonicalize_name(each.name)}@{next(iter(each.specifier)).version}" for each in asked
    }
    assert [
        ref.partition("@")[0] for ref in depends[next(ref for ref in depends if ref.startswith("pkg:pypi/jinja2@"))]
    ] == ["pkg:pypi/markupsafe"]


def test_the_same_list_gives_the_same_bytes_and_another_list_another_number(tmp_path):
    first, again = write(tmp_path), write(tmp_path)
    assert first == again
    other = json.loads(write(tmp_path, REQUIREMENTS.replace("--hash=sha256:0", "--hash=sha256:1", 1)))
    assert other["serialNumber"] != json.loads(first)["serialNumber"]


def test_the_time_is_that_of_the_content_and_never_that_of_the_clock(sbom, tmp_path):
    assert sbom["metadata"]["timestamp"] == "2018-07-10T08:00:00+00:00"
    assert "timestamp" not in json.loads(write(tmp_path, version=Version("2018-h1", None)))["metadata"]
