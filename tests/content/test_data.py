"""Promises about the shipped data files that hold whatever they say."""

import pytest

from tests.support.project import SHIPPED
from tests.support.schemas import faults


@pytest.mark.parametrize("path", sorted((SHIPPED / "data").rglob("*.yml")), ids=lambda path: path.name)
def test_a_file_names_the_schema_by_which_editors_programs_help(path):
    assert faults(path) == []
