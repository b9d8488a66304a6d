"""What the last release published of each edition: what its figures said, and its corrections."""

import hashlib
from collections.abc import Iterator

from pydantic import Field

from workreport.model.edition import Correction, Edition
from workreport.model.figure import Change, Count, Trend
from workreport.model.record import Id, Record, Text

NOTHING = "没有"


class PublishedFigure(Record):
    """What a figure tells readers, each part in the words in which a correction names it."""

    id: Id = Field(description="编号")
    label: Text = Field(description="统计什么")
    value: Text = Field(description="数字，照网页上的写法")
    period: Text = Field(description="时期")
    as_of: Text = Field(description="截至哪一天")
    locator: Text = Field(description="段落")

    @classmethod
    def of(cls, figure: Count | Change | Trend) -> "PublishedFigure":
        """What that figure tells readers now."""
        as_of = figure.as_of.isoformat() if figure.as_of else NOTHING
        return cls(
            id=figure.id,
            label=figure.label,
            value=figure.text,
            period=figure.period,
            as_of=as_of,
            locator=figure.locator,
        )

    def parts(self) -> Iterator[tuple[str, str]]:
        """The name and the text of everything but the id."""
        return ((name, text) for name, text in self if name != "id")


class PublishedEdition(Record):
    """One edition as it was released."""

    id: Id = Field(description="编号")
    figures: tuple[PublishedFigure, ...] = Field(description="发布过的数字")
    corrections: tuple[Correction, ...] = Field(description="发布过的更正")

    @classmethod
    def of(cls, edition: Edition) -> "PublishedEdition":
        """That edition as a release now would publish it."""
        return cls(
            id=edition.id, figures=tuple(map(PublishedFigure.of, edition.figures)), corrections=edition.corrections
        )


class Published(Record):
    """Every edition that has been released."""

    editions: tuple[PublishedEdition, ...] = Field((), description="发布过的各期")
    checksum: str = Field("", description="以上内容的校验码，由make record算出")

    @classmethod
    def of(cls, editions: tuple[Edition, ...]) -> "Published":
        """Those editions as a release now would record them."""
        record = cls(editions=tuple(map(PublishedEdition.of, editions)))
        return record.model_copy(update={"checksum": record.sum()})

    def sum(self) -> str:
        """The SHA-256 of the editions, in hexadecimal, which tells when the record was changed by hand."""
        return hashlib.sha256(self.model_dump_json(include={"editions"}).encode()).hexdigest()
