"""What editors tell the search: words that mean the same, and searches worth trying."""

from typing import Annotated

from pydantic import Field

from .record import Record, Text


class SearchHelp(Record):
    """Groups of words, the report's own word first, and the searches that the empty box offers."""

    synonyms: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...]
    suggestions: tuple[Text, ...]
