"""A series: the reports of one body of one kind, with their work areas and parts."""

from typing import Literal

from pydantic import Field

from workreport.model.record import Id, Record, Text

RESULT, TARGET, OTHER = PART_KINDS = ("结果", "目标", "其他")
OFFICIAL, UNOFFICIAL = "是", "否"


class Part(Record):
    """One part of every report of the series; its id is also the anchor of its heading on the pages of work areas."""

    id: Id = Field(description="编号，也是领域页面上这一节的锚点，例如results")
    name: Text = Field(description="这一部分的叫法，例如成效")
    kind: Literal["结果", "目标", "其他"] = Field(
        description="这一部分里的数字是做到的（结果）、要做到的（目标），还是其他"
    )


class Area(Record):
    """One work area; its id is also the file name of its page, and search also matches its English name."""

    id: Id = Field(description="编号，也是页面的文件名：小写英文字母、数字和连字符，定下以后不再改动")
    name: Text = Field(description="领域的名称，显示在导航和表格里")
    english: Text | None = Field(None, description="英文名称，搜索时用；没有就不写这一行")
    description: Text = Field(description="一句话说明这个领域讲什么")


class Series(Record):
    """The reports of one body of one kind."""

    id: Id = Field(description="编号，和文件名相同，例如zhengfa")
    name: Text = Field(description="这个系列的名称，例如政法机关半年报告")
    body: Text = Field(description="作报告的机关")
    official: Literal["是", "否"] = Field(description="是：机关自己发布的版本；否：非官方读者版")
    parts: tuple[Part, ...] = Field(min_length=1, description="报告分成的部分，按顺序")
    areas: tuple[Area, ...] = Field(description="工作领域，按阅读顺序排列")

    @property
    def is_official(self) -> bool:
        """Whether the body itself publishes this edition of its reports."""
        return self.official == OFFICIAL

    @property
    def standing(self) -> str:
        """What this edition of the reports is, in the words that every page shows."""
        return f"{self.body}发布" if self.is_official else "非官方读者版"

    def area(self, area_id: str) -> Area:
        """Return the work area with this id; raise KeyError if there is none."""
        return {area.id: area for area in self.areas}[area_id]

    def part(self, part_id: str) -> Part:
        """Return the part with this id; raise KeyError if there is none."""
        return {part.id: part for part in self.parts}[part_id]
