"""The facts about the site itself, whatever it publishes."""

from typing import Literal

from pydantic import Field

from workreport.model.record import Id, Record, Text

LATEST_ONLY = "最新一期"


class SiteFacts(Record):
    """The series that the home page shows, what the offline zip holds, and how to reach the site's editors."""

    main: Id = Field(description="首页显示哪个系列的最新一期")
    offline: Literal["全部", "最新一期"] = Field(
        "全部", description="离线包里放哪几期：全部，或者首页那个系列的最新一期"
    )
    editors: Text | None = Field(None, description="谁在办这个网站；不公布就不写这一行")
    contact: Text | None = Field(None, description="怎样联系本站的编辑，例如一个邮箱；没有就不写这一行")
