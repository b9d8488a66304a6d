"""Takes out of a built site what no page of it can reach."""

import shutil
from pathlib import Path

# Source maps serve the theme's developers; lunr is the theme's own search engine; the icon of ours is an SVG.
EVERYWHERE = ("**/*.map", "assets/javascripts/lunr", "assets/images/favicon.png")
# Without a server nobody is sent to the 404 page.
OFFLINE = ("404.html",)
# Packed with the time and the path of its making; a site without an address has no site map.
SITE_MAP = "sitemap.xml.gz"


def trim(site_dir: Path, *, offline: bool) -> None:
    """Delete it below `site_dir`; raises FileNotFoundError when the theme has not written one of the files."""
    for pattern in (*EVERYWHERE, *(OFFLINE if offline else ())):
        found = list(site_dir.glob(pattern))
        if not found:
            raise FileNotFoundError(f"主题没有生成{pattern}：主题升级以后要核对hooks/workreport/finishing/trimming.py")
        for path in found:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
    (site_dir / SITE_MAP).unlink(missing_ok=True)
