"""The report's own text, where an edition carries it."""

import re

from workreport.model.record import Record

_SENTENCE = re.compile(r"[^。！？]*[。！？]?[”’）》]*")
# Enough to recognise a paragraph, and as much as fits beside its mark.
ENOUGH, MOST = 40, 120


class Paragraph(Record):
    """A paragraph: its number, counted from 1, its text, and the id of the locator that names it, if any."""

    number: int
    text: str
    locator: str | None = None

    @property
    def anchor(self) -> str:
        """Its place on the page of the original."""
        return self.locator or f"p-{self.number}"

    @property
    def opening(self) -> str:
        """The first sentence, or as many as say enough, and not more than fit beside a mark."""
        opening = ""
        for sentence in _SENTENCE.findall(self.text):
            if opening and (len(opening) >= ENOUGH or len(opening + sentence) > MOST):
                break
            opening += sentence
        return opening if len(opening) <= MOST else f"{opening[:MOST]}…"
