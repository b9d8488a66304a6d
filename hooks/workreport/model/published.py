"""What the last release published of each edition: what its figures said, and its corrections."""

from collections.abc import Iterator

from .edition import Correction, Edition
from .figure import Change, Count, Trend
from .record import Id, Record, Text

NOTHING = "没有"


class PublishedFigure(Record):
    """What a figure tells readers, each part in the words in which a correction names it."""

    id: Id
    label: Text
    value: Text
    period: Text
    as_of: Text
    locator: Text

    @classmethod
    def of(cls, figure: Count | Change | Trend) -> "PublishedFigure":
        """What that figure tells readers now."""
        as_of = figure.as_of.isoformat() if figure.as_of else NOTHING
        return cls(id=figure.id, label=figure.label, value=figure.text, period=figure.period, as_of=as_of, locator=figure.locator)

    def parts(self) -> Iterator[tuple[str, str]]:
        """The name and the text of everything but the id."""
        return ((name, text) for name, text in self if name != "id")


class PublishedEdition(Record):
    """One edition as it was released."""

    id: Id
    figures: tuple[PublishedFigure, ...]
    corrections: tuple[Correction, ...]

    @classmethod
    def of(cls, edition: Edition) -> "PublishedEdition":
        """That edition as a release now would publish it."""
        return cls(id=edition.id, figures=tuple(map(PublishedFigure.of, edition.figures)), corrections=edition.corrections)


class Published(Record):
    """Every edition that has been released."""

    editions: tuple[PublishedEdition, ...] = ()
