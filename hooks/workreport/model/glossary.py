"""The terms that a citizen may not know."""

from pydantic import Field

from workreport.model.record import DayOrMonth, Id, Record, Text


class Source(Record):
    """The public document that an editor's note rests on; the date may stop at the month."""

    document: Text = Field(description="文件的名称")
    issuer: Text = Field(description="谁发布的")
    date: DayOrMonth = Field(description="日期，例如2018-01-11，或只写到月2018-01")


class Term(Record):
    """A term: what it means in the report, where it stands there, and an editor's note from elsewhere."""

    id: Id = Field(description="编号，用作网页上的锚点")
    name: Text = Field(description="用语")
    aliases: tuple[Text, ...] = Field((), description="报告里的其他写法")
    meaning: Text = Field(description="词义，并说明报告怎样用它")
    edition: Id | None = Field(None, description="出自哪一期报告，例如2018-h2；出自最早的一期就不写这一行")
    locators: tuple[Text, ...] = Field(description="用语在报告的哪些段落")
    note: Text = Field(description="编者注：报告以外的背景，只写来源能证实的内容")
    source: Source = Field(description="编者注的公开来源")

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its other forms."""
        return (self.name, *self.aliases)


class Glossary(Record):
    """All terms in the order in which the glossary lists them."""

    terms: tuple[Term, ...] = Field(description="用语，按读音排列")
