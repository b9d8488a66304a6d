"""Pages as MkDocs made them, before the steps over the built site."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class RenderedPage:
    """A page's title, its place in the site, and its HTML."""

    title: str
    address: str
    html: str


def write_pages(site_dir: Path, pages: Mapping[str, RenderedPage]) -> None:
    """Puts pages that were rendered before into a built site."""
    for page in pages.values():
        path = site_dir / page.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.html, encoding="utf-8", errors="xmlcharrefreplace", newline="\n")
