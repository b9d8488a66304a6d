"""One edition: one half-year report."""

from collections import Counter
from typing import Literal

from pydantic import Field

from workreport.model.figure import Change, Count, Figure, Trend
from workreport.model.record import Day, Id, Record, Text

CONTINUES, ONLY_PLANNED, ONLY_DONE = RELATIONS = ("延续", "只见于部署", "只见于成效")


class Period(Record):
    """The half-year that the report covers, first and last day included."""

    start: Day = Field(description="第一天，例如2018-01-01")
    end: Day = Field(description="最后一天，例如2018-06-30")


class Sides(Record):
    """What the report calls its two sides: what was done, and what is to be done."""

    results: Text = Field(description="成效的叫法，例如上半年成效")
    plans: Text = Field(description="部署的叫法，例如下半年部署")


class Locator(Record):
    """A paragraph of the original, such as 成效4, that figures and statements point to."""

    id: Id = Field(description="编号，用作网页上的锚点")
    name: Text = Field(description="段落的名字，例如成效4；别处用这个名字引用它")
    heading: Text = Field(description="原文的小标题或内容")


class Thread(Record):
    """One matter as the results tell it and as the plans tell it; either side may be missing."""

    topic: Text = Field(description="哪一件事")
    result: Text | None = Field(None, description="上半年怎样；报告没有讲就不写这一行")
    plan: Text | None = Field(None, description="下半年怎样；报告没有讲就不写这一行")
    plan_locator: Text | None = Field(None, description="部署在哪一段；和本领域的plans相同就不写")

    @property
    def relation(self) -> str:
        """How its two sides stand to each other."""
        if self.result and self.plan:
            return CONTINUES
        return ONLY_DONE if self.result else ONLY_PLANNED


class Section(Record):
    """What one edition says of one work area; an area without results or without plans is one-sided."""

    area: Id = Field(description="工作领域的编号，见areas.yml")
    results: Text | None = Field(None, description="成效在哪一段，例如成效4")
    results_summary: Text | None = Field(None, description="成效的一句话概括，显示在总览的表格里")
    plans: Text | None = Field(None, description="部署在哪一段，例如部署4")
    plans_summary: Text | None = Field(None, description="部署的一句话概括，显示在总览的表格里")
    related: tuple[Id, ...] = Field((), description="相关领域的编号")
    threads: tuple[Thread, ...] = Field(description="对照：同一件事，上半年怎样、下半年怎样")

    @property
    def relations(self) -> Counter[str]:
        """How many of its threads there are of each relation."""
        return Counter(thread.relation for thread in self.threads)


class Correction(Record):
    """A published figure or statement that was changed, and why."""

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
        """What this edition says of that area; raises KeyError when it says nothing."""
        return {section.area: section for section in self.sections}[area_id]

    def figures_of(self, area_id: str) -> tuple[Count | Change | Trend, ...]:
        """The figures of one work area, in the report's order."""
        return tuple(figure for figure in self.figures if figure.area == area_id)
