"""The figures of a report, each printed exactly as the report writes it."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .record import Day, Id, Record, Text

# No longer than a decimal number holds exactly once its scale is multiplied in.
AMOUNT_PATTERN = r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$"
SCALES = {"万": 10_000, "亿": 100_000_000}

Amount = Annotated[str, StringConstraints(pattern=AMOUNT_PATTERN)]
Direction = Literal["下降", "上升", "继续下降", "继续上升", "持平"]


class BaseFigure(Record):
    """What every figure says of itself, whether it has a number or not."""

    id: Id
    area: Id
    label: Text
    period: Literal["今年以来", "上半年", "下半年"]
    as_of: Day | None = None
    locator: Text
    note: Text | None = None


class Count(BaseFigure):
    """A number of things; `value` is kept as text so that 20.30 stays 20.30."""

    kind: Literal["count"]
    value: Amount
    scale: Literal["万", "亿"] | None = None
    unit: Text

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

    kind: Literal["change"]
    direction: Direction
    value: Amount
    unit: Text

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

    kind: Literal["trend"]
    direction: Direction

    @property
    def text(self) -> str:
        """The trend in the report's words, such as 继续下降."""
        return self.direction

    @property
    def number(self) -> None:
        """Nothing: a trend without a number is not given one."""
        return None


Figure = Annotated[Count | Change | Trend, Field(discriminator="kind")]
