"""One edition: one half-year report."""

from typing import Literal

from pydantic import Field

from workreport.model.figure import Figure
from workreport.model.record import Day, Id, Record, Text

CONTINUES, ONLY_PLANNED, ONLY_DONE = RELATIONS = ("两面都提到", "只见于部署", "只见于成效")


class Period(Record):
    """The half-year that the report covers, first and last day included."""

    start: Day = Field(description="第一天，例如2018-01-01")
    end: Day = Field(description="最后一天，例如2018-06-30")


class Sides(Record):
    """The report's own names for its two sides: work done, and work planned."""

    results: Text = Field(description="成效的叫法，例如上半年成效")
    plans: Text = Field(description="部署的叫法，例如下半年部署")


class Locator(Record):
    """A paragraph of the original, such as 成效4, to which figures and statements refer."""

    id: Id = Field(description="编号，用作网页上的锚点")
    name: Text = Field(description="段落的名字，例如成效4；别处用这个名字引用它")
    heading: Text = Field(description="原文的小标题或内容")


class Thread(Record):
    """One matter in the results and in the plans; either side may be missing."""

    topic: Text = Field(description="哪一件事")
    result: Text | None = Field(None, description="上半年怎样；报告没有讲就不写这一行")
    plan: Text | None = Field(None, description="下半年怎样；报告没有讲就不写这一行")
    plan_locator: Text | None = Field(None, description="部署在哪一段；和本领域的plans相同就不写")

    @property
    def relation(self) -> str:
        """The relation between the two sides, one of RELATIONS."""
        if self.result and self.plan:
            return CONTINUES
        return ONLY_DONE if self.result else ONLY_PLANNED


class Section(Record):
    """The content of one edition on one work area, with results, plans or both."""

    area: Id = Field(description="工作领域的编号，见areas.yml")
    results: Text | None = Field(None, description="成效在哪一段，例如成效4")
    results_summary: Text | None = Field(None, description="成效的一句话概括，显示在总览的表格里")
    plans: Text | None = Field(None, description="部署在哪一段，例如部署4")
    plans_summary: Text | None = Field(None, description="部署的一句话概括，显示在总览的表格里")
    related: tuple[Id, ...] = Field((), description="相关领域的编号")
    threads: tuple[Thread, ...] = Field(description="对照：同一件事，上半年怎样、下半年怎样")


class Correction(Record):
    """A change to a published figure or statement, with its reason."""

    date: Day = Field(description="改的日期，例如2026-01-05")
    subject: Text = Field(description="改的是什么：数字写它的label，页面写哪一页哪一段")
    old: Text = Field(description="原来发布的，照网页上的写法")
    new: Text = Field(description="改成的，照网页上的写法；删去的写“删去”")
    reason: Text = Field(description="为什么改")


class Edition(Record):
    """All facts of one half-year report."""

    id: Id = Field(description="编号，和文件名、docs里的文件夹名相同，例如2018-h1")
    name: Text = Field(description="这一期的名称，例如2018年上半年")
    title: Text = Field(description="报告的名称")
    year: Literal["推定"] | None = Field(None, description="报告没有写年份、由我们推定时写“推定”")
    period: Period = Field(description="报告讲的时期")
    sides: Sides = Field(description="两面的叫法，用在表格里")
    locators: tuple[Locator, ...] = Field(description="原文的段落，按顺序")
    sections: tuple[Section, ...] = Field(description="每个工作领域在这一期里的成效和部署")
    figures: tuple[Figure, ...] = Field(description="报告给出的数字，每个只在这里写一次")
    corrections: tuple[Correction, ...] = Field(description="更正记录；没有就写[]")

    def section(self, area_id: str) -> Section:
        """Return the section on a work area; raise KeyError if this edition has none."""
        return {section.area: section for section in self.sections}[area_id]

    def figures_of(self, area_id: str) -> tuple[Figure, ...]:
        """Return the figures of a work area in the order of the report."""
        return tuple(figure for figure in self.figures if figure.area == area_id)
