"""The fact cards of a built site once more as scripts, from which its other pages show them where readers ask for one."""

import json
from html import escape
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from workreport.addresses.pages import page_files, page_name
from workreport.memory import remembered
from workreport.model import Report

# Beside the page of the figures. A script, because a page that is opened as a file may load no other kind of file.
SCRIPT = "cards.js"


def write_fact_cards(site_dir: Path, report: Report) -> None:
    """Writes the script of every edition: the cards as HTML by the ids of their figures, their links those of the page."""
    pages = {page_name(path.relative_to(site_dir).as_posix()): path for path in page_files(site_dir)}
    for edition in report.editions:
        if not (page := pages.get((edition.id, "figures"))):
            continue
        labels = tuple((each.id, each.label) for each in edition.figures)
        page.with_name(SCRIPT).write_text(_script(page.read_text(encoding="utf-8"), labels), encoding="utf-8")


@remembered
def _script(html: str, labels: tuple[tuple[str, str], ...]) -> str:
    tree = LexborHTMLParser(html)
    # The way to the data file is for editors, and stands on the page.
    for node in tree.css(".figure-source"):
        node.decompose()
    cards = {
        name: f'<h2 id="card-title">{escape(label)}</h2>{tree.css_first(f"#{name} + .fact-card").html}'
        for name, label in labels
    }
    return f"globalThis.factCards={json.dumps(cards, ensure_ascii=False, separators=(',', ':'))}"
