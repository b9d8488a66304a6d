"""Leaving editions out of the offline edition, where its maintainer wants only the latest report in the zip."""

import shutil
from collections.abc import Set
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from workreport.addresses.pages import page_name
from workreport.model import Report
from workreport.text.folders import files_below


def leave_out_editions(site_dir: Path, report: Report) -> None:
    """Remove the folders of all editions but the latest, and of series; links there become plain text."""
    left_out = {edition.id for edition in report.editions} | {series.id for series in report.series}
    left_out -= {report.latest.id}
    for folder in left_out:
        shutil.rmtree(site_dir / folder, ignore_errors=True)
    for path in files_below(site_dir, ".html"):
        html = path.read_text(encoding="utf-8")
        if any(f"{folder}/" in html for folder in left_out):
            path.write_text(_without_links(html, path.relative_to(site_dir).as_posix(), left_out), encoding="utf-8")


def _without_links(html: str, page: str, left_out: Set[str]) -> str:
    tree = LexborHTMLParser(html)
    for node in tree.css("a[href]"):
        target = urlsplit(urljoin(f"/{page}", node.attributes["href"] or ""))
        if not target.netloc and page_name(target.path)[0] in left_out:
            node.unwrap()
    return tree.html or ""
