"""Promises about the shipped pages that hold whatever they say; what breaks one is named as the check names it."""

import json
import re
from collections.abc import Iterable, Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.browser.old_chromium import PACKAGES
from tests.support.pages import built_pages
from tests.support.project import ROOT, SHIPPED
from workreport.loading import load_report
from workreport.release.browsers import OLDEST_CHROMIUM

REPORT = load_report(SHIPPED / "data")
AREA_PAGES = [(edition, section.area) for edition in REPORT.editions for section in edition.sections]
PAGE_SOURCES = sorted((SHIPPED / "docs").rglob("*.md"))
HAN = "\u4e00-\u9fff"
each_area_page = pytest.mark.parametrize(
    ("edition", "area"), AREA_PAGES, ids=[f"{edition.id}-{area}" for edition, area in AREA_PAGES]
)


def assert_none(problems: Iterable[str]) -> None:
    """Fail with all problems, each a line that an editor can act on."""
    found = list(problems)
    assert not found, "\n".join(["", *found])


@pytest.fixture(scope="module")
def pages(shipped) -> dict[str, LexborHTMLParser]:
    """The built pages by their paths."""
    return dict(built_pages(shipped.site))


@each_area_page
def test_an_area_page_has_its_parts_in_order_under_the_anchors_to_which_other_pages_lead(edition, area, pages):
    page = pages[f"{edition.id}/{area}/index.html"]
    parts = [*(part.id for part in REPORT.series_of(edition).parts), "comparison"]
    # Of a comparison without anything to compare only the anchor is there.
    anchors = [place.id for place in page.css("article h2, article > span[id=comparison]")]
    kept = [anchor for anchor in anchors if anchor in parts]
    wanted = "、".join(f"{{ #{part} }}" for part in parts)
    assert_none([] if kept == parts else [f"docs/{edition.id}/{area}.md:1: 二级标题缺了或者次序不对 → 依次写{wanted}"])


@each_area_page
def test_every_statement_of_an_area_page_names_its_paragraph(edition, area, pages):
    assert_none(_unmarked(edition, area, pages[f"{edition.id}/{area}/index.html"]))


def _unmarked(edition, area: str, page: LexborHTMLParser) -> Iterator[str]:
    section = edition.section(area)
    paragraphs = {name for part in section.parts.values() for name in part.locators}
    statements = [(item, marks) for part in page.css(".part") for item, marks in _statements(part)]
    if not statements:
        yield f"docs/{edition.id}/{area}.md:1: 这一页没有一条内容 → 把报告的内容一条一条写在各部分的标题下面"
    for item, marks in statements:
        if not marks or not marks <= paragraphs:
            remedy = f"在这一条末尾用locator注明{'或者'.join(sorted(paragraphs))}"
            yield f"docs/{edition.id}/{area}.md:1: “{item.text().strip()}”没有注明本领域的段落 → {remedy}"


def _statements(part: LexborNode) -> Iterator[tuple[LexborNode, set[str]]]:
    """The items of a part, each with the paragraphs that it, its list or its part names."""
    of_part = {mark.text() for mark in part.css("h2 + .source a.locator")}
    for listing in part.css("ul"):
        after = listing.next
        while after is not None and after.tag == "-text":
            after = after.next
        is_source = after is not None and after.attributes.get("class") == "source"
        of_list = {mark.text() for mark in after.css("a.locator")} if is_source else set()
        for item in listing.css("li"):
            yield item, {mark.text() for mark in item.css("a.locator")} | of_list | of_part


@pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)
def test_every_paragraph_of_a_report_is_drawn_on(edition, pages):
    statements = (page for path, page in pages.items() if path.startswith(f"{edition.id}/"))
    used = {mark.text() for page in statements for mark in page.css("article li > a.locator, .source a.locator")}
    assert_none(
        f"data/{edition.id}.yml:1: 没有一页写到“{locator.name}” → 把这一段的内容写进它的领域，用locator注明"
        for locator in edition.locators
        if locator.name not in used
    )


