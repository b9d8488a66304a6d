"""The headers of every answer, as the file that hosts of static files read; deploy/nginx.conf gives the same."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from workreport.finishing.assets import HASHED
from workreport.text.folders import files_below

NAME = "_headers"
# What a policy cannot say in a page.
FRAMES = "; frame-ancestors 'none'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
LASTING = "public, max-age=31536000, immutable"


def policy(site_dir: Path) -> str:
    """The content policy of a built site's pages, with what only a header can add."""
    page = LexborHTMLParser((site_dir / "404.html").read_text(encoding="utf-8"))
    return page.css_first("meta[http-equiv=Content-Security-Policy]").attributes["content"] + FRAMES


def write_headers(site_dir: Path) -> None:
    """Writes the headers to a built website's root.

    Of caching it says nothing for pages: hosts have readers ask again each time, and would join two rules for one file.
    """
    rules = {"/*": {"Content-Security-Policy": policy(site_dir), **HEADERS}}
    for path in sorted(files_below(site_dir)):
        if HASHED.search(path.name):
            rules[f"/{path.relative_to(site_dir).as_posix()}"] = {"Cache-Control": LASTING}
    lines = [
        line
        for path, headers in rules.items()
        for line in (path, *(f"  {name}: {value}" for name, value in headers.items()))
    ]
    (site_dir / NAME).write_text("\n".join(lines) + "\n", encoding="ascii")
