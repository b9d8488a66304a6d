"""Promises about the earlier half-years that make a project large for the benchmarks."""

from bench.editions import add_editions
from tests.support.fixture import REPORT, make_project
from workreport.checking import check_project


def test_a_project_with_earlier_half_years_passes_the_check(tmp_path):
    add_editions(make_project(tmp_path), 100)
    assert len(check_project(tmp_path).editions) > len(REPORT.editions) + 1
