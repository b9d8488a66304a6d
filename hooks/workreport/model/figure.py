"""The figures of a report, each printed exactly as the report writes it."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, WithJsonSchema

from workreport.model.record import Day, Id, Record, Text, Unit

# No longer than a decimal number holds exactly once its scale is multiplied in.
AMOUNT_PATTERN = r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$"
SCALES = {"万": 10_000, "亿": 100_000_000}

# Programs that read YAML as usual take the amount for a number.
Amount = Annotated[
    str,
    StringConstraints(pattern=AMOUNT_PATTERN),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": AMOUNT_PATTERN}]}),
]
Direction = Literal["下降", "上升", "继续下降", "继续上升", "持平"]


class BaseFigure(Record):
    """What every figure says of itself, whether it has a number or not."""

    id: Id = Field(description="编号，页面用它引用这个数字")
    area: Id = Field(description="工作领域的编号，见areas.yml")
    label: Text = Field(description="统计什么")
    period: Literal["今年以来", "上半年", "下半年"] = Field(description="时期，照报告的说法")
    as_of: Day | None = Field(None, description="截至哪一天，例如2018-05-31；报告没有写就不写这一行")
    locator: Text = Field(description="数字在报告的哪一段，例如成效4")
    note: Text | None = Field(None, description="说明；报告没有讲清的地方写在这里")

    @property
    def time(self) -> str:
        """The period or as-of date in the report's words; the report names months, never the year."""
        return f"截至{self.as_of.month}月底" if self.as_of else self.period


class Count(BaseFigure):
    """A number of things; `value` is kept as text so that 20.30 stays 20.30."""

    kind: Literal["count"] = Field(description="count是数量，change是升降，trend是没有数字的趋势")
    value: Amount = Field(description="数，只写半角数字，照报告的写法")
    scale: Literal["万", "亿"] | None = Field(None, description="万或亿；没有就不写这一行")
    unit: Unit = Field(description="单位，例如件、起")

    @property
    def text(self) -> str:
        """The figure as the report prints it, such as 320万件."""
        return f"{self.value}{self.scale or ''}{self.unit}"

    @property
    def number(self) -> str:
        """The plain number in `unit`, such as 3200000 for 320万."""
        return format(Decimal(self.value) * SCALES.get(self.scale, 1), "f")


class Change(BaseFigure):
    """A rise or fall by a number; the comparison base is whatever the report says, often nothing."""

    kind: Literal["change"] = Field(description="count是数量，change是升降，trend是没有数字的趋势")
    direction: Direction = Field(description="升降的方向，照报告的说法")
    value: Amount = Field(description="数，只写半角数字，照报告的写法")
    unit: Unit = Field(description='单位，例如"%"')

    @property
    def text(self) -> str:
        """The figure as the report prints it, such as 下降20.3%."""
        return f"{self.direction}{self.value}{self.unit}"

    @property
    def number(self) -> str:
        """The signed change in `unit`, such as -20.3 for a fall by 20.3%."""
        return f"-{self.value}" if "下降" in self.direction else self.value


class Trend(BaseFigure):
    """A rise or fall for which the report gives no number, and so neither do we."""

    kind: Literal["trend"] = Field(description="count是数量，change是升降，trend是没有数字的趋势")
    direction: Direction = Field(description="升降的方向，照报告的说法")

    @property
    def text(self) -> str:
        """The trend in the report's words, such as 继续下降."""
        return self.direction

    @property
    def number(self) -> None:
        """Nothing: a trend without a number is not given one."""
        return None


Figure = Annotated[Count | Change | Trend, Field(discriminator="kind")]
