"""Line breaks between the words of headings, cells and cards, where a break within a word would be seen at once."""

import re

from workreport.text.phrases import phrases

# Of a span, only those that macros write as the short text of a card.
_SHORT = re.compile(
    r"<(h[1-4]|th|td|figcaption)\b[^>]*>.*?</\1>"
    r'|<(span) class="(?:figure-label|figure-time|area-name|area-about)"[^>]*>.*?</\2>',
    re.DOTALL,
)
_TEXT = re.compile(r"(?<=>)[^<>]*[㐀-鿿]{2}[^<>]*(?=<)")
_ENTITY = re.compile(r"(&[#\w]+;)")
BREAK = "<wbr>"


def break_between_words(html: str) -> str:
    """Return HTML with a break opportunity between the words of its headings, cells and cards.

    The stylesheet forbids all others there (word-break: keep-all).
    """
    return _SHORT.sub(lambda element: _TEXT.sub(_broken, element[0]), html)


def _broken(text: re.Match[str]) -> str:
    parts = _ENTITY.split(text[0])
    return "".join(BREAK.join(phrases(part)) if place % 2 == 0 else part for place, part in enumerate(parts))
