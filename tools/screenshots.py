"""Take pictures of pages at three widths, light and dark, on screen and as printed.

Usage: python tools/screenshots.py [FOLDER]      (default: screenshots)

Serves site/, writes the pictures of the latest edition and of what belongs to none to FOLDER, and the small picture of
the home page that README.md shows.
"""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from browser import open_browser
from workreport.loading import load_report

ROOT = Path(__file__).resolve().parent.parent
README_PICTURE = ROOT / ".github" / "home.png"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = {360: 740, 768: 1024, 1440: 900}


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line of log for each."""

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def addresses(site: Path) -> list[str]:
    """Return the addresses of the pages of the latest edition and of those outside editions."""
    earlier = {edition.id for edition in load_report(ROOT / "data").editions[1:]}
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return [address for address in found if address.partition("/")[0] not in earlier]


def take_pictures(folder: Path) -> None:
    """Take every picture; needs a built site/."""
    folder.mkdir(parents=True, exist_ok=True)
    site = ROOT / "site"
    names = {
        address: address.removesuffix("/index.html").removesuffix(".html").replace("/", "-")
        for address in addresses(site)
    }
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/"
    with open_browser() as browser:
        for scheme in SCHEMES:
            for width, height in WIDTHS.items():
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                for address, name in names.items():
                    page.goto(home + address)
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                page.close()
        page = browser.new_page()
        for address, name in names.items():
            page.goto(home + address)
            page.pdf(path=folder / f"{name}-print.pdf", prefer_css_page_size=True)
        page.close()
        page = browser.new_page(viewport={"width": 1100, "height": 760}, color_scheme="light", device_scale_factor=0.6)
        page.goto(home)
        page.screenshot(path=README_PICTURE)
    server.shutdown()


if __name__ == "__main__":
    take_pictures(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))
