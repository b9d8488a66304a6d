"""Promises about figures: each comes from the data file, and from nowhere else."""

import re
from pathlib import Path

from tests.support.fixture import FIRST, REPORT
from tests.support.pages import built_pages, searched_sections, texts
from workreport.loading import load_report
from workreport.release.published_record import write_published


def measured(units: set[str]) -> re.Pattern:
    """A number that carries one of the data file's units, however it is spaced or scaled."""
    longest_first = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
    return re.compile(rf"[0-9０-９][0-9０-９,，.．]*\s*[万亿]?\s*(?:{longest_first}|％)")


# Not 个, with which the program counts areas and figures.
UNITS = {each.quantity.unit for edition in REPORT.editions for each in edition.figures if each.quantity.unit} - {"个"}


def everything_said(site: Path) -> str:
    """The text of every page and of the search index."""
    entries = [text for sections in searched_sections(site).values() for section in sections for text in section]
    return "\n".join([*(texts(page) for _, page in built_pages(site)), *entries])


def test_every_number_with_a_unit_of_the_data_comes_from_a_macro(built):
    pattern = measured(UNITS)
    for path, page in built_pages(built.site):
        page.strip_tags(["data", "svg"])
        for node in page.css("span.figure-value"):
            node.decompose()
        assert pattern.findall(texts(page)) == [], path


def test_a_number_typed_by_hand_would_be_found():
    pattern = measured(UNITS)
    for typed in ("320万件", "268 起", "20.3%", "２６８起", "1,679起", "15％"):
        assert pattern.search(f"报告说{typed}。"), typed


def test_every_figure_stands_on_its_area_page_and_on_the_figures_page(built):
    pages = dict(built_pages(built.site))
    for edition in REPORT.editions:
        for each in edition.figures:
            for name in (each.area or "requirements", "figures"):
                values = [node.text() for node in pages[f"{edition.id}/{name}/index.html"].css(".figure-value")]
                assert each.says in values, (each.id, name)


def test_changing_values_in_the_data_changes_them_everywhere_and_leaves_no_old_one(built, project):
    old = [each for each in FIRST.figures if each.number]
    for number, each in enumerate(old):
        says = each.says.replace(each.quantity.digits, f"7{number}93{number}")
        project.replace(f"data/{FIRST.id}.yml", f"says: {each.says}\n", f"says: {says}\n")
    write_published(project.root / "data", load_report(project.root / "data"))
    result = project.run("build")
    assert result.returncode == 0, result.stderr
    before, after = everything_said(built.site), everything_said(project.site)
    machine_readable = {node.attributes["value"] for _, page in built_pages(project.site) for node in page.css("data")}
    _, first = load_report(project.root / "data").editions
    changed = {each.id: each for each in first.figures}
    for was in old:
        now = changed[was.id]
        assert was.says != now.says
        assert before.count(was.says) == after.count(now.says) > 0, was.id
        assert was.says not in after, was.id
        assert was.number not in machine_readable and now.number in machine_readable, was.id
