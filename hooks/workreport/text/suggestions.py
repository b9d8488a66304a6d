"""Suggestions for misspelt words."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from heapq import nlargest

# Of longer words nobody sees how they are alike.
LONGEST = 60
# Comparing two words takes as long as the product of their lengths, and so only the most promising are compared.
MOST_COMPARED = 5
# How alike a word must be: of Latin letters one in four may differ, of Han characters one in three.
_LATIN, _HAN = 0.75, 0.66
_ARABIC = str.maketrans("一二三四五六七八九", "123456789")
_PARTING = frozenset("、，,；; ")


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word for which `word` was most likely meant; editors copy what is suggested.

    None if no word is near, if several are equally near (成效1 and 成效2 to 成效9), or if these are several words.
    """
    if len(word) > LONGEST:
        return None
    words = [each for each in known if len(each) <= LONGEST]
    if word.translate(_ARABIC) in words:  # 成效四
        return word.translate(_ARABIC)
    if _PARTING & set(word.strip()):
        return None
    begun = [each for each in words if _begins(word, each) or _begins(each, word)]
    if len(begun) == 1:
        return begun[0]
    near = get_close_matches(word, _promising(word, words), n=2, cutoff=_LATIN if word.isascii() else _HAN)
    if len(near) == 2 and _likeness(word, near[0]) == _likeness(word, near[1]):
        return None
    return next(iter(near), None)


def _promising(word: str, words: Iterable[str]) -> list[str]:
    matcher = SequenceMatcher(b=word)

    def likeness(candidate: str) -> float:
        matcher.set_seq1(candidate)
        return matcher.quick_ratio()

    return nlargest(MOST_COMPARED, words, key=likeness)


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the remedy to write the most similar known word, or `otherwise` if none is similar."""
    suggestion = closest(word, known)
    return f"改成“{suggestion}”" if suggestion else otherwise


def _begins(short: str, long: str) -> bool:
    """Whether a word is at least the first half of another, and not the same with another number."""
    return long.startswith(short) and len(long) <= 2 * len(short) and not long[len(short) :].isdigit()


def _likeness(word: str, other: str) -> float:
    # As get_close_matches compares them.
    return SequenceMatcher(None, other, word).ratio()
