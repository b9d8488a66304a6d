"""Promises about a new site: it builds at once and holds nothing of what was shipped."""

import re
import shutil
from pathlib import Path

import pytest

from tests.support.fixture import CONTENT
from tests.support.project import CONTENT_TIME, ROOT, Project
from tests.unit.drafting.texts import GOVERNMENT, HALF_YEAR, PROSECUTORS, RUNNING_TEXTS
from workreport.checking import check_project
from workreport.drafting import Identity, draft_site, write_draft
from workreport.drafting.new_site import edition_of
from workreport.drafting.reading import read_report

# Of the fixture's series and editions.
OLD = ("政法", "2018-h1", "2018-h2", "成效4", "扫黑除恶", "2018年上半年")


@pytest.fixture
def drafted(project, tmp_path_factory) -> Project:
    """The fixture project after its content gave way to that of another body."""
    for name in ("README.md", "README.en.md"):
        shutil.copy(ROOT / name, project.root)
    text = tmp_path_factory.mktemp("pasted") / "report.txt"
    text.write_text(GOVERNMENT, encoding="utf-8")
    result = new_site(project, text)
    assert result.returncode == 0, result.stderr
    return project


def new_site(project: Project, text: Path, **more: str):
    given = {"name": "云川政府报告", "body": "云川市人民政府", "official": "no", "text": str(text), **more}
    return project.run_module("workreport", "new-site", *(part for key in given for part in (f"--{key}", given[key])))


def test_a_new_site_builds_at_once_and_holds_nothing_of_the_one_before(drafted):
    checked = drafted.run("check")
    assert (checked.returncode, checked.stderr) == (0, "")
    result = drafted.run("build", SOURCE_DATE_EPOCH=CONTENT_TIME)
    assert result.returncode == 0, result.stderr
    own = [path for name in ("data", "docs", "site") for path in (drafted.root / name).rglob("*")]
    own += [drafted.root / name for name in ("mkdocs.yml", "README.md", "README.en.md")]
    for path in own:
        if path.suffix in (".yml", ".md", ".html", ".csv", ".txt", ".css"):
            text = path.read_text(encoding="utf-8")
            assert [word for word in OLD if word in text] == [], path
    assert not list((drafted.root / "docs").glob("2018*"))


def test_a_new_site_says_whose_it_is(drafted):
    home = (drafted.root / "docs/index.md").read_text(encoding="utf-8")
    assert "云川市人民政府" in home and "非官方读者版" in home and "# 云川政府报告" in home
    assert "official: 否" in (drafted.root / "data/series/yunchuan.yml").read_text(encoding="utf-8")


def test_a_second_draft_of_the_same_site_overwrites_nothing(drafted):
    result = drafted.run_module("workreport", "new-edition", "--text", "README.md", "--edition", "2019")
    assert result.returncode == 1
    assert "已经有这个文件" in result.stderr


def test_what_cannot_be_used_changes_nothing(project, tmp_path):
    text = tmp_path / "report.txt"
    text.write_text("工作报告\n一、回顾\n办案12件。\n", encoding="utf-8")
    before = sorted(
        path.relative_to(project.root) for path in project.root.rglob("*") if "__pycache__" not in str(path)
    )
    for more, said in (
        ({}, "看不出报告讲的是哪一年"),
        ({"official": "maybe"}, "OFFICIAL不能写"),
        ({"name": ""}, "没有写NAME"),
    ):
        result = new_site(project, text, **more)
        assert result.returncode == 1
        assert said in result.stderr and "什么都没有改" in result.stderr
    now = sorted(path.relative_to(project.root) for path in project.root.rglob("*") if "__pycache__" not in str(path))
    assert now == before


@pytest.mark.parametrize("path", RUNNING_TEXTS, ids=lambda path: path.stem)
def test_a_report_of_any_body_gives_a_site_that_the_check_accepts(path, project):
    text = project.root / "report.txt"
    text.write_text(re.sub("[【】]", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    identity = Identity("试验报告", "试验市某机关", official=False)
    write_draft(project.root, draft_site(project.root, identity, text, "2019"))
    assert check_project(project.root).latest.id == "2019"


@pytest.mark.parametrize(
    ("text", "edition"),
    [(HALF_YEAR, "2018-h2"), (PROSECUTORS, "2018"), (GOVERNMENT, "2019"), ("工作报告\n办案。\n", "")],
)
def test_the_first_edition_is_named_by_its_period(text, edition):
    assert edition_of(read_report(text)) == edition


def test_the_program_ships_no_text_of_the_fixture():
    templates = ROOT / "hooks" / "workreport" / "drafting" / "templates"
    names = {path.stem for path in (CONTENT / "data").glob("20*.yml")}
    for path in templates.iterdir():
        text = path.read_text(encoding="utf-8")
        assert [name for name in (*names, "政法") if name in text] == []
