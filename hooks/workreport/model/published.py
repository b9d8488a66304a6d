"""The record of the last release: the figures and corrections of each edition as they were published."""

import hashlib
from collections.abc import Iterator

from pydantic import Field

from workreport.model.edition import Correction, Edition
from workreport.model.figure import Figure
from workreport.model.record import Id, Record, Text
from workreport.text.chinese_dates import chinese_as_of

NOTHING = "没有"


class PublishedFigure(Record):
    """A figure as readers see it, each field in the words that a correction quotes."""

    id: Id = Field(description="编号")
    label: Text = Field(description="统计什么")
    value: Text = Field(description="数字，照网页上的写法")
    period: Text = Field(description="时期")
    as_of: Text = Field(description="截至哪一天")
    locator: Text = Field(description="段落")

    @classmethod
    def of(cls, figure: Figure) -> "PublishedFigure":
        """Return the published form of a figure."""
        return cls(
            id=figure.id,
            label=figure.label,
            value=figure.says,
            period=figure.period,
            as_of=chinese_as_of(figure.as_of, with_year=True) if figure.as_of else NOTHING,
            locator=figure.locator,
        )

    def parts(self) -> Iterator[tuple[str, str]]:
        """Return name and text of every field except the id."""
        return ((name, text) for name, text in self if name != "id")


class PublishedEdition(Record):
    """One edition as published."""

    id: Id = Field(description="编号")
    figures: tuple[PublishedFigure, ...] = Field(description="发布过的数字")
    corrections: tuple[Correction, ...] = Field(description="发布过的更正")

    @classmethod
    def of(cls, edition: Edition) -> "PublishedEdition":
        """Return the published form of an edition."""
        return cls(
            id=edition.id, figures=tuple(map(PublishedFigure.of, edition.figures)), corrections=edition.corrections
        )


class Published(Record):
    """All published editions, with a checksum that reveals changes by hand."""

    editions: tuple[PublishedEdition, ...] = Field((), description="发布过的各期")
    checksum: str = Field("", description="以上内容的校验码，由make record算出")

    @classmethod
    def of(cls, editions: tuple[Edition, ...]) -> "Published":
        """Return the record of a release of these editions."""
        record = cls(editions=tuple(map(PublishedEdition.of, editions)))
        return record.model_copy(update={"checksum": record.digest()})

    def digest(self) -> str:
        """Compute the SHA-256 of the editions in hexadecimal; it equals `checksum` unless the record was edited."""
        return hashlib.sha256(self.model_dump_json(include={"editions"}).encode()).hexdigest()
