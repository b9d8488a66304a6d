"""The tables of a report: rows and columns, such as quotas by region or a series over years."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from workreport.model.record import FilledIn, Id, Note, Record, Text

# What stands in a cell for which the report gives nothing.
NOT_GIVEN = "–"


class Column(Record):
    """A column of a table; one with a unit holds numbers."""

    name: Text = Field(description="这一栏的名字，和CSV文件第一行里的相同")
    unit: Text | None = Field(None, description="这一栏数字的单位，例如名、件、%；不是数字的一栏不写这一行")


class Cell(Record):
    """A cell as the report writes it, and the number that it means in a column with a unit."""

    text: Note
    number: Decimal | None = None

    @property
    def is_given(self) -> bool:
        """Whether the report gives anything."""
        return self.text != NOT_GIVEN


Row = tuple[Cell, ...]


class Table(Record):
    """A table of the report, whose rows stand in a CSV file beside the edition's."""

    id: Id = Field(description="编号，页面用它引用这个表格；各行写在data里这一期的文件夹，文件名是“编号.csv”")
    title: Text = Field(description="表格的标题")
    locator: Text = Field(description="表格在报告的哪一段，例如附件")
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=12)] = Field(
        description="各栏，次序和CSV文件相同；第一栏是每一行的名字"
    )
    chart: Literal["bars", "lines"] | None = Field(
        None, description="要画图才写：bars是条形图，lines是折线图（只用于逐年的数）"
    )
    note: Note | None = Field(None, description="说明；报告没有讲清的地方写在这里")
    rows: FilledIn[tuple[Row, ...]] = ()

    def column(self, place: int) -> tuple[Cell, ...]:
        """Return the cells of a column from the top down, by its place from 0."""
        return tuple(row[place] for row in self.rows)

    def with_unit(self) -> Iterator[int]:
        """Yield the places of the columns that hold numbers."""
        return (place for place, column in enumerate(self.columns) if column.unit)
