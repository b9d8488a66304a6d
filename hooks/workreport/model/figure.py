"""The figures of a report, which are printed exactly as the report writes them."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, WithJsonSchema

from workreport.model.record import Day, Id, Note, Record, Text, Unit

# Short enough that Decimal stays exact after multiplication by the scale.
AMOUNT_PATTERN = r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$"
SCALES = {"万": 10_000, "亿": 100_000_000}

# Text editors that validate YAML read an unquoted amount as a number.
Amount = Annotated[
    str,
    StringConstraints(pattern=AMOUNT_PATTERN),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": AMOUNT_PATTERN}]}),
]
Direction = Literal["下降", "上升", "继续下降", "继续上升", "持平"]


class BaseFigure(Record):
    """The fields that every figure has, with a number or without."""

    id: Id = Field(description="编号，页面用它引用这个数字")
    area: Id = Field(description="工作领域的编号，见areas.yml")
    label: Text = Field(description="统计什么")
    period: Literal["今年以来", "上半年", "下半年"] = Field(description="时期，照报告的说法")
    as_of: Day | None = Field(None, description="截至哪一天，例如2018-05-31；报告没有写就不写这一行")
    locator: Text = Field(description="数字在报告的哪一段，例如成效4")
    note: Note | None = Field(None, description="说明；报告没有讲清的地方写在这里")

    @property
    def time(self) -> str:
        """The as-of month or the period in the words of the report, which never names the year."""
        return f"截至{self.as_of.month}月底" if self.as_of else self.period


class Count(BaseFigure):
    """An amount; `value` is text so that 20.30 stays 20.30."""

    kind: Literal["count"] = Field(description="count是数量，change是升降，trend是没有数字的趋势")
    value: Amount = Field(description="数，只写半角数字，照报告的写法")
    scale: Literal["万", "亿"] | None = Field(None, description="万或亿；没有就不写这一行")
    unit: Unit = Field(description="单位，例如件、起")

    @property
    def text(self) -> str:
        """The figure as the report writes it, such as 320万件."""
        return f"{self.value}{self.scale or ''}{self.unit}"

    @property
    def number(self) -> str:
        """The amount in `unit` without scale, such as 3200000 for 320万."""
        return format(Decimal(self.value) * (SCALES[self.scale] if self.scale else 1), "f")


class Change(BaseFigure):
    """A rise or fall by an amount; reports often leave out what it is compared with."""

    kind: Literal["change"] = Field(description="count是数量，change是升降，trend是没有数字的趋势")
    direction: Direction = Field(description="升降的方向，照报告的说法")
    value: Amount = Field(description="数，只写半角数字，照报告的写法")
    unit: Unit = Field(description='单位，例如"%"')

    @property
    def text(self) -> str:
        """The figure as the report writes it, such as 下降20.3%."""
        return f"{self.direction}{self.value}{self.unit}"

    @property
    def number(self) -> str:
        """The signed change in `unit`, such as -20.3 for a fall by 20.3%."""
        return f"-{self.value}" if "下降" in self.direction else self.value


class Trend(BaseFigure):
    """A rise or fall for which the report gives no number."""

    kind: Literal["trend"] = Field(description="count是数量，change是升降，trend是没有数字的趋势")
    direction: Direction = Field(description="升降的方向，照报告的说法")

    @property
    def text(self) -> str:
        """The trend in the words of the report, such as 继续下降."""
        return self.direction

    @property
    def number(self) -> None:
        """None, so that all kinds of figure can be exported alike."""
        return None


Figure = Annotated[Count | Change | Trend, Field(discriminator="kind")]
