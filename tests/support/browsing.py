"""Fixtures for tests in a headless Chromium, and the built site served as readers get it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from browser import open_browser
from screenshots import QuietHandler
from tests.support.project import SITE_URL


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def served() -> Iterator[Callable[[Path], str]]:
    """Serves folders until the end, and says at which address."""
    servers = []

    def serve(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(folder)))
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="session")
def publish(served, tmp_path_factory) -> Callable[[Path], str]:
    """Serves a website below the folder that its public address has, and says at which address."""

    def publish_site(site: Path) -> str:
        root = tmp_path_factory.mktemp("www")
        folder = urlsplit(SITE_URL).path.strip("/")
        (root / folder).symlink_to(site, target_is_directory=True)
        return f"{served(root)}{folder}/"

    return publish_site


@pytest.fixture(scope="session")
def website(built, publish) -> str:
    """The address of the fixture's website."""
    return publish(built.site)


@pytest.fixture(scope="session")
def offline_address(offline: Path) -> str:
    """The file:// address of the unpacked offline edition."""
    return offline.as_uri() + "/"


@dataclass
class Reader:
    """One page in the browser, and everything that went wrong on it."""

    page: Page
    base: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def open(self, path: str = "") -> Page:
        """Opens a page of the site and waits until it has loaded."""
        self.page.goto(self.base + path)
        return self.page

    def settle(self) -> None:
        """Waits until what the loaded page asked for has been answered and the browser has nothing left to do."""
        self.page.wait_for_load_state("networkidle")

    def watch(self) -> None:
        """Keeps every console error, every uncaught error and every request to another host."""
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "request", lambda request: request.url.startswith((self.base, "data:")) or self.foreign.append(request.url)
        )

    def search(self, words: str) -> list[str]:
        """Types into the open search box and returns the pages found, first first, as paths from the site's root."""
        self.page.locator("[data-md-component=search-query]").fill(words)
        results = self.page.locator(".md-search-result__item > .md-search-result__link")
        results.first.wait_for()
        paths = results.evaluate_all("links => links.map(link => link.href)")
        return [path.removeprefix(self.base).split("#")[0].split("?")[0] for path in paths]

    def search_all(self, words: str) -> list[str]:
        """Searches, waits until the results of all pages are there, and searches again, which now answers with all."""
        self.search(words)
        self.page.locator("ol.md-search-result__list[aria-busy=false]").wait_for()
        self.page.locator("[data-md-component=search-query]").fill("")
        self.page.locator(".md-search-result__item").first.wait_for(state="detached")
        return self.search(words)


@pytest.fixture
def new_reader(browser):
    """Makes readers with a screen of their own, without a network where they open files; closed after the test."""
    contexts = []

    def make(base: str, width: int = 1280, height: int = 800, **options) -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": height}, offline=base.startswith("file:"), **options
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        reader = Reader(context.new_page(), base)
        reader.watch()
        return reader

    yield make
    for context in contexts:
        context.close()
