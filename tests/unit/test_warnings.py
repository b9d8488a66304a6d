"""Promises about MkDocs' own warnings: each becomes a Chinese message with file and line."""

from workreport.problems.mkdocs_warnings import problems_from


def test_a_warning_that_we_do_not_know_is_passed_on_and_never_lost(tmp_path):
    (problem,) = problems_from(["Something unheard of"], tmp_path)
    assert str(problem) == "mkdocs.yml:1: MkDocs报告：Something unheard of → 请维护者处理"


def test_every_page_that_is_missing_from_the_nav_is_named(tmp_path):
    message = 'The following pages exist in the docs directory, but are not included in the "nav" configuration:\n  - a.md\n  - b/c.md'
    assert [problem.file for problem in problems_from([message], tmp_path)] == ["docs/a.md", "docs/b/c.md"]
