"""The headers of responses, in the file that static hosts read; deploy/nginx.conf sends the same."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from workreport.finishing.assets import HASHED
from workreport.finishing.built_pages import first_match
from workreport.text.folders import files_below

NAME = "_headers"
# A directive that is ignored in a page's own policy.
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
    """Return the content security policy of a built site's pages, with the directive that only a header can carry."""
    page = LexborHTMLParser((site_dir / "404.html").read_text(encoding="utf-8"))
    return f"{first_match(page, 'meta[http-equiv=Content-Security-Policy]').attributes['content']}{FRAMES}"


def write_headers(site_dir: Path) -> None:
    """Write the headers to a file in the root of a built website.

    It leaves the caching of pages to the hosts, which let browsers revalidate every time; with a rule here, files that
    match two rules would get two headers.
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
