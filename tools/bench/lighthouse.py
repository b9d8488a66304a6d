"""What Lighthouse finds of a page on a phone."""

import json
import os
import subprocess
from pathlib import Path

from browser import FLAGS, chromium

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def scores(address: str) -> tuple[int, ...]:
    """Return the scores of the four categories, in their order, of 100."""
    flags = " ".join(["--headless=new", *FLAGS])
    options = ["--quiet", "--output=json", f"--chrome-flags={flags}", f"--only-categories={','.join(CATEGORIES)}"]
    done = subprocess.run(
        [str(PROGRAM), address, *options],
        env={**os.environ, "CHROME_PATH": chromium()},
        check=True,
        capture_output=True,
        text=True,
    )
    found = json.loads(done.stdout)["categories"]
    return tuple(round((found[name]["score"] or 0) * 100) for name in CATEGORIES)
