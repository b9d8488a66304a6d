"""Promises about what pages are made from: a page is made anew when any of it changes, and only then."""

import pytest

from tests.support.project import Project
from workreport.building.sources import page_keys, program_files

PAGE = "docs/2018-h1/workforce.md"

# what is edited: the file, what stands in it, what is to stand there; each goes into every page
SHARED = {
    "a heading, which other pages may show": (PAGE, "# 队伍建设", "# 政法队伍"),
    "a section's anchor, which other pages may link to": (PAGE, "{ #plans-skills }", "{ #skills }"),
    "a page's settings": (PAGE, "description: 报告对", "description: 报告里对"),
    "a macro call, which may give anchors or be the only use of a figure": (PAGE, '{{ term("五个过硬") }}', "五个过硬"),
    "a figure": ("data/2018-h1.yml", "value: 268", "value: 269"),
    "a term": ("data/glossary.yml", "name: 保护伞", "name: 雨伞"),
    "a word for search": ("data/search.yml", "打黑", "黑打"),
    "the navigation": ("mkdocs.yml", "- 用语: glossary.md", "- 词语: glossary.md"),
    "the settings of the offline edition": ("mkdocs.offline.yml", "离线版", "另一版"),
    "a template": ("overrides/main.html", '<div class="home">', '<div class="house">'),
    "a style": ("overrides/assets/stylesheets/site.css", "{", "{ "),
    "the program": ("hooks/workreport/rendering/controls.py", "搜索报告内容", "在报告里搜索"),
}


def changed(project: Project, before: dict[str, str]) -> set[str]:
    after = page_keys(project.root)
    assert after.keys() == before.keys()
    return {uri for uri, key in after.items() if key != before[uri]}


def test_nothing_edited_leaves_every_page_as_it_is(project):
    assert changed(project, page_keys(project.root)) == set()


def test_a_sentence_goes_into_its_own_page_alone(project):
    before = page_keys(project.root)
    project.replace(PAGE, "政法队伍自身的建设", "政法队伍怎样建设自己")
    assert changed(project, before) == {"2018-h1/workforce.md"}


@pytest.mark.parametrize("case", SHARED)
def test_what_pages_share_goes_into_all_of_them(case, project):
    before = page_keys(project.root)
    project.replace(*SHARED[case])
    assert changed(project, before) == before.keys()


@pytest.mark.parametrize("variable", ["SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH", "ANY_OTHER"])
def test_the_environment_goes_into_every_page(variable, project, monkeypatch):
    monkeypatch.delenv(variable, raising=False)
    before = page_keys(project.root)
    monkeypatch.setenv(variable, "1")
    assert changed(project, before) == before.keys()


@pytest.mark.parametrize("file", ["docs/images/new.svg", "docs/new.md", "data/2018-h2.yml", "overrides/partials/new.html"])
def test_a_new_file_goes_into_every_page(file, project):
    before = page_keys(project.root)
    (project.root / file).parent.mkdir(exist_ok=True)
    (project.root / file).write_text("")
    after = page_keys(project.root)
    assert not before.items() & after.items()


def test_files_that_are_too_large_to_be_read_are_told_by_their_looks(project):
    (project.root / "docs/images").mkdir(exist_ok=True)
    with (project.root / "docs/images/huge.png").open("wb") as file:
        file.truncate(2**40)
    before = page_keys(project.root)
    with (project.root / "docs/images/huge.png").open("ab") as file:
        file.write(b"x")
    assert page_keys(project.root)["about.md"] != before["about.md"]


def test_an_edit_of_the_program_is_noticed_and_what_python_leaves_beside_it_is_not(project):
    before = program_files(project.root)
    (project.root / "hooks/__pycache__").mkdir()
    (project.root / "hooks/__pycache__/macros.pyc").write_bytes(b"")
    assert program_files(project.root) == before
    project.replace("hooks/macros.py", "macros", "macros ")
    assert program_files(project.root) != before
