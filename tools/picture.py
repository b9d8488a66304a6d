"""Make an image of the latest picture of a report, for readers whose programs show no SVG.

Its letters are in the fonts of this machine.
"""

import os
from pathlib import Path

from playwright.sync_api import Browser

from browser import open_browser
from workreport.addresses.pages import PICTURE
from workreport.loading import load_report
from workreport.release import Download, Version, content_time, write_checksums

ROOT = Path(__file__).resolve().parent.parent


def write_image(browser: Browser, drawing: Path, target: Path) -> None:
    """Write the SVG file at `drawing` as a PNG of its own size to `target`."""
    page = browser.new_page(color_scheme="light")
    page.goto(drawing.as_uri())
    width, height = page.evaluate(
        "[document.documentElement.width, document.documentElement.height].map(side => side.baseVal.value)"
    )
    page.set_viewport_size({"width": int(width), "height": int(height)})
    page.screenshot(path=target)
    page.close()


def main() -> None:
    """Make the image with the checksums of both, by which the next build knows its source."""
    version = Version(load_report(ROOT / "data").latest.id, content_time(ROOT, os.environ))
    drawing, image = ROOT / "site" / version.edition / f"{PICTURE}.svg", ROOT / "dist" / f"{version.stem}.png"
    with open_browser() as chromium:
        write_image(chromium, drawing, image)
    write_checksums(image.with_suffix(".png.sha256"), Download.of(image), Download.of(drawing))
    print(f"PNG：{image.relative_to(ROOT)}（{image.stat().st_size / 1024:.0f} KB）", flush=True)


if __name__ == "__main__":
    main()
