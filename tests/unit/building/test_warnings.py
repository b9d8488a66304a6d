"""Promises about MkDocs' own warnings: each becomes a Chinese message with file and line."""

import logging

from workreport.building.warnings import collect_warnings


def log(message):
    logging.getLogger("mkdocs.structure").warning(message)


def test_a_warning_that_we_do_not_know_is_passed_on_and_never_lost(tmp_path):
    collector = collect_warnings()
    log("Something unheard of")
    (problem,) = collector.problems(tmp_path)
    assert str(problem) == "mkdocs.yml:1: MkDocs报告：Something unheard of → 请维护者处理"


def test_every_page_that_is_missing_from_the_nav_is_named(tmp_path):
    collector = collect_warnings()
    log(
        'The following pages exist in the docs directory, but are not included in the "nav" configuration:\n'
        "  - a.md\n  - b/c.md"
    )
    assert [problem.file for problem in collector.problems(tmp_path)] == ["docs/a.md", "docs/b/c.md"]


def test_each_build_has_its_own_warnings(tmp_path):
    first = collect_warnings()
    log("First")
    second = collect_warnings()
    log("Second")
    assert [len(each.problems(tmp_path)) for each in (first, second)] == [1, 1]


def test_a_quiet_mkdocs_still_counts_its_warnings(tmp_path):
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    collector = collect_warnings()
    log("Something")
    assert len(collector.problems(tmp_path)) == 1
