"""Takes out of a built site what no page of it can reach."""

import shutil
from pathlib import Path

# Source maps serve the theme's developers; lunr is the theme's own search engine; the icon of ours is an SVG.
EVERYWHERE = ("**/*.map", "assets/javascripts/lunr", "assets/images/favicon.png")
WEBSITE = EVERYWHERE
# Packed with the time and the path of its making, and no page or search engine needs it.
SITE_MAP = ("sitemap.xml.gz",)
# Without a server nobody is sent to the 404 page.
OFFLINE = (*EVERYWHERE, "404.html")


def trim(site_dir: Path, patterns: tuple[str, ...]) -> None:
    """Deletes what matches the patterns below `site_dir`; raises FileNotFoundError when one matches nothing."""
    for pattern in patterns:
        found = list(site_dir.glob(pattern))
        if not found:
            raise FileNotFoundError(f"nothing to trim: {pattern}")
        for path in found:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
