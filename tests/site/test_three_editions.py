"""Promises about a site with the reports of two bodies: all of it is built, and none speaks for the other."""

import csv
import io
import json
import zipfile

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.links import broken_references
from tests.support.project import SITE_URL, Project
from tests.support.three_editions import AREAS, BODY, EDITION, OTHER_BODY, make_three
from workreport.loading import load_report

# True only of the one or of the other.
ONLY_HALF_YEAR = ("政法机关", "成效", "部署", "推定", "非官方", "上半年", "下半年")
ONLY_OTHER_BODY = ("江州", "检察院年度报告", "工作回顾", "工作安排")


@pytest.fixture(scope="module")
def three(build_once) -> Project:
    """The project with three editions, built; not to be changed."""
    return build_once("three", lambda folder: Project(make_three(folder)))


@pytest.fixture(scope="module")
def other(three):
    """The edition of the other body."""
    return next(each for each in load_report(three.root / "data").editions if each.id == EDITION)


def articles(project: Project, folder: str) -> dict[str, str]:
    """What each page of a folder says, by its address."""
    pages = {path.parent.name: path.read_text(encoding="utf-8") for path in (project.site / folder).rglob("index.html")}
    return {name: LexborHTMLParser(page).css_first("article").text() for name, page in pages.items()}


def test_the_check_finds_nothing(three):
    result = three.run("check")
    assert (result.returncode, result.stderr, result.stdout) == (0, "", "没有发现问题。\n")


def test_the_edition_of_another_body_has_everything_that_a_report_can_have(other):
    assert len(other.figures) >= 100
    assert {section.area for section in other.sections} == set(AREAS)
    assert {part for section in other.sections for part in section.parts} == {"review", "problems", "tasks"}
    assert [len(table.rows) for table in other.tables] == [8, 5] and other.tables[1].chart == "lines"
    assert 5_800 < len((OTHER_BODY / "data" / f"{EDITION}.txt").read_text(encoding="utf-8")) < 8_000
    assert any("某某" in figure.label for figure in other.figures)


def test_every_page_of_all_three_editions_is_built_and_every_link_leads_somewhere(three):
    assert set(articles(three, EDITION)) == {
        EDITION, "picture", "original", "requirements", "figures", "print", *AREAS,
    }  # fmt: skip
    assert broken_references(three.site, site_url=SITE_URL, allowed_hosts=frozenset({"creativecommons.org"})) == []


def test_no_page_of_one_body_states_what_is_only_true_of_the_other(three):
    for folder, words in ((EDITION, ONLY_HALF_YEAR), ("2018-h1", ONLY_OTHER_BODY), ("2018-h2", ONLY_OTHER_BODY)):
        for name, text in articles(three, folder).items():
            assert [word for word in words if word in text] == [], (folder, name)


def test_a_figure_shows_as_its_report_writes_it(three, other):
    pages = "".join(articles(three, EDITION).values())
    assert [figure.says for figure in other.figures if figure.says not in pages] == []


def test_the_picture_has_its_caption_and_credit(three):
    page = LexborHTMLParser((three.site / EDITION / "economy" / "index.html").read_text(encoding="utf-8"))
    assert page.css_first("figure img").attributes["alt"] == "青湖边的补植林和巡查的小船"
    assert "绘图：江州市人民检察院（虚构）" in page.css_first("figcaption").text()


def test_the_mark_of_a_paragraph_leads_to_the_original(three, other):
    page = LexborHTMLParser((three.site / EDITION / "original" / "index.html").read_text(encoding="utf-8"))
    anchors = {node.attributes["id"] for node in page.css("[data-original] [id]")}
    assert {locator.id for locator in other.locators if not locator.id.startswith("annex")} <= anchors


@pytest.mark.parametrize(
    ("document", "edition", "others"),
    [
        ("print", "2018-h1", ("2018-h2", EDITION)),
        ("2018-h2/print", "2018-h2", ("2018-h1", EDITION)),
        (f"{EDITION}/print", EDITION, ("2018-h1", "2018-h2")),
    ],
)
def test_each_edition_prints_whole_and_without_the_others(document, edition, others, three):
    page = LexborHTMLParser((three.site / document / "index.html").read_text(encoding="utf-8"))
    chapters = [node.attributes["href"].lstrip("#") for node in page.css(".contents > ol > li > a")]
    pages = {path.stem for path in (three.root / "docs" / edition).glob("*.md")} - {"index", "print"}
    assert {f"{edition}-{name}" for name in pages} <= set(chapters)
    assert not [chapter for chapter in chapters if chapter.startswith(others)]


def test_search_and_zip_carry_the_other_body(three):
    assert BODY in "".join(path.read_text(encoding="utf-8") for path in (three.site / "search").rglob("*.json"))
    (bundle,) = (three.root / "dist").glob("*.zip")
    names = zipfile.ZipFile(bundle).namelist()
    assert [name for name in names if name.endswith(f"/{EDITION}/original.html")]


def test_the_data_files_carry_the_figures_and_the_tables(three, other):
    folder = three.site / EDITION
    rows = list(csv.DictReader(io.StringIO((folder / "districts.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == 8
    names = {resource["name"] for resource in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]}
    assert {"districts", "five-years"} <= names
