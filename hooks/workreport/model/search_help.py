"""The editors' help for search: synonyms, and examples of searches."""

from typing import Annotated

from pydantic import Field

from workreport.model.record import Record, Text


class SearchHelp(Record):
    """Groups of synonyms, the word of the report first, and the searches that the empty box suggests."""

    synonyms: tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...] = Field(
        description="每行一组意思相近的词，报告用的词写在最前面"
    )
    suggestions: tuple[Text, ...] = Field(description="搜索框空着时给出的例子")
