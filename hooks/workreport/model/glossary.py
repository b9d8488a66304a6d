"""The glossary: terms that readers may not know."""

from pydantic import Field

from workreport.model.record import Address, DayMonthOrYear, Id, Note, Record, Text


class Source(Record):
    """The public document behind an editor's note, dated to the day, the month or the year, and its address."""

    document: Text = Field(description="文件的名称")
    issuer: Text = Field(description="谁发布的")
    date: DayMonthOrYear = Field(description="日期，例如2018-01-11，或只写到月2018-01、年2018")
    address: Address | None = Field(
        None, description="文件的网址，以https://开头（有的网站只有http://）；没有核对过就不写"
    )


class Term(Record):
    """A term: its meaning and its paragraphs in the report, and an editor's note with background from elsewhere."""

    id: Id = Field(description="编号，用作网页上的锚点")
    name: Text = Field(description="用语")
    aliases: tuple[Text, ...] = Field((), description="报告里的其他写法")
    meaning: Text = Field(description="词义，并说明报告怎样用它")
    edition: Id | None = Field(None, description="出自哪一期报告，例如2018-h2；出自最早的一期就不写这一行")
    locators: tuple[Text, ...] = Field(description="用语在报告的哪些段落")
    note: Note | None = Field(None, description="编者注：报告以外的背景，只写来源能证实的内容；没有就不写这一行")
    source: Source | None = Field(None, description="编者注的公开来源；没有编者注就不写")

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


class Glossary(Record):
    """All terms in the order of the glossary page."""

    terms: tuple[Term, ...] = Field(description="用语，按读音排列")
