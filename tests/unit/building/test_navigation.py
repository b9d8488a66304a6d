"""Promises about the navigation beside a page."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from tests.support.fixture import FIRST, FIRST_ALONE
from workreport.building.navigation import MOST_OTHERS, navigation_beside
from workreport.model import Report
from workreport.rendering import Site

IDS = ("2018-h1", "2017-h2", "2017-h1")
OTHER = FIRST_ALONE.main.model_copy(update={"id": "other"})


def report_of(*ids: str, others: tuple[str, ...] = ()) -> Report:
    """A report with editions of these ids, the latest first, and with others in a series of their own."""
    editions = [FIRST.model_copy(update={"id": name}) for name in ids]
    editions += [FIRST.model_copy(update={"id": name, "series": OTHER.id}) for name in others]
    return FIRST_ALONE.model_copy(update={"series": (FIRST_ALONE.main, OTHER), "editions": tuple(editions)})


SITE = Site(report_of(*IDS), named_editions={"terms.md": "2017-h1"})


def page(source):
    return Page(source, File(source, "docs", "site", use_directory_urls=True), MkDocsConfig())


def section(title, *sources):
    return Section(title, [page(source) for source in sources])


def whole(*ids: str) -> Navigation:
    """The navigation with every page of these editions."""
    return Navigation(
        [
            page("index.md"),
            *(section(name, f"{name}/index.md", f"{name}/reform.md") for name in ids),
            section("关于", "about.md"),
            section("外面", "figures/index.md"),
        ],
        [page("index.md")],
    )


WHOLE = whole(*IDS)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("2018-h1/reform.md", "2018-h1"),
        ("2017-h2/index.md", "2017-h2"),
        ("about.md", "2018-h1"),
        ("terms.md", "2017-h1"),
        ("index.md", "2018-h1"),
        (None, "2018-h1"),
    ],
)
def test_only_one_edition_shows_its_pages_and_each_other_is_a_link_to_its_first(source, shown):
    items = navigation_beside(page(source) if source else None, WHOLE, SITE).items
    assert [item.title for item in items] == [item.title for item in WHOLE.items]
    assert {item.title for item in items if item.is_section} == {shown, "关于", "外面"}
    assert [item.url for item in items if isinstance(item, Link)] == [f"{name}/" for name in IDS if name != shown]


def test_the_way_home_stays():
    assert navigation_beside(None, WHOLE, SITE).homepage.url == ""


def test_of_many_editions_only_those_before_and_after_and_the_latest_of_each_series_are_named():
    own, others = [f"e{number:02}" for number in range(MOST_OTHERS)], ["o1", "o2"]
    site = Site(report_of(*own, others=tuple(others)))
    items = navigation_beside(page("e05/reform.md"), whole(*own, *others), site).items
    assert [item.title for item in items if item.is_section] == ["e05", "关于", "外面"]
    assert [item.title for item in items if isinstance(item, Link)] == ["e00", "e04", "e06", "o1"]
