"""Promises about what the pages say and how they are built up."""

import json
import re

import pytest

from tests.support.pages import built_pages, texts
from tests.support.project import ROOT
from workreport.loading import load_report

REPORT = load_report(ROOT / "data")
EDITION = REPORT.latest
AREAS = [area.id for area in REPORT.areas.areas]
TERM_OF = {name: term for term in REPORT.glossary.terms for name in term.names}
PAGE_SOURCES = sorted((ROOT / "docs").rglob("*.md"))


@pytest.fixture(scope="module")
def pages(built):
    return dict(built_pages(built.site))


def area_page(pages, area: str):
    return pages[f"{EDITION.id}/{area}/index.html"]


@pytest.mark.parametrize("area", AREAS)
def test_an_area_page_has_its_parts_under_readable_anchors(pages, area):
    anchors = [heading.attributes.get("id") for heading in area_page(pages, area).css("article h2")]
    assert [anchor for anchor in anchors if anchor != "terms"] == ["results", "plans", "comparison", "related"]


@pytest.mark.parametrize("area", AREAS)
def test_every_statement_of_an_area_page_names_its_paragraph(pages, area):
    section = EDITION.section(area)
    allowed = {section.results, section.plans} - {None}
    items = [item for item in area_page(pages, area).css("article > ul > li")]
    assert items
    for item in items:
        marks = [mark.text() for mark in item.css("a.locator")]
        assert marks and set(marks) <= allowed, item.text()


def test_every_paragraph_of_the_report_is_drawn_on(pages):
    used = {mark.text() for page in pages.values() for mark in page.css("article > ul > li > a.locator")}
    assert used == {locator.name for locator in EDITION.locators}


def test_there_are_about_a_hundred_statements(pages):
    paths = [f"{EDITION.id}/{name}/index.html" for name in (*AREAS, "requirements")]
    statements = [item for path in paths for item in pages[path].css("article > ul > li") if item.css("a.locator")]
    assert len(statements) >= 100


def test_plans_are_grouped_where_there_are_more_than_five(pages):
    for area in AREAS:
        for items in lists_between(area_page(pages, area), "plans", "comparison"):
            assert len(items) <= 5, area


def lists_between(page, start: str, end: str):
    html = page.html
    part = html[html.index(f'id="{start}"'):html.index(f'id="{end}"')]
    return [re.findall(r"<li>", each) for each in re.findall(r"<ul>.*?</ul>", part, re.DOTALL)]


def test_the_matrix_has_every_area_and_says_where_one_is_one_sided(pages):
    rows = pages[f"{EDITION.id}/index.html"].css(".matrix tbody tr")
    assert [row.css_first("td > a").text() for row in rows] == [area.name for area in REPORT.areas.areas]
    one_sided = {row.css_first("td > a").text(): row.css_first(".one-sided").text() for row in rows if row.css(".one-sided")}
    assert one_sided == {"全面依法治国": "报告的上半年成效没有单列这一领域", "宣传舆论": "报告的下半年部署没有单列这一领域"}


TERMS = "扫黑除恶专项斗争 保护伞 枫桥经验 放管服 五个过硬 总体国家安全观 司法责任制 中央政法委 中政委 黄赌毒 追赃挽损 产权司法保护 跨军地改革 自治法治德治 市域社会治理 平安中国 法治中国".split()


@pytest.mark.parametrize("name", TERMS)
def test_the_glossary_explains_a_term_and_names_the_source_of_its_note(pages, name):
    term = TERM_OF[name]
    entry = pages["glossary/index.html"].css_first(f'h2[id="{term.id}"]')
    notes = pages["glossary/index.html"].css(".editor-note")
    assert entry.text().startswith(term.name)
    assert any(term.source.document in note.text() and term.source.issuer in note.text() for note in notes)


def test_the_glossary_says_which_of_the_two_lists_is_meant_by_the_five_strengths():
    term = TERM_OF["五个过硬"]
    assert "政治过硬、业务过硬、责任过硬、纪律过硬、作风过硬" in term.meaning
    assert "两种" in term.note


def test_the_about_page_says_what_the_site_and_the_source_are(pages):
    said = texts(pages["about/index.html"])
    for statement in ("非官方读者版", "没有日期，也没有发布单位", "推定", "张文中案", "每个数字只在数据文件里写一次"):
        assert statement in said


def test_every_page_has_one_title_and_its_own_description(pages):
    descriptions = {}
    for path, page in pages.items():
        assert len(page.css("h1")) == 1, path
        if path != "404.html":
            description = page.css_first("meta[name=description]").attributes["content"]
            assert descriptions.setdefault(description, path) == path
    assert len(descriptions) == len(pages) - 1


def test_no_heading_has_an_unreadable_anchor(pages):
    for path, page in pages.items():
        for heading in page.css("article :is(h2, h3, h4, h5)"):
            assert re.fullmatch(r"[a-z0-9]+(--?[a-z0-9]+)*", heading.attributes.get("id") or ""), (path, heading.text())


@pytest.mark.parametrize("source", PAGE_SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_prose_has_no_typed_space_between_han_and_latin_and_no_half_width_punctuation(source):
    text = re.sub(r"\A---.*?\n---\n|\{\{.*?\}\}|\{ .*? \}|`[^`]*`|\]\([^)]*\)", "", source.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"^\s*(?:#+|-|\d+\.) ", "", text, flags=re.MULTILINE)
    assert re.findall(r"[\u4e00-\u9fff] +[A-Za-z0-9]|[A-Za-z0-9] +[\u4e00-\u9fff]", text) == []
    assert re.findall(r"[\u4e00-\u9fff][,;:!?()\"']|[,;:!?()\"'][\u4e00-\u9fff]", text) == []


def test_the_statement_of_accessibility_names_the_versions_that_the_tests_run():
    pinned = json.loads((ROOT / "tools" / "checkers" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    said = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    assert [version for version in pinned.values() if version not in said] == []
