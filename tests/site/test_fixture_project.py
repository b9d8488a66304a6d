"""Promises about the fixture: it is a project like the shipped one, with everything of which tests need an example."""

import pytest
import yaml

from tests.support.fixture import CONTENT, FICTION, FIRST, REPORT, SECOND, make_project
from tests.support.pages import built_pages, texts
from tests.support.project import ROOT, Project
from workreport.model import Published
from workreport.quantities import Kind

# What the configuration says of the content.
OF_CONTENT = ("site_name", "site_description", "nav")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Project:
    """The fixture, built as an editor builds a project."""
    project = Project(make_project(tmp_path_factory.mktemp("made") / "project"))
    result = project.run("build")
    assert result.returncode == 0, result.stderr
    return project


def test_it_is_checked_without_a_problem(made):
    result = made.run("check")
    assert (result.returncode, result.stdout, result.stderr) == (0, "没有发现问题。\n", "")


@pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)
def test_the_pages_of_both_editions_are_built_and_those_of_the_second_say_that_they_are_fictional(edition, made):
    pages = {path.split("/")[1]: page for path, page in built_pages(made.site) if path.startswith(f"{edition.id}/")}
    areas = {area.id for area in REPORT.main.areas}
    later = {"outcomes", "print"} if edition == SECOND else set()
    assert set(pages) == {"index.html", "requirements", "figures", "picture", *areas, *later}
    assert {name for name, page in pages.items() if FICTION in texts(page)} == (
        set(pages) if edition == SECOND else set()
    )


def test_it_is_configured_as_the_shipped_project_but_for_its_content(made):
    configured = [
        yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for root in (ROOT, made.root)
    ]
    shipped, fixture = ({key: value for key, value in each.items() if key not in OF_CONTENT} for each in configured)
    assert fixture == shipped
    assert all(configured[0][key] != configured[1][key] for key in OF_CONTENT)


def test_it_has_an_example_of_everything():
    for edition in REPORT.editions:
        assert {section.area for section in edition.sections} == {area.id for area in REPORT.main.areas}
        relations = {
            REPORT.relation(edition, section, thread) for section in edition.sections for thread in section.threads
        }
        assert relations == {"两面都提到", "只见于成效", "只见于部署"}
        assert edition.charts and edition.headlines and edition.corrections
    assert {figure.quantity.kind for edition in REPORT.editions for figure in edition.figures} == set(Kind)
    assert any(figure.quantity.low != figure.quantity.high for figure in SECOND.figures)
    assert {bool(figure.area) for figure in SECOND.figures} == {bool(figure.scope) for figure in SECOND.figures}
    assert any(thread.locators for section in FIRST.sections for thread in section.threads)
    assert {len(section.parts) for section in FIRST.sections} == {1, len(REPORT.main.parts)}
    assert (FIRST.year, SECOND.year) == ("推定", None)
    assert any(term.edition == SECOND.id for term in REPORT.glossary.terms)
    assert {figure.id for figure in FIRST.figures} & {figure.id for figure in SECOND.figures}


def test_pages_outside_the_editions_lead_to_both():
    outside = [path.read_text(encoding="utf-8") for path in (CONTENT / "docs").glob("*.md")]
    assert sum(f"({FIRST.id}/" in text and f"({SECOND.id}/" in text for text in outside) >= 2


def test_what_it_published_is_what_it_says():
    assert REPORT.published == Published.of(REPORT.editions)
