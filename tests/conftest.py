"""What the tests share: each site is built once for all of them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.support.fixture import make_project
from tests.support.project import CONTENT_TIME, SITE_URL, Project, copy_project, unpack_bundle

# The tests try the same cases each time, so that a change alone can make them fail; make fuzz draws others.
settings.register_profile("same cases", derandomize=True)
settings.load_profile("default" if "FUZZ_CASES" in os.environ else "same cases")


@pytest.fixture(scope="session")
def build_once(tmp_path_factory, worker_id) -> Callable[[str, Callable[[Path], Project]], Project]:
    """Builds website and offline bundle of a project, once for all workers, under a name of its own."""
    temporary = tmp_path_factory.getbasetemp()
    shared = temporary if worker_id == "master" else temporary.parent

    def build(name: str, make: Callable[[Path], Project]) -> Project:
        folder = shared / name
        with FileLock(folder.with_suffix(".lock")):
            if (folder / "done").exists():
                return Project(folder)
            project = make(folder)
            result = project.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME)
            assert result.returncode == 0, result.stderr
            (folder / "done").touch()
            return project

    return build


@pytest.fixture(scope="session")
def built(build_once) -> Project:
    """The fixture project, built; not to be changed."""
    return build_once("built", lambda folder: Project(make_project(folder)))


@pytest.fixture(scope="session")
def shipped(build_once) -> Project:
    """The shipped project, built, for tests of its content; not to be changed."""
    return build_once("shipped", copy_project)


@pytest.fixture(scope="session")
def offline(built, tmp_path_factory) -> Path:
    """The folder that the fixture's offline bundle unpacks to."""
    return unpack_bundle(built, tmp_path_factory.mktemp("unpacked"))


@pytest.fixture
def project(tmp_path) -> Project:
    """A fresh copy of the fixture project's sources, to be changed at will."""
    return Project(make_project(tmp_path))
