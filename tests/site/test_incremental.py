"""Promises about building again in one process, as the served site is: what comes out is what a clean build gives."""

import os
from pathlib import Path

import pytest

from tests.support.project import Project, assert_same, copy_project
from workreport.building import incremental
from workreport.building.incremental import IncrementalBuild
from workreport.problems.problem import ProblemsFound

PAGE = "docs/2018-h1/workforce.md"
ALL = None
CORRECTION = "corrections:\n  - {date: 2026-01-05, subject: 侦办涉黑案件, old: 268起, new: 269起, reason: 原来抄错了}"

# what an editor changes, one after the other: files with what stands in them and what is to stand there, how many pages are rendered
EDITS = {
    "nothing, before the first build": ([], ALL),
    "nothing": ([], 0),
    "a sentence": ([(PAGE, "政法队伍自身的建设", "政法队伍怎样建设自己")], 1),
    "a sentence that nobody wrote before": ([(PAGE, "加强教育培训。", "加强焜煜培训。")], 1),
    "sentences of two pages": ([(PAGE, "加强焜煜培训。", "加强培训。"), ("docs/about.md", "我们手里的文本", "手里的文本")], 2),
    "the title of a page": ([("docs/about.md", "# 关于本站", "# 关于这个网站")], ALL),
    "a figure": ([("data/2018-h1.yml", "value: 268", "value: 269"), ("data/2018-h1.yml", "corrections: []", CORRECTION)], ALL),
    "the navigation": ([("mkdocs.yml", "- 用语: glossary.md", "- 词语: glossary.md")], ALL),
    "a template with a class of its own": ([("overrides/main.html", '<div class="home">', '<div class="home md-banner">')], ALL),
    "a style": ([("overrides/assets/stylesheets/site.css", "}", "} .md-banner { color: red }")], ALL),
    "the files to be taken away": ([("dist/workreport-2018-h1-undated.zip", "zip", "zip of another size")], ALL),
}


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> tuple[Project, IncrementalBuild]:
    """A project that is built again after each edit."""
    project = copy_project(tmp_path_factory.mktemp("served"))
    (project.root / "dist").mkdir()
    for name in ("zip", "zip.sha256"):
        (project.root / f"dist/workreport-2018-h1-undated.{name}").write_text("zip")
    return project, IncrementalBuild(project.root)


def build(project: Project, again: IncrementalBuild, monkeypatch) -> int:
    """Builds again and returns how many pages were rendered."""
    counts = []

    def counted(*arguments):
        rendered = whole(*arguments)
        counts.append(len(rendered.pages))
        return rendered

    whole = incremental.render
    # The environment goes into every page, and this one is new in every test.
    os.environ.pop("PYTEST_CURRENT_TEST")
    with monkeypatch.context() as patch:
        patch.setattr(incremental, "render", counted)
        again.build_website()
    return counts[0]


def clean_site(project: Project, folder: Path) -> Path:
    """What a first build of the same files gives."""
    copy = Project(folder)
    for file in project.root.rglob("*"):
        if file.is_file() and project.site not in file.parents:
            target = folder / file.relative_to(project.root)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    IncrementalBuild(copy.root).build_website()
    return copy.site


@pytest.mark.parametrize("case", EDITS)
def test_an_edit_gives_what_a_clean_build_gives_and_renders_no_more_pages_than_it_must(case, served, tmp_path, monkeypatch):
    project, again = served
    edits, pages = EDITS[case]
    for edit in edits:
        project.replace(*edit)
    rendered = build(project, again, monkeypatch)
    assert rendered == (len(list((project.root / "docs").rglob("*.md"))) if pages is ALL else pages)
    assert_same(project.site, clean_site(project, tmp_path))


def test_a_site_served_here_keeps_nothing_of_that_when_it_is_built_for_another_address(served, tmp_path, monkeypatch):
    project, again = served
    monkeypatch.setenv("SITE_URL", "http://127.0.0.1:8000/")
    again.build_website()
    assert "http://127.0.0.1:8000/" in (project.site / "about/index.html").read_text(encoding="utf-8")
    monkeypatch.setenv("SITE_URL", "https://reader.invalid/report/")
    again.build_website()
    assert_same(project.site, clean_site(project, tmp_path))
    assert not any(b"127.0.0.1" in path.read_bytes() for path in project.site.rglob("*.html"))


def test_what_is_wrong_with_an_edited_page_is_told_and_the_site_stays_as_it_was(served, tmp_path):
    project, again = served
    again.build_website()
    before = (project.site / "2018-h1/workforce/index.html").read_bytes()
    line = project.append(PAGE, "写了<b>网页代码</b>。")
    with pytest.raises(ProblemsFound) as found:
        again.build_website()
    assert [(problem.file, problem.line) for problem in found.value.problems] == [(PAGE, line)]
    assert (project.site / "2018-h1/workforce/index.html").read_bytes() == before
    project.replace(PAGE, "写了<b>网页代码</b>。", "改好了。")
    again.build_website()
    assert "改好了。" in (project.site / "2018-h1/workforce/index.html").read_text(encoding="utf-8")
    assert_same(project.site, clean_site(project, tmp_path))


def test_an_edit_during_a_build_is_not_taken_for_what_was_built(served, monkeypatch, tmp_path):
    project, again = served
    whole = incremental.render

    def edited_meanwhile(*arguments):
        project.replace(PAGE, "纪律作风和廉政。", "纪律作风。")
        return whole(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(incremental, "render", edited_meanwhile)
        project.replace(PAGE, "党的建设、教育培训", "党的建设、培训")
        again.build_website()
    project.replace(PAGE, "纪律作风。", "纪律作风和廉政。")
    again.build_website()
    assert_same(project.site, clean_site(project, tmp_path))
