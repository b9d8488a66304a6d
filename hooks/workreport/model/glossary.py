"""The terms that a citizen may not know."""

from .record import DayOrMonth, Id, Record, Text


class Source(Record):
    """The public document that an editor's note rests on; the date may stop at the month."""

    document: Text
    issuer: Text
    date: DayOrMonth


class Term(Record):
    """A term: what it means in the report, where it stands there, and an editor's note from elsewhere."""

    id: Id
    name: Text
    aliases: tuple[Text, ...] = ()
    meaning: Text
    locators: tuple[Text, ...]
    note: Text
    source: Source

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its other forms."""
        return (self.name, *self.aliases)


class Glossary(Record):
    """All terms in the order in which the glossary lists them."""

    terms: tuple[Term, ...]
