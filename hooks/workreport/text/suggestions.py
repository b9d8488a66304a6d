"""Suggestions for misspelt words."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from heapq import nlargest

# Of longer words nobody sees how they are alike.
LONGEST = 60
# Comparing two words takes as long as the product of their lengths, and so only the most promising are compared.
MOST_COMPARED = 5


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most similar to `word`, or None if none is similar."""
    if len(word) > LONGEST:
        return None
    matcher = SequenceMatcher(b=word)

    def likeness(candidate: str) -> float:
        matcher.set_seq1(candidate)
        return matcher.quick_ratio()

    candidates = nlargest(MOST_COMPARED, (each for each in known if len(each) <= LONGEST), key=likeness)
    return next(iter(get_close_matches(word, candidates, n=1, cutoff=0.5)), None)


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the remedy to write the most similar known word, or `otherwise` if none is similar."""
    suggestion = closest(word, known)
    return f"改成“{suggestion}”" if suggestion else otherwise
