"""Promises about the shipped data files that hold whatever they say."""

import re

import pytest

from tests.support.project import SHIPPED
from tests.support.schemas import faults
from workreport.loading import load_report


@pytest.mark.parametrize("path", sorted((SHIPPED / "data").rglob("*.yml")), ids=lambda path: path.name)
def test_a_file_names_the_schema_by_which_editors_programs_help(path):
    assert faults(path) == []


def test_the_meaning_of_a_case_tells_its_outcome():
    cases = [term for term in load_report(SHIPPED / "data").glossary.terms if term.name.endswith("案")]
    open_ended = [term.name for term in cases if not re.search("无罪|改判|宣判|还没有判决", term.meaning)]
    assert not open_ended, "\n".join(
        ["", *(f"data/glossary.yml:1: “{name}”的词义没有说结果 → 写明怎样宣判，或者还没有判决" for name in open_ended)]
    )
