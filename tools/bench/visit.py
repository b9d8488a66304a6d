"""What Chromium sees of a visit: a phone on slow 4G whose processor is four times as slow as this one."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, TimeoutError

from .server import served

# As Lighthouse defines slow 4G.
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4
SCREEN = {"width": 412, "height": 823}
QUIET = 1500  # milliseconds without a request, after which a page is at rest
LONG = 50  # milliseconds of a task that do not block
OBSERVE = """
window.seen = { paint: 0, largest: 0, shift: 0, tasks: [] };
const watch = (type, tell) => new PerformanceObserver(list => list.getEntries().forEach(tell)).observe({ type, buffered: true });
watch("paint", entry => { if (entry.name === "first-contentful-paint") seen.paint = entry.startTime; });
watch("largest-contentful-paint", entry => { seen.largest = entry.startTime; });
watch("layout-shift", entry => { seen.shift += entry.hadRecentInput ? 0 : entry.value; });
watch("longtask", entry => seen.tasks.push([entry.startTime, entry.duration]));
"""


@dataclass(frozen=True)
class Visit:
    """A first page and the page after it; times in milliseconds, sizes in bytes."""

    first_bytes: int
    first_requests: int
    second_bytes: int
    second_requests: int
    paint: float
    largest: float
    shift: float
    blocked: float
    files: tuple[tuple[str, int], ...]  # of the first page, the page itself first


def visit(browser: Browser, site: Path, first: str, second: str) -> Visit:
    """Opens a page with nothing kept, then follows a link to another."""
    with (
        served(site) as about,
        browser.new_context(viewport=SCREEN, is_mobile=True, has_touch=True, device_scale_factor=1.75) as context,
    ):
        page = context.new_page()
        session = context.new_cdp_session(page)
        slow_down(session)
        page.add_init_script(OBSERVE)
        page.goto(about.address + first, wait_until="networkidle")
        page.wait_for_timeout(QUIET)
        files = about.take()
        seen = page.evaluate("seen")
        page.evaluate("path => [...document.links].find(link => link.pathname === path).click()", f"/{second}")
        page.wait_for_timeout(QUIET)
        page.wait_for_load_state("networkidle")
        then = about.take()
    blocked = sum(max(0, took - LONG) for start, took in seen["tasks"] if start + took > seen["paint"])
    return Visit(
        _bytes(files),
        len(files),
        _bytes(then),
        len(then),
        seen["paint"],
        seen["largest"],
        seen["shift"],
        blocked,
        tuple(files),
    )


def slow_down(session: CDPSession) -> None:
    """Makes the network and the processor as slow as they are measured with."""
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def _bytes(files: list[tuple[str, int]]) -> int:
    return sum(size for _, size in files)


@dataclass(frozen=True)
class Search:
    """How a reader searches on a site: what opens the box, the box, a result."""

    opens: str
    box: str
    result: str


_MATERIAL = Search("label[for=__search]", "[data-md-component=search-query]", ".md-search-result__item")
SEARCH = {
    "ours": replace(_MATERIAL, opens=".search-button"),
    "stock": _MATERIAL,
    "Zensical": Search("label[for=__search]", "input[role=combobox]", "[role=listbox] > *"),
    "VitePress": Search("#local-search button", "#localsearch-input", "#localsearch-list a"),
}
# A word that every search takes for one; stock Material without its segmenter finds no part of a Chinese sentence.
WORDS = "1679"
PATIENCE = 20_000  # milliseconds


def first_result(browser: Browser, site: Path, first: str, search: Search) -> float:
    """Milliseconds from opening the search of a page at rest to the first result; infinite where none comes."""
    with served(site) as about, browser.new_context(viewport=SCREEN, is_mobile=True, has_touch=True) as context:
        page = context.new_page()
        slow_down(context.new_cdp_session(page))
        page.goto(about.address + first, wait_until="networkidle")
        began = time.perf_counter()
        try:
            page.locator(search.opens).locator("visible=true").first.click(timeout=PATIENCE)
            page.locator(search.box).first.press_sequentially(WORDS, timeout=PATIENCE)
            page.locator(search.result).first.wait_for(timeout=PATIENCE)
        except TimeoutError:
            return float("inf")
        return (time.perf_counter() - began) * 1000
