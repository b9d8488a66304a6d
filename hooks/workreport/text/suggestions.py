"""Suggestions for misspelt words."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most similar to `word`, or None if none is similar."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.5)), None)


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return the remedy to write the most similar known word, or `otherwise` if none is similar."""
    suggestion = closest(word, known)
    return f"改成“{suggestion}”" if suggestion else otherwise
