"""The fact cards once more as scripts, from which pages show the card of a figure that their reader asks for."""

import json
from html import escape
from pathlib import Path

from workreport.finishing.built_pages import BuiltPage, remove_omitted
from workreport.model import Report

# Beside the page of the figures. A script, because a page that is opened as a file may load no other kind of file.
SCRIPT = "cards.js"


def card_script(page: BuiltPage, report: Report) -> str | None:
    """Return the script with an edition's cards as HTML by the ids of their figures, or None for pages without cards.

    The links in the cards are those of the page of the figures.
    """
    edition = next((each for each in report.editions if page.name == (each.id, "figures")), None)
    article = page.article
    if edition is None or article is None:
        return None
    cards = {}
    for figure in edition.figures:
        card = article.css_first(f"#{figure.id} + .fact-card")
        if card is None:
            raise FileNotFoundError(f"{page.address}里没有“{figure.id}”的卡片")
        remove_omitted(card, "card")
        cards[figure.id] = f'<h2 id="card-title">{escape(figure.label)}</h2>{card.html}'
    return f"globalThis.factCards={json.dumps(cards, ensure_ascii=False, separators=(',', ':'))}"


def write_card_script(site_dir: Path, page: BuiltPage, script: str) -> None:
    """Write the script beside the page of the figures."""
    (site_dir / page.address).with_name(SCRIPT).write_text(script, encoding="utf-8")
