"""The facts about the site itself, whatever it publishes."""

from pydantic import Field

from workreport.model.record import Id, Record, Text


class SiteFacts(Record):
    """The series that the home page shows, and how to reach the site's editors."""

    main: Id = Field(description="首页显示哪个系列的最新一期")
    contact: Text | None = Field(None, description="怎样联系本站的编辑，例如一个邮箱；没有就不写这一行")
