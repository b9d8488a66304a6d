"""Promises about the editors' guide: whoever does literally what it says gets what it says."""

import os
import re
import subprocess
import sys

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.guide import follow, tasks, ways_of_writing
from tests.support.project import CONTENT_TIME, COPY, ROOT, SITE_URL, Project, copy_project
from workreport.exports.columns import KINDS
from workreport.quantities import parse

TASKS = [
    "改一句话",
    "改一个数字",
    "加一个用语",
    "加一个数字",
    "选先看的数字",
    "把几个数字画成图",
    "写不是报告里的数量的数",
    "加一个工作领域",
    "加下一个半年",
]


def text_of(project: Project, address: str) -> str:
    page = LexborHTMLParser((project.site / address / "index.html").read_text(encoding="utf-8"))
    # The home page shows the figures of the latest edition alone, so which pages show a figure changes with it, and
    # with them the size of the file that names them. Every page leads to the editions around its own.
    for node in page.css(".figure-facts .where, .data-files, .page-editions"):
        node.decompose()
    return re.sub(r"\s+", "", page.css_first("article").text())


def test_the_guide_leads_through_every_task_and_the_site_names_them():
    assert list(tasks()) == TASKS
    page = (ROOT / "docs" / "contribute.md").read_text(encoding="utf-8")
    assert re.findall(r"^- \*\*(.+?)\*\*", page, re.MULTILINE) == TASKS


def test_every_way_of_writing_a_figure_that_the_guide_shows_is_understood_as_it_says_and_every_kind_is_shown():
    shown = ways_of_writing(tasks()["加一个数字"])
    understood = {name: {KINDS[parse(says).kind] for says in examples} for name, examples in shown.items()}
    assert understood == {name: {name} for name in KINDS.values()}


def test_a_number_that_is_typed_without_the_macro_of_the_guide_is_refused(shipped_copy):
    list(follow(tasks()["写不是报告里的数量的数"], shipped_copy))
    shipped_copy.replace("docs/offline.md", '{{ as_is("3秒") }}', "3秒")
    result = shipped_copy.run("check")
    assert result.returncode == 1 and "手写了“3秒”" in result.stderr and 'as_is("3秒")' in result.stderr


def run_content_tests(project: Project, *options: str) -> None:
    """Run the tests of the content on a built copy of the project, all but those of this file."""
    # The queries that nobody tuned for are asked of the shipped content as it is.
    ignored = [f"--ignore=tests/content/{name}.py" for name in ("test_guide", "test_guide_to_tables", "test_search")]
    tests = [*ignored, *options, "tests/content"]
    command = [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, COPY: str(project.root)}
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("task", TASKS)
def test_every_step_done_literally_gives_what_the_guide_says(task, shipped, shipped_copy):
    expected = list(follow(tasks()[task], shipped_copy))
    assert expected
    result = shipped_copy.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME)
    assert result.returncode == 0, result.stderr
    for seen in expected:
        assert seen.text in text_of(shipped_copy, seen.address), seen
    before = [
        seen
        for seen in expected
        if (shipped.site / seen.address / "index.html").exists() and seen.text in text_of(shipped, seen.address)
    ]
    assert len(before) <= (task == "加下一个半年"), f"{before} could be seen before"


@pytest.mark.full
@pytest.mark.parametrize("task", TASKS)
def test_every_step_done_literally_passes_every_test_of_the_content(task, shipped_copy):
    assert list(follow(tasks()[task], shipped_copy))
    assert shipped_copy.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME).returncode == 0
    run_content_tests(shipped_copy, "--ignore", "tests/content/test_browser.py")


def test_the_tasks_done_one_after_the_other_pass_every_test_of_the_content(tmp_path):
    project = copy_project(tmp_path)
    for task in TASKS:
        assert list(follow(tasks()[task], project))
        result = project.run("check")
        assert result.returncode == 0, (task, result.stderr)
    result = project.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME)
    assert result.returncode == 0, result.stderr
    run_content_tests(project)


def test_an_edition_does_not_change_the_pages_of_another(shipped, shipped_copy):
    list(follow(tasks()["加下一个半年"], shipped_copy))
    assert shipped_copy.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME).returncode == 0
    for path in (shipped.site / "2018-h1").rglob("index.html"):
        address = path.parent.relative_to(shipped.site).as_posix()
        assert text_of(shipped_copy, address) == text_of(shipped, address)
    glossary = LexborHTMLParser((shipped_copy.site / "glossary" / "index.html").read_text(encoding="utf-8"))
    assert {node.attributes["href"].split("/")[1] for node in glossary.css("a.locator")} == {"2018-h1"}
