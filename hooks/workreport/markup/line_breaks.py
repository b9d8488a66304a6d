"""Line breaks between the words of headings, cells and narrow columns, where one within a word is seen at once."""

import re
from collections.abc import Collection
from itertools import accumulate, pairwise

from workreport.text.phrases import phrases

# Of a span, only those that macros write as the short text of a card; of lists, only that of the main points, which
# stylesheets set in columns.
_SHORT = re.compile(
    r'<h2 id="main-points">.*?</h2>\s*<ul>.*?</ul>'
    r"|<(h[1-4]|th|td|figcaption)\b[^>]*>.*?</\1>"
    r'|<(span) class="(?:figure-label|figure-time|area-name|area-about)"[^>]*>.*?</\2>',
    re.DOTALL,
)
# Running text up to a tag, but none that is set as it was typed.
_RUNNING = re.compile(r"(<(pre|code|svg)\b.*?</\2>)|(?<=>)([^<>]+)(?=<)", re.DOTALL)
_DATE = re.compile(
    "(?:截至|[于在到从自和与至的是以])?"
    "(?<![0-9])(?:(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底)|[0-9]{4}年(?:[0-9]{1,2}月)?)"
)
_SHORT_TERM = re.compile(r'(<a class="term)("[^>]*>[^<]{2,6}</a>)')
# Where a line is not to end with a few characters, browsers take those before a figure along, be it half a word.
_BEFORE_FIGURE = re.compile(r'([㐀-鿿]{2,})(?=<a class="figure")')
_TEXT = re.compile(r"(?<=>)[^<>]*[㐀-鿿]{2}[^<>]*(?=<)")
_ENTITY = re.compile(r"(&[#\w]+;)")
BREAK = "<wbr>"
_NO_TERM = re.compile("(?!)")
# In characters; a longer term is a title, which breaks as any text does.
_LONGEST_TERM = 6


def break_between_words(html: str, terms: Collection[str] = ()) -> str:
    """Return HTML with a break opportunity between the words of its short texts, but not within a term.

    The stylesheet forbids all others there (word-break: keep-all).
    """
    short = sorted((re.escape(term) for term in terms if len(term) <= _LONGEST_TERM), key=len, reverse=True)
    whole = re.compile("|".join(short)) if short else _NO_TERM
    return _SHORT.sub(lambda element: _TEXT.sub(lambda text: _broken(text[0], whole), element[0]), html)


def keep_whole(html: str) -> str:
    """Return HTML in which no line breaks within a date, a short linked term, or the word before a figure."""
    html = _SHORT_TERM.sub(r"\1 whole\2", html)
    return _BEFORE_FIGURE.sub(_with_whole_end, _RUNNING.sub(_with_whole_dates, html))


def _with_whole_dates(running: re.Match[str]) -> str:
    return running[1] or _DATE.sub(lambda date: _whole(date[0]), running[3])


def _with_whole_end(before: re.Match[str]) -> str:
    *others, last = phrases(before[1])
    return "".join(others) + (_whole(last) if len(last) <= _LONGEST_TERM else last)


def _whole(text: str) -> str:
    return f'<span class="whole">{text}</span>'


def breaking(text: str) -> str:
    """Return the escaped text of a title, for which the stylesheet forbids other breaks, with its own between words."""
    return _broken(text, _NO_TERM)


def _broken(text: str, whole: re.Pattern[str]) -> str:
    parts = _ENTITY.split(text)
    return "".join(BREAK.join(_pieces(part, whole)) if place % 2 == 0 else part for place, part in enumerate(parts))


def _pieces(text: str, whole: re.Pattern[str]) -> list[str]:
    """Return the phrases of a text, those that a term holds together as one."""
    ends = list(accumulate(map(len, phrases(text)), initial=0))
    spans = [term.span() for term in whole.finditer(text)]
    kept = [end for end in ends if not any(first < end < last for first, last in spans)]
    return [text[first:last] for first, last in pairwise(kept)]
