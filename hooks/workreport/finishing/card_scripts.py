"""The fact cards as scripts, from which any page shows the card of a figure that its reader selects."""

import json
from pathlib import Path

from workreport.finishing.built_pages import BuiltPage, remove_omitted
from workreport.model import Report

# A script, because a page that is opened as a file may load no other kind of data.
SCRIPT = "cards.js"


def card_script(page: BuiltPage, report: Report) -> str | None:
    """Return a script that holds the cards on an edition's page of figures, or None for any other page.

    It maps the ids of figures to HTML, in which links are relative to the page of figures. Raises FileNotFoundError
    where the page lacks the card of a figure.
    """
    edition = next((edition for edition in report.editions if page.name == (edition.id, "figures")), None)
    article = page.article
    if edition is None or article is None:
        return None
    cards = {}
    for figure in edition.figures:
        heading = article.css_first(f"#{figure.id}")
        card = article.css_first(f"#{figure.id} + .fact-card")
        if heading is None or card is None:
            raise FileNotFoundError(f"{page.address}里没有“{figure.id}”的卡片")
        remove_omitted(card, "card")
        # With the places where its line may break.
        title = "".join(
            part.html or "" for part in heading.iter(include_text=True) if part.attributes.get("class") != "headerlink"
        )
        cards[figure.id] = f'<h2 id="card-title">{title}</h2>{card.html}'
    return f"globalThis.factCards={json.dumps(cards, ensure_ascii=False, separators=(',', ':'))}"


def write_card_script(site_dir: Path, page: BuiltPage, script: str) -> None:
    """Write the script beside the page of figures from which it comes."""
    (site_dir / page.address).with_name(SCRIPT).write_text(script, encoding="utf-8")
