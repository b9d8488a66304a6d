"""Promises about the one way to build: MkDocs' own commands give what ours give, and a failure costs nothing."""

import filecmp
from pathlib import Path

import pytest
from PIL import Image

from tests.support.project import CONTENT_TIME, SITE_URL, Project
from workreport.building.run import run_mkdocs
from workreport.checking.uploads.images import IMAGE_SUFFIXES
from workreport.loading import load_report
from workreport.problems.problem import ProblemsFound
from workreport.release.instructions import INSTRUCTIONS

ENVIRONMENT = {"SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": CONTENT_TIME}
# The page that offers the downloads, with its compressed copies.
OFFERING = {f"offline/index.html{copy}" for copy in ("", ".gz", ".br")}


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def differing(one: Path, other: Path) -> set[str]:
    """Return the files that only one of the folders has, or that differ."""
    common = files(one) & files(other)
    _, changed, unread = filecmp.cmpfiles(one, other, common, shallow=False)
    return (files(one) ^ files(other)) | {*changed, *unread}


def test_mkdocs_build_gives_the_website_of_make_build_but_for_the_downloads(built, project):
    result = project.run_module("mkdocs", "build", "--strict", **ENVIRONMENT)
    assert result.returncode == 0, result.stderr
    assert {name for name in differing(project.site, built.site) if not name.startswith("downloads/")} == OFFERING


def test_mkdocs_build_of_the_offline_edition_gives_the_contents_of_the_zip_but_for_the_instructions(offline, project):
    result = project.run_module("mkdocs", "build", "-f", "mkdocs.offline.yml", SOURCE_DATE_EPOCH=CONTENT_TIME)
    assert result.returncode == 0, result.stderr
    assert differing(project.site, offline) == {INSTRUCTIONS}


@pytest.mark.parametrize(
    "command", [("workreport", "build"), ("mkdocs", "build"), ("mkdocs", "build", "-q", "--strict")]
)
def test_a_failed_build_names_every_fault_in_chinese_and_leaves_the_last_site_as_it_was(command, project):
    for name in ("site/index.html", "dist/old.zip"):
        (project.root / name).parent.mkdir()
        (project.root / name).write_text("last")
    lines = {name: project.append(name, '{{ figure("nothing") }}') for name in ("docs/about.md", "docs/index.md")}
    result = project.run_module(*command)
    assert result.returncode == 1
    assert all(f"{name}:{line}: 没有“nothing”这个数字" in result.stdout + result.stderr for name, line in lines.items())
    assert "发现2处问题，没有生成新的网站。" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert files(project.root / "site") == {"index.html"} and files(project.root / "dist") == {"old.zip"}
    assert not list(project.root.glob(".site-*"))


def test_all_that_mkdocs_warns_of_is_told_at_once_and_stops_the_build(project):
    # What the check would have refused.
    lines = {
        "docs/2018-h1/figures.md": project.append("docs/2018-h1/figures.md", "见[别处](../glossary.md#nowhere)。"),
        "docs/about.md": project.append("docs/about.md", "见[那里](nowhere.md)。"),
    }
    report = load_report(project.root / "data")
    with pytest.raises(ProblemsFound) as found:
        run_mkdocs(project.root / "mkdocs.yml", project.site, {"report": report})
    assert {problem.file: problem.line for problem in found.value.problems} == lines
    assert not project.site.exists()


def test_a_mistake_in_a_macro_stops_the_build_and_is_no_page(project: Project):
    project.replace("hooks/workreport/rendering/controls.py", "    return f", "    return 1 / 0 or f")
    result = project.run("build")
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert "division by zero" in result.stderr
    assert not project.site.exists()


@pytest.mark.parametrize("suffix", [suffix for suffix in IMAGE_SUFFIXES if suffix != ".svg"])
def test_a_photograph_that_the_check_allows_is_built_and_weighed(suffix, project):
    picture = project.root / "docs" / "images" / f"hall{suffix}"
    picture.parent.mkdir()
    Image.new("RGB", (20, 20)).save(picture)
    project.append("docs/about.md", f"![会场](images/{picture.name})")
    result = project.run("build")
    assert result.returncode == 0, result.stderr
    assert "图片" in result.stdout and (project.site / "images" / picture.name).is_file()
