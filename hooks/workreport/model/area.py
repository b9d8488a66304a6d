"""The work areas that every edition is divided into."""

from pydantic import Field

from workreport.model.record import Id, Record, Text


class Area(Record):
    """One work area; its id is also the file name of its page, and search also matches its English name."""

    id: Id = Field(description="编号，也是页面的文件名：小写英文字母、数字和连字符，定下以后不再改动")
    name: Text = Field(description="领域的名称，显示在导航和表格里")
    english: Text = Field(description="英文名称，搜索时用")
    description: Text = Field(description="一句话说明这个领域讲什么")


class AreaList(Record):
    """All work areas in reading order."""

    areas: tuple[Area, ...] = Field(description="工作领域，按阅读顺序排列")
