"""Finds what an editor most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is nearest to `word`, or None when none is near."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return found[0] if found else None


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """A Chinese hint that names the known word nearest to `word`, or `otherwise` when none is near."""
    found = closest(word, known)
    return f"改成“{found}”" if found else otherwise
