"""What the tests share: the site is built once for all of them."""

import os
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.support.project import CONTENT_TIME, SITE_URL, Project, copy_project, unpack_bundle

# The tests try the same cases each time, so that a change alone can make them fail; make fuzz draws others.
settings.register_profile("same cases", derandomize=True)
settings.load_profile("default" if "FUZZ_CASES" in os.environ else "same cases")


@pytest.fixture(scope="session")
def built(tmp_path_factory, worker_id) -> Project:
    """The project with website and offline bundle built, once for all workers; not to be changed."""
    temporary = tmp_path_factory.getbasetemp()
    folder = (temporary if worker_id == "master" else temporary.parent) / "built"
    with FileLock(folder.with_suffix(".lock")):
        if (folder / "done").exists():
            return Project(folder)
        project = copy_project(folder)
        result = project.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME)
        assert result.returncode == 0, result.stderr
        (folder / "done").touch()
        return project


@pytest.fixture(scope="session")
def offline(built, tmp_path_factory) -> Path:
    """The folder that the offline bundle unpacks to."""
    return unpack_bundle(built, tmp_path_factory.mktemp("unpacked"))


@pytest.fixture
def project(tmp_path) -> Project:
    """A fresh copy of the project's sources, to be changed at will."""
    return copy_project(tmp_path)
