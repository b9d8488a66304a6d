"""The terms that a citizen may not know."""

from typing import Annotated

from pydantic import StringConstraints

from .record import Id, Record, Text

PartialDate = Annotated[str, StringConstraints(pattern=r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$")]


class Source(Record):
    """The public document that an editor's note rests on; the date may stop at the month."""

    document: Text
    issuer: Text
    date: PartialDate


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
