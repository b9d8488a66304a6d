"""Promises about a large site, whose pages several processes render: it is the site that one process makes."""

import os
from dataclasses import replace
from shutil import copytree

import pytest

from tests.support.project import CONTENT_TIME, SITE_URL, Project, assert_same
from workreport import shares
from workreport.building.build import Content, build_website, offered_files
from workreport.building.render import render
from workreport.checking import check_project
from workreport.loading import load_report
from workreport.problems.problem import ProblemsFound
from workreport.shares import in_shares


@pytest.fixture(autouse=True)
def several_processes(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setattr(shares, "FEWEST", 5)
    assert len(in_shares(len, range(20))) == 3


def test_the_site_is_the_same_to_the_last_byte(built, tmp_path, monkeypatch):
    project = Project(copytree(built.root, tmp_path / "copy"))
    for name, value in (("SITE_URL", SITE_URL), ("SOURCE_DATE_EPOCH", CONTENT_TIME), ("REPO_URL", "")):
        monkeypatch.setenv(name, value)
    content = Content.of(project.root, check_project(project.root))
    build_website(project.root, replace(content, offered=offered_files(project.root, content.version)))
    assert_same(project.site, built.site)


def test_what_is_wrong_on_pages_of_all_shares_is_told_at_once(project, tmp_path):
    # What the checks would have refused.
    lines = {
        "docs/2018-h1/figures.md": project.append("docs/2018-h1/figures.md", "见[别处](../glossary.md#nowhere)。"),
        "docs/about.md": project.append("docs/about.md", "见[那里](nowhere.md)。"),
        "docs/offline.md": project.append("docs/offline.md", "见[另一处](2018-h1/reform.md#nowhere)。"),
    }
    content = Content.of(project.root, load_report(project.root / "data"))
    with pytest.raises(ProblemsFound) as found:
        render(project.root, "mkdocs.yml", tmp_path / "site", content.told, {})
    assert {problem.file: problem.line for problem in found.value.problems} == lines
    assert sum("指向的标题不存在" in problem.what for problem in found.value.problems) == 2
