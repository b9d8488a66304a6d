"""What Chromium sees of a visit: a phone on slow 4G whose processor is four times as slow as this one."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from .server import served

# As Lighthouse defines slow 4G.
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER = 4
SCREEN: ViewportSize = {"width": 412, "height": 823}
QUIET = 1500  # milliseconds without a request, after which a page is at rest
LONG = 50  # milliseconds of a task that do not block
PATIENCE = 20_000  # milliseconds
OBSERVE = """
window.seen = { paint: 0, largest: 0, shift: 0, tasks: [] };
const watch = (type, tell) =>
  new PerformanceObserver(list => list.getEntries().forEach(tell)).observe({ type, buffered: true });
watch("paint", entry => { if (entry.name === "first-contentful-paint") seen.paint = entry.startTime; });
watch("largest-contentful-paint", entry => { seen.largest = entry.startTime; });
watch("layout-shift", entry => { seen.shift += entry.hadRecentInput ? 0 : entry.value; });
watch("longtask", entry => seen.tasks.push([entry.startTime, entry.duration]));
"""
# When the reader touches the page and when a result is there, looked for in every frame, in shadows, too.
WATCH = """result => {
  const seek = root => root.querySelector(result) ||
    [...root.querySelectorAll("*")].some(each => each.shadowRoot && seek(each.shadowRoot));
  const look = () => { if (seek(document)) window.found = Date.now(); else requestAnimationFrame(look); };
  addEventListener("pointerdown", () => { window.asked = Date.now(); look(); }, { capture: true, once: true });
}"""


@dataclass(frozen=True)
class Search:
    """How a reader searches on a site: what opens the box, the box, a result."""

    opens: str
    box: str = "[data-md-component=search-query]"
    result: str = ".md-search-result__item"


@dataclass(frozen=True)
class Site:
    """A built site, the addresses of a page and of one that it links to, and how readers search."""

    folder: Path
    first: str
    second: str
    search: Search


@dataclass(frozen=True)
class Visit:
    """A first page, its HTML, the page after it, and a search; times in milliseconds, sizes in bytes."""

    first_bytes: int
    first_requests: int
    html: int
    second_bytes: int
    second_requests: int
    paint: float
    largest: float
    shift: float
    blocked: float
    result: float


def visit(browser: Browser, site: Site, words: str) -> Visit:
    """Open a page with nothing kept, follow a link to another, and look for the words in another visit."""
    with served(site.folder) as about:
        with phone(browser) as context:
            page = slow_page(context)
            page.add_init_script(OBSERVE)
            page.goto(about.address + site.first, wait_until="networkidle")
            page.wait_for_timeout(QUIET)
            first = [size for _, size in about.take()]
            seen = page.evaluate("seen")
            page.evaluate("path => [...document.links].find(link => link.pathname === path).click()", f"/{site.second}")
            page.wait_for_timeout(QUIET)
            page.wait_for_load_state("networkidle")
            second = [size for _, size in about.take()]
        with phone(browser) as context:
            page = slow_page(context)
            page.goto(about.address + site.first, wait_until="networkidle")
            asked, found = first_result(page, site.search, words)
    return Visit(
        first_bytes=sum(first),
        first_requests=len(first),
        html=first[0],
        second_bytes=sum(second),
        second_requests=len(second),
        paint=seen["paint"],
        largest=seen["largest"],
        shift=seen["shift"],
        blocked=sum(max(0, took - LONG) for start, took in seen["tasks"] if start + took > seen["paint"]),
        result=found - asked,
    )


def phone(browser: Browser) -> BrowserContext:
    """Return a new phone with nothing kept."""
    return browser.new_context(viewport=SCREEN, is_mobile=True, has_touch=True, device_scale_factor=1.75)


def slow_page(context: BrowserContext, slower: int = SLOWER) -> Page:
    """Return a new page on slow 4G, its processor so many times as slow as this one."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return page


def first_result(page: Page, search: Search, words: str) -> tuple[float, float]:
    """Search, and return when the search was opened and when the first result came, in milliseconds since 1970.

    The second is infinite where none comes.
    """
    page.evaluate(WATCH, search.result)
    try:
        page.locator(search.opens).locator("visible=true").first.click(timeout=PATIENCE)
        page.locator(search.box).first.press_sequentially(words, timeout=PATIENCE)
        # The theme waits for a key, and Han characters come without.
        page.keyboard.press("End")
        page.locator(search.result).first.wait_for(timeout=PATIENCE)
    except PlaywrightTimeoutError:
        return 0, float("inf")
    asked, found = page.evaluate("[asked, found]")
    return asked, found
