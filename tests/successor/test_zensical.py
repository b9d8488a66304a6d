"""Promises about the same site built with Zensical; `make zensical` builds both and runs these."""

import pytest

from successor.compare import SUCCESSOR, facts, searched_pages
from tests.support.project import ROOT
from workreport.addresses.pages import page_files

# The pages whose text differs, and why; tools/successor/README.md tells maintainers.
KNOWN = {
    "404.html": "the theme's own",
    "offline/index.html": "offers no bundle",
}


@pytest.fixture(scope="module")
def ours():
    if not SUCCESSOR.exists():
        pytest.skip("还没有用Zensical建过，请运行make zensical")
    return facts(ROOT / "site")


@pytest.fixture(scope="module")
def theirs(ours):
    return facts(SUCCESSOR)


def test_it_has_every_page(ours, theirs):
    assert sorted(theirs) == sorted(ours)


@pytest.mark.parametrize("kind", ["figures", "anchors", "described"])
def test_every_page_has_every(kind, ours, theirs):
    found, expected = ({path: getattr(page, kind) for path, page in site.items()} for site in (theirs, ours))
    assert found == expected and any(expected.values())


def test_every_page_says_the_same_but_those_that_are_known(ours, theirs):
    assert {path for path, page in ours.items() if theirs[path].text != page.text} == set(KNOWN)


def test_its_search_has_an_index_of_every_page(ours):
    paths = [path.relative_to(ROOT / "site").as_posix() for path in page_files(ROOT / "site")]
    assert searched_pages(SUCCESSOR) >= {path.removesuffix("index.html") for path in paths}
