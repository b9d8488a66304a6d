"""One edition: one report."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from workreport.model.figure import Figure
from workreport.model.original import Paragraph
from workreport.model.record import Address, Count, Day, DayOrMonth, FilledIn, Id, Record, Text
from workreport.model.table import Table
from workreport.text.chinese_dates import chinese_as_of


class Period(Record):
    """What the report covers, first and last day included."""

    start: Day = Field(description="第一天，例如2018-01-01")
    end: Day = Field(description="最后一天，例如2018-06-30")
    says: Text = Field(description="这段时期，照报告的说法，例如上半年")


class Given(Record):
    """Who gave the report, at which meeting, and when."""

    by: Text | None = Field(None, description="谁作的报告；报告没有写就不写这一行")
    at: Text | None = Field(None, description="在什么会议上、什么地方；没有写就不写这一行")
    date: DayOrMonth | None = Field(None, description="哪一天，例如2018-01-11，或只写到月；没有写就不写这一行")


class Found(Record):
    """Where and when the text was found."""

    at: Text | None = Field(None, description="在哪里找到的；不知道就不写这一行")
    date: DayOrMonth | None = Field(None, description="哪一天取得的；不知道就不写这一行")
    address: Address | None = Field(None, description="网址；没有就不写这一行")


class Locator(Record):
    """A paragraph of the original, such as 成效4, to which figures and statements refer."""

    id: Id = Field(description="编号，用作网页上的锚点")
    name: Text = Field(description="段落的名字，例如成效4；别处用这个名字引用它")
    part: Id | None = Field(None, description="属于哪一部分，例如results；不属于哪一部分就不写这一行")
    heading: Text = Field(description="原文的小标题或内容")
    paragraph: Count | None = Field(
        None, description="是报告原文（和这个文件同名的.txt）的第几段；那一段以heading开头，就不写这一行"
    )


class Thread(Record):
    """One matter, and what each part of the report says of it; a part that does not speak of it is left out."""

    topic: Text = Field(description="哪一件事")
    says: Annotated[Mapping[Id, Text], Field(min_length=1)] = Field(
        description="每一部分怎样说：部分的编号: 内容；没有讲到的部分不写"
    )
    locators: Mapping[Id, Text] = Field({}, description="在哪一段；就是这个领域这一部分的第一段，就不写")
    follows: tuple[Text, ...] = Field(
        (), description="接着上一期的哪几件事：上一期的topic；在别的领域，就写“领域编号/topic”"
    )


class SectionPart(Record):
    """What one part of the report has on a work area."""

    locators: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="在哪些段落，例如[成效4]")
    summary: Text = Field(description="一句话概括，显示在总览的表格里")


class Section(Record):
    """The content of one edition on one work area, by the parts of the report that have any."""

    area: Id = Field(description="工作领域的编号，见这个系列的areas")
    parts: Annotated[Mapping[Id, SectionPart], Field(min_length=1)] = Field(
        description="报告的哪些部分讲到这个领域：部分的编号: 段落和概括"
    )
    related: tuple[Id, ...] = Field((), description="相关领域的编号")
    threads: tuple[Thread, ...] = Field(description="对照：同一件事，每一部分怎样说")

    def locator_of(self, thread: Thread, part_id: str) -> str:
        """Return the name of the paragraph in which a part speaks of a thread; empty where the part has none."""
        part = self.parts.get(part_id)
        return thread.locators.get(part_id) or (part.locators[0] if part else "")

    def part_of(self, locator_name: str) -> str | None:
        """Return the id of the part under which this section lists a locator; None if it does not."""
        return next((part_id for part_id, part in self.parts.items() if locator_name in part.locators), None)


class Chart(Record):
    """Figures to be drawn on one axis, because an editor finds that comparing them is honest."""

    title: Text = Field(description="图的标题：比的是什么")
    figures: Annotated[tuple[Id, ...], Field(min_length=2, max_length=12)] = Field(
        description="数字的编号，至少两个；类别和单位都要相同"
    )


class Correction(Record):
    """A change to a published figure or statement, with its reason."""

    date: Day = Field(description="改的日期，例如2026-01-05")
    subject: Text = Field(description="改的是什么：数字写它的label，页面写哪一页哪一段")
    old: Text = Field(description="原来发布的，照网页上的写法")
    new: Text = Field(description="改成的，照网页上的写法；删去的写“删去”")
    reason: Text = Field(description="为什么改")


class Edition(Record):
    """All facts of one report."""

    id: Id = Field(description="编号，和文件名、docs里的文件夹名相同，例如2018-h1")
    series: Id = Field(description="属于哪个系列，见data/series")
    name: Text = Field(description="这一期的名称，例如2018年上半年")
    title: Text = Field(description="报告的名称")
    year: Literal["推定"] | None = Field(None, description="报告没有写年份、由我们推定时写“推定”")
    period: Period = Field(description="报告讲的时期")
    given: Given | None = Field(None, description="谁、在哪里、什么时候作的报告")
    found: Found | None = Field(None, description="文本在哪里、什么时候找到的")
    original: Address | None = Field(None, description="原文的网址；没有就不写这一行")
    parts: Mapping[Id, Text] = Field(description="这一期里各部分的叫法，例如results: 上半年成效")
    headlines: tuple[Id, ...] = Field((), description="首页和总览显示的几个数字的编号；不写就一个也不显示")
    charts: tuple[Chart, ...] = Field((), description="图：哪些数字画在一起比")
    locators: tuple[Locator, ...] = Field(description="原文的段落，按顺序")
    sections: tuple[Section, ...] = Field(description="每个工作领域在这一期里的内容")
    unmentioned: tuple[Text, ...] = Field(
        (),
        description="上一期部署了、这一期没有提到的事，写成“领域编号/topic”；一个领域别的部署都没有提到，就只写领域编号",
    )
    figures: tuple[Figure, ...] = Field(description="报告给出的数字，每个只在这里写一次")
    tables: tuple[Table, ...] = Field((), description="报告里的表格，每个只在这里写一次；没有就不写这一行")
    corrections: tuple[Correction, ...] = Field(description="更正记录；没有就写[]")
    original_text: FilledIn[tuple[Paragraph, ...]] = ()

    @property
    def year_note(self) -> str:
        """The remark that the year is inferred, in parentheses; empty where the report gives it."""
        return "（年份是推定的）" if self.year else ""

    def time_of(self, figure: Figure) -> str:
        """Return what a figure covers, with the year.

        截至2018年5月底, 2019年, 2018年上半年, or 2018年上半年，今年以来.
        """
        if figure.as_of:
            return f"截至{chinese_as_of(figure.as_of, with_year=True)}"
        if self.name.endswith(figure.period):
            return self.name
        return figure.period if re.match("20[0-9]{2}年", figure.period) else f"{self.name}，{figure.period}"

    def corrections_of(self, figure: Figure) -> tuple[Correction, ...]:
        """Return the corrections that name a figure."""
        return tuple(entry for entry in self.corrections if entry.subject == figure.label)

    def section(self, area_id: str) -> Section:
        """Return the section on a work area; raise KeyError if this edition has none."""
        return {section.area: section for section in self.sections}[area_id]

    def section_of(self, locator_name: str) -> Section | None:
        """Return the first section that lists a locator; None if none does."""
        return next((section for section in self.sections if section.part_of(locator_name)), None)

    def locator(self, name: str) -> Locator:
        """Return the locator of this name; raise KeyError if there is none."""
        return {locator.name: locator for locator in self.locators}[name]

    def figure(self, figure_id: str) -> Figure:
        """Return the figure with this id; raise KeyError if there is none."""
        return {figure.id: figure for figure in self.figures}[figure_id]

    def paragraph(self, locator: Locator) -> Paragraph | None:
        """Return the paragraph of the original that a locator names; None where the edition does not carry it."""
        return next((each for each in self.original_text if each.locator == locator.id), None)

    def figures_of(self, area_id: str) -> tuple[Figure, ...]:
        """Return the figures of a work area in the order of the report; of no area for an empty id."""
        return tuple(figure for figure in self.figures if figure.area == area_id)
