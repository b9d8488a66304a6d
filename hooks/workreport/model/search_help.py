"""The editors' help for search: other words for what the reports say, and examples of searches."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from workreport.model.record import Record, Text

Words = Mapping[Text, Annotated[tuple[Text, ...], Field(min_length=1)]]


class SearchHelp(Record):
    """Words by which readers ask, by the word of the report or the page that they mean, and examples of searches."""

    equals: Words = Field(description="意思相同的说法：报告的词写在冒号前面")
    related: Words = Field(description="只是相关的说法：搜索会说明报告没有这个词，再给出冒号前面的词")
    english: Words = Field(description="报告的词的英文说法")
    pages: Words = Field(
        description="读者找一页时的说法：冒号前面写docs里的文件，可以加#和标题的编号；latest是最新一期的文件夹"
    )
    suggestions: tuple[Text, ...] = Field(description="搜索框空着时给出的例子")
