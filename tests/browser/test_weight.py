"""Promises about what a reader's browser fetches, on any machine: bytes, requests, and a page that stands still."""

import pytest

from bench.server import served
from tests.support.fixture import REPORT
from tests.support.pages import built_pages

# Bytes as sent by a server that packs with Brotli, headers included; of a first query by gzip, as all do.
FIRST_PAGE, SECOND_PAGE, REQUESTS = 60_000, 6_000, 6
FIRST_QUERY = 20_000
AREAS = ("safe-china", "risk-prevention")
SHIFT = """
window.shift = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture(scope="module")
def packed(built):
    with served(built.site) as about:
        yield about


@pytest.mark.parametrize("width", [360, 1440])
def test_a_first_page_is_light_and_the_next_is_only_itself(width, packed, new_reader):
    reader = new_reader(packed.address, width)
    first, second = (f"2018-h1/{area}/" for area in AREAS[:2])
    reader.page.add_init_script(SHIFT)
    packed.take()
    reader.open(first)
    reader.settle()
    sent = packed.take()
    assert sum(size for _, size in sent) <= FIRST_PAGE and len(sent) <= REQUESTS, sent
    assert not [path for path, _ in sent if "search" in path]
    assert reader.page.evaluate("shift") == 0
    reader.open(second)
    reader.settle()
    sent = packed.take()
    assert [path for path, _ in sent] == [f"/{second}"]
    assert sum(size for _, size in sent) <= SECOND_PAGE
    assert reader.page.evaluate("shift") == 0


def test_every_area_page_weighs_no_more_than_a_second_page_may(built, packed, new_reader):
    reader = new_reader(packed.address)
    pages = [path.removesuffix("index.html") for path, page in built_pages(built.site) if page.css_first("#related")]
    assert len(pages) == sum(len(edition.sections) for edition in REPORT.editions)
    for page in pages:
        packed.take()
        reader.page.request.get(packed.address + page, headers={"Accept-Encoding": "br"})
        ((_, size),) = packed.take()
        assert size <= SECOND_PAGE, page


def test_the_engine_is_fetched_when_the_search_is_opened(packed, new_reader):
    reader = new_reader(packed.address)
    reader.open()
    reader.settle()
    with reader.page.expect_request("**/workers/*.js"):
        reader.page.keyboard.press("/")


def test_a_first_query_that_an_area_answers_waits_for_the_engine_and_the_index_alone(built, new_reader):
    with served(built.site, ["gzip"]) as about:
        reader = new_reader(about.address)
        reader.open()
        reader.settle()
        about.take()
        reader.page.keyboard.press("/")
        assert "safe-china" in reader.search("扫黑除恶")[0]
        sent = about.take()
    # What the first results do not wait for may have come as well.
    assert {path.rpartition("/")[2].partition(".")[0] for path, _ in sent[:2]} == {"search", "index"}
    assert sum(size for _, size in sent[:2]) <= FIRST_QUERY, sent
