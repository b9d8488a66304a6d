"""The picture of the latest report as a PNG image, for readers whose programs show no SVG; Chromium draws it."""

import re
import shutil
import subprocess
from pathlib import Path

# The first is the one without windows, which starts in half the time.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# It is to ask nobody for anything; as root it needs no sandbox.
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
)
_SIZE = re.compile(r'<svg[^>]* width="(\d+)" height="(\d+)"')
_LONGEST = 60  # seconds


def find_chromium() -> str | None:
    """Return the path of an installed Chromium, or None."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


def write_image(drawing: Path, target: Path) -> bool:
    """Write the SVG file `drawing` as a PNG of its own size to `target`; return whether this machine could."""
    browser = find_chromium()
    size = _SIZE.search(drawing.read_text(encoding="utf-8"))
    if not browser or not size:
        return False
    target.unlink(missing_ok=True)
    command = [browser, *_FLAGS, f"--window-size={size[1]},{size[2]}", f"--screenshot={target}", drawing.as_uri()]
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return target.exists()
