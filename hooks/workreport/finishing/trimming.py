"""The removal of files that no page of a built site can reach."""

import shutil
from pathlib import Path

# Source maps serve the theme's developers, lunr is the theme's own search engine, and the site's own icon is an SVG.
EVERYWHERE = ("**/*.map", "assets/javascripts/lunr", "assets/images/favicon.png")
# Only a server sends readers to the 404 page.
OFFLINE = ("404.html",)
# It holds the time of the build and a path, and so would differ from build to build; none without the site's address.
SITE_MAP = "sitemap.xml.gz"


def trim(site_dir: Path, *, offline: bool) -> None:
    """Delete those files below `site_dir`; raises FileNotFoundError when the theme has not written one of them."""
    for pattern in (*EVERYWHERE, *(OFFLINE if offline else ())):
        paths = list(site_dir.glob(pattern))
        if not paths:
            raise FileNotFoundError(f"主题没有生成{pattern}：主题升级以后要核对hooks/workreport/finishing/trimming.py")
        for path in paths:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
    (site_dir / SITE_MAP).unlink(missing_ok=True)