def test_the_first_page_and_the_overviews_state_no_figure_twice(pages):
    for name in ("index", *(f"{edition.id}/index" for edition in REPORT.editions)):
        cards = {card.attributes["href"] for card in pages[f"{name}.html"].css("article a.figure-card")}
        assert_none(
            f"docs/{name}.md:1: “{link.text()}”在卡片里已经有了 → 从文字里删去，或者在数据文件的headlines里换一个数字"
            for link in pages[f"{name}.html"].css("article a.figure")
            if link.attributes["href"] in cards
        )


def test_every_page_has_one_title_and_its_own_description(pages):
    descriptions: dict[str, str] = {}
    problems = []
    for path, page in pages.items():
        if len(page.css("h1")) != 1:
            problems.append(f"{path}:1: 这一页有{len(page.css('h1'))}个一级标题 → 只留一个“# 标题”")
        description = page.css_first("meta[name=description]").attributes["content"]
        if path != "404.html" and descriptions.setdefault(description, path) != path:
            problems.append(f"{path}:1: description和{descriptions[description]}的一样 → 写这一页自己的内容")
    assert_none(problems)


def test_no_heading_has_an_unreadable_anchor(pages):
    assert_none(
        f"{path}:1: 标题“{heading.text()}”的编号不好认 → 在标题后面写{{ #英文编号 }}"
        for path, page in pages.items()
        for heading in page.css("article :is(h2, h3, h4, h5)")
        if not re.fullmatch(r"[a-z0-9]+(--?[a-z0-9]+)*", heading.attributes.get("id") or "")
    )


@pytest.mark.parametrize("source", PAGE_SOURCES, ids=lambda path: path.relative_to(SHIPPED).as_posix())
def test_prose_has_no_typed_space_between_han_and_latin_and_no_half_width_punctuation(source):
    name = source.relative_to(SHIPPED).as_posix()
    text = source.read_text(encoding="utf-8")
    settings = re.match(r"---.*?\n---\n", text, re.DOTALL)
    text = "\n" * (settings[0].count("\n") if settings else 0) + text[settings.end() if settings else 0 :]
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        prose = re.sub(r"^\s*(?:#+|-|\d+\.) |\{\{.*?\}\}|\{ .*? \}|`[^`]*`|\]\([^)]*\)", "", line)
        if found := re.search(f"[{HAN}] +[A-Za-z0-9]|[A-Za-z0-9] +[{HAN}]", prose):
            problems.append(f"{name}:{number}: “{found[0]}”中间有空格 → 汉字和字母、数字之间不空格")
        if found := re.search(f"[{HAN}][,;:!?()\"']|[,;:!?()\"'][{HAN}]", prose):
            problems.append(f"{name}:{number}: “{found[0]}”用了半角标点 → 改成全角标点")
    assert_none(problems)


def test_the_statement_of_accessibility_names_the_versions_that_the_tests_run():
    pinned = json.loads((ROOT / "tools" / "checkers" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    statement = (SHIPPED / "docs" / "accessibility.md").read_text(encoding="utf-8")
    assert_none(
        f"docs/accessibility.md:1: 没有写现在用的{name} {pinned[name]} → 改成这一版"
        for name in ("axe-core", "vnu-jar")
        if pinned[name] not in statement
    )


def test_the_statement_of_accessibility_names_the_old_browsers_that_the_tests_run():
    statement = (SHIPPED / "docs" / "accessibility.md").read_text(encoding="utf-8")
    tested, floor = "和".join(f"Chromium {version}" for version in PACKAGES), f"比Chromium {OLDEST_CHROMIUM}旧"
    assert_none(
        f"docs/accessibility.md:1: 没有写“{words}” → 改成现在测试的浏览器"
        for words in (tested, floor)
        if words not in statement
    )
