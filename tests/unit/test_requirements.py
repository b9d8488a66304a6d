"""Promises about the lists of libraries: what is installed is what was compiled from what we ask for, and nothing else."""

import re
from importlib.metadata import requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.project import ROOT

LISTS = ("requirements", "requirements-test")
ENTRY = re.compile(r"^(?P<requirement>[A-Za-z0-9][^\\#\n]*?) *(?:\\|#|$)", re.MULTILINE)


def entries(file: str) -> dict[str, Requirement]:
    """The libraries of a list by name, those that only other systems need left out."""
    found = [Requirement(match["requirement"]) for match in ENTRY.finditer((ROOT / file).read_text(encoding="utf-8"))]
    return {canonicalize_name(each.name): each for each in found if each.marker is None or each.marker.evaluate()}


def asked(name: str) -> dict[str, Requirement]:
    """What we ask for; the tests need what the build needs."""
    return entries(f"{name}.in") | entries("requirements.in")


def needed(name: str) -> set[str]:
    """All libraries without which those that we ask for do not work here, as they say themselves."""
    waiting, seen = list(asked(name).values()), set()
    while waiting:
        library = waiting.pop()
        key = (canonicalize_name(library.name), *sorted(library.extras))
        if key not in seen:
            seen.add(key)
            for line in requires(library.name) or ():
                more = Requirement(line)
                if more.marker is None or any(more.marker.evaluate({"extra": extra}) for extra in ("", *library.extras)):
                    waiting.append(more)
    return {key[0] for key in seen}


@pytest.mark.parametrize("name", LISTS)
def test_the_compiled_list_holds_what_we_ask_for_and_all_that_it_needs_and_nothing_else(name):
    assert set(entries(f"{name}.txt")) == needed(name)


@pytest.mark.parametrize("name", LISTS)
def test_the_versions_are_those_that_we_ask_for_and_those_that_are_installed(name):
    compiled = {library: str(entry.specifier) for library, entry in entries(f"{name}.txt").items()}
    assert {library: compiled[library] for library in asked(name)} == {library: str(entry.specifier) for library, entry in asked(name).items()}
    assert compiled == {library: f"=={version(library)}" for library in compiled}


@pytest.mark.parametrize("name", LISTS)
def test_every_library_has_the_sums_of_its_files(name):
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text)
    assert len(blocks) > 20
    assert [block for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)] == []
