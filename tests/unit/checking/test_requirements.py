"""Promises about the lists of libraries: what is installed is what was compiled from what we ask for, nothing else."""

import re
from importlib.metadata import requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.project import ROOT

LISTS = ("requirements", "requirements-test")
# Installed beside the site's environment, for one command alone.
SUCCESSOR = "tools/successor/requirements"
# Why we ask for it, its last release and how to do without it; or the list where that stands.
REASONS = re.compile(
    r"\S+==\S+( ; [^#]+?)? +# [^；]+(；[^；]+)*；(发布20\d\d-[01]\d-[0-3]\d；退路：.+|见(最上层的)?requirements\.in)"
)
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
                if more.marker is None or any(
                    more.marker.evaluate({"extra": extra}) for extra in ("", *library.extras)
                ):
                    waiting.append(more)
    return {key[0] for key in seen}


@pytest.mark.parametrize("name", [*LISTS, SUCCESSOR])
def test_every_library_that_we_ask_for_has_its_reason_its_last_release_and_its_exit(name):
    lines = [
        line
        for line in (ROOT / f"{name}.in").read_text(encoding="utf-8").splitlines()
        if not line.startswith(("#", "-r"))
    ]
    assert lines and [line for line in lines if not REASONS.fullmatch(line)] == []
    elsewhere = {line.partition("==")[0] for line in lines if "；见" in line}
    assert elsewhere <= {
        line.partition("==")[0] for line in (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    }


@pytest.mark.parametrize("name", LISTS)
def test_the_compiled_list_holds_what_we_ask_for_and_all_that_it_needs_and_nothing_else(name):
    assert set(entries(f"{name}.txt")) == needed(name)


@pytest.mark.parametrize("name", LISTS)
def test_the_versions_are_those_that_we_ask_for_and_those_that_are_installed(name):
    compiled = {library: str(entry.specifier) for library, entry in entries(f"{name}.txt").items()}
    assert {library: compiled[library] for library in asked(name)} == {
        library: str(entry.specifier) for library, entry in asked(name).items()
    }
    assert compiled == {library: f"=={version(library)}" for library in compiled}


def test_the_successors_list_is_of_the_versions_that_we_ask_for():
    compiled, wanted = entries(f"{SUCCESSOR}.txt"), entries(f"{SUCCESSOR}.in")
    assert {library: str(compiled[library].specifier) for library in wanted} == {
        library: str(entry.specifier) for library, entry in wanted.items()
    }
    shared = wanted.keys() & entries("requirements.in").keys()
    assert shared and all(
        wanted[library].specifier == entries("requirements.in")[library].specifier for library in shared
    )


@pytest.mark.parametrize("name", [*LISTS, SUCCESSOR])
def test_every_library_has_the_sums_of_its_files(name):
    text = (ROOT / f"{name}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text)
    assert len(blocks) > 10
    assert [block for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}", block)] == []
