"""Promises about the ways from a page to its file and to the issues on the host: only where the host is known."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.fixture import FIRST, REPORT, SECOND, make_project
from tests.support.pages import built_pages
from tests.support.project import Project, unpack_bundle
from workreport.model import Edition, Figure

FORK = "https://gitlab.example.org/me/fork"
ELSEWHERE = "a[href*='://']:not([href^='https://creativecommons.org/']), [rel=edit], .figure-source, .report-problem"

# What has no text of its own: the 404 page and the print editions.
UNEDITED = ("404.html", "print/index.html", f"{SECOND.id}/print/index.html")


@pytest.fixture(scope="module")
def forked(tmp_path_factory):
    """The project as the CI of a fork builds it."""
    project = Project(make_project(tmp_path_factory.mktemp("fork")))
    result = project.run("build", CI_PROJECT_URL=FORK, CI_COMMIT_BRANCH="main")
    assert result.returncode == 0, result.stderr
    return project


def test_every_page_ends_with_one_way_to_its_file_in_the_fork(forked):
    opened = {
        path: [node.attributes["href"] for node in page.css("[rel=edit]")] for path, page in built_pages(forked.site)
    }
    assert [opened.pop(path) for path in UNEDITED] == [[]] * len(UNEDITED)
    docs = forked.root / "docs"
    files = {path.relative_to(forked.root).as_posix() for path in docs.rglob("*.md") if path.name != "print.md"}
    assert sorted(opened.values()) == sorted([f"{FORK}/-/edit/main/{file}"] for file in files)
    assert opened["2018-h1/reform/index.html"] == [f"{FORK}/-/edit/main/docs/2018-h1/reform.md"]


def in_order_of_cards(edition: Edition) -> list[Figure]:
    """The figures by work area; those outside all areas come last."""
    return [each for area in (*(area.id for area in REPORT.main.areas), "") for each in edition.figures_of(area)]


def test_on_the_page_of_figures_alone_each_has_the_way_to_its_line_in_the_data_file(forked):
    pages = dict(built_pages(forked.site))
    shown_on = {f"{each.id}/figures/index.html": (each, in_order_of_cards(each)) for each in (FIRST, SECOND)}
    assert {path for path, page in pages.items() if page.css(".figure-source")} == {*shown_on}
    for path, (edition, shown) in shown_on.items():
        lines = (forked.root / f"data/{edition.id}.yml").read_text(encoding="utf-8").split("\n")
        links = [node.attributes["href"] for node in pages[path].css(".figure-source")]
        named = [int(address.removeprefix(f"{FORK}/-/blob/main/data/{edition.id}.yml#L")) for address in links]
        assert [lines[number - 1] for number in named] == [f"  - id: {each.id}" for each in shown], path


def test_every_page_reports_a_problem_with_its_place_filled_in(forked):
    for path, page in built_pages(forked.site):
        links = [node.attributes["href"] for node in page.css(".report-problem a")]
        if path in UNEDITED:
            assert links == [], path
            continue
        (link,) = links
        form, (file,) = (
            parse_qs(urlsplit(link).query),
            [urlsplit(node.attributes["href"]).path for node in page.css("[rel=edit]")],
        )
        assert link.startswith(f"{FORK}/-/issues/new?"), path
        assert form["issue[title]"] == [
            "首页" if path == "index.html" else page.css_first("h1").text().removesuffix("¶")
        ], path
        (text,) = form["issue[description]"]
        assert text.startswith(f"位置：{file.removeprefix('/me/fork/-/edit/main/')}\n") and "应当怎样改" in text, path


def test_nothing_of_the_host_is_searched_or_asked(forked):
    for path in forked.site.rglob("*"):
        if path.suffix in (".js", ".json", ".css", ".xml"):
            assert b"gitlab.example.org" not in path.read_bytes(), path
    for path, page in built_pages(forked.site):
        assert page.css("[data-md-component=source]") == [], path


def test_the_offline_edition_and_a_build_of_no_known_repository_show_none(forked, built, tmp_path):
    for folder in (unpack_bundle(forked, tmp_path), built.site):
        for path, page in built_pages(folder):
            assert page.css(ELSEWHERE) == [], path
