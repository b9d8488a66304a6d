"""Promises about the navigation beside a page."""

from types import SimpleNamespace

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from workreport.building.navigation import navigation_beside

IDS = ("2018-h1", "2017-h2", "2017-h1")
REPORT = SimpleNamespace(editions=[SimpleNamespace(id=name) for name in IDS], latest=SimpleNamespace(id=IDS[0]))


def page(source):
    return Page(source, File(source, "docs", "site", use_directory_urls=True), MkDocsConfig())


def section(title, *sources):
    return Section(title, [page(source) for source in sources])


WHOLE = Navigation(
    [
        page("index.md"),
        *(section(name, f"{name}/index.md", f"{name}/reform.md") for name in IDS),
        section("关于", "about.md"),
        section("外面", "figures/index.md"),
    ],
    [page("index.md")],
)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("2018-h1/reform.md", "2018-h1"),
        ("2017-h2/index.md", "2017-h2"),
        ("about.md", "2018-h1"),
        ("index.md", "2018-h1"),
        (None, "2018-h1"),
    ],
)
def test_only_one_edition_shows_its_pages_and_each_other_is_a_link_to_its_first(source, shown):
    items = navigation_beside(page(source) if source else None, WHOLE, REPORT).items
    assert [item.title for item in items] == [item.title for item in WHOLE.items]
    assert {item.title for item in items if item.is_section} == {shown, "关于", "外面"}
    assert [item.url for item in items if isinstance(item, Link)] == [f"{name}/" for name in IDS if name != shown]


def test_the_way_home_stays():
    assert navigation_beside(None, WHOLE, REPORT).homepage.url == ""
