"""Finds what an editor most likely meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """A Chinese hint that names the known word nearest to `word`, or `otherwise` when none is near."""
    found = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"改成“{found[0]}”" if found else otherwise
