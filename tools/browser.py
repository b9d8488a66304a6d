"""Opens the Chromium that the tests and the screenshots use; tools/install-browser.sh installs it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from workreport.release import find_chromium

# Chromium as root needs no sandbox; it is to ask nobody for updates.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """Return the path of the installed Chromium; raises FileNotFoundError when there is none."""
    if path := find_chromium():
        return path
    raise FileNotFoundError("Chromium is not installed: run tools/install-browser.sh")


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Open a headless browser that is closed at the end."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
