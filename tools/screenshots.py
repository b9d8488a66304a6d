"""Takes pictures of every page type at three widths, light and dark, on screen and as printed.

Usage: python tools/screenshots.py [FOLDER]      (default: screenshots)

Serves site/, writes the pictures to FOLDER and the small picture of the home page that README.md shows.
"""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from browser import open_browser

ROOT = Path(__file__).resolve().parent.parent
README_PICTURE = ROOT / ".github" / "home.png"
PAGES = {
    "home": "",
    "edition": "2018-h1/",
    "requirements": "2018-h1/requirements/",
    "area": "2018-h1/safe-china/",
    "one-sided": "2018-h1/rule-of-law/",
    "figures": "2018-h1/figures/",
    "picture": "2018-h1/picture/",
    "glossary": "glossary/",
    "about": "about/",
    "offline": "offline/",
    "corrections": "corrections/",
    "contribute": "contribute/",
    "operate": "operate/",
    "edition-printed": "print/",
    "404": "404.html",
}
WIDTHS = {360: 740, 768: 1024, 1440: 900}


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line of log for each."""

    def log_message(self, *arguments) -> None:
        """Says nothing."""


def take_pictures(folder: Path) -> None:
    """Takes every picture; needs a built site/."""
    folder.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(ROOT / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    with open_browser() as browser:
        for scheme in ("light", "dark"):
            for width, height in WIDTHS.items():
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                for name, path in PAGES.items():
                    page.goto(address + path)
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                page.close()
        page = browser.new_page()
        for name, path in PAGES.items():
            page.goto(address + path)
            page.pdf(path=folder / f"{name}-print.pdf", prefer_css_page_size=True)
        page.close()
        page = browser.new_page(viewport={"width": 1100, "height": 760}, color_scheme="light", device_scale_factor=0.6)
        page.goto(address)
        page.screenshot(path=README_PICTURE)
    server.shutdown()


if __name__ == "__main__":
    take_pictures(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))
