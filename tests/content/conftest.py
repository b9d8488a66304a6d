"""What the tests of the shipped content share."""

import pytest

from tests.support.project import Project, copy_project


@pytest.fixture
def shipped_copy(tmp_path) -> Project:
    """A fresh copy of the shipped project's sources, to be changed at will."""
    return copy_project(tmp_path)
