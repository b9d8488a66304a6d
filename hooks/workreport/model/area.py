"""The work areas that every edition is divided into."""

from .record import Id, Record, Text


class Area(Record):
    """One work area; its id is also the name of its page, and its English name finds it in search."""

    id: Id
    name: Text
    english: Text
    description: Text


class AreaList(Record):
    """All work areas in reading order."""

    areas: tuple[Area, ...]
