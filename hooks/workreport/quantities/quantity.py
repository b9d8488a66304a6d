"""A quantity as a report writes it, and what it means."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from workreport.quantities.words import FALLING


class Kind(StrEnum):
    """The kinds of quantity expressions."""

    AMOUNT = "amount"  # 约12万人次, 90%以上, 15至20期
    FRACTION = "fraction"  # 三分之二, 一半以上
    RATE = "rate"  # 每10万人0.46起, 人均3.2件
    RATIO = "ratio"  # 3.2:1
    RANK = "rank"  # 居全国第三
    CHANGE = "change"  # 同比上升8.6%, 比上年减少31人
    FROM_TO = "from-to"  # 由35.2%降到28.1%, 压缩到30天以内
    MULTIPLE = "multiple"  # 是上半年的3.8倍
    TREND = "trend"  # 继续下降, 与上年持平
    NOTHING = "nothing"  # 零上访


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """One quantity expression.

    Attributes:
        text: The report's own words, unchanged.
        kind: What kind of expression it is.
        digits: The number as it is written, without scale: 20.30, 三百, 15至20.
        scale: What multiplies the digits: 万, 亿, 万亿.
        unit: What is counted or measured, with its measure word; of a rank 位 or 名.
        value: The number with its scale, exactly; None for a range, a fraction, a ratio and a trend.
        low: The lower bound, where the words set one: 不少于, 超过, 余, 以上, a range.
        high: The upper bound, where the words set one: 不超过, 近, 以内, a range.
        start: The value that a from-to expression begins with; `value` is the one that it ends with.
        terms: The terms of a ratio in order; numerator and denominator of a fraction.
        start_terms: The terms that a from-to expression begins with.
        qualifier: The words around the number that loosen or bound it, joined by “、”.
        direction: The word for the change: 下降, 提高, 持平.
        base: What it is compared with, or ranked in: 同比, 上年, 全国.
        per: What a rate is counted by: 10万人, 年.
    """

    text: str
    kind: Kind
    digits: str = ""
    scale: str = ""
    unit: str = ""
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    start: Decimal | None = None
    terms: tuple[Decimal, ...] = ()
    start_terms: tuple[Decimal, ...] = ()
    qualifier: str = ""
    direction: str = ""
    base: str = ""
    per: str = ""

    @property
    def falls(self) -> bool:
        """Whether the direction is downwards."""
        return FALLING.search(self.direction) is not None


@dataclass(frozen=True)
class Found:
    """A quantity in running text, and where it stands: `text[start:end]`."""

    start: int
    end: int
    quantity: Quantity


class NotUnderstoodError(ValueError):
    """Raised for an expression that the grammar does not know.

    Attributes:
        what: What is wrong, in Chinese.
        remedy: What to write instead, with the nearest form that is understood, in Chinese.
    """

    def __init__(self, what: str, remedy: str) -> None:
        """Keep both parts for whoever shows them."""
        self.what, self.remedy = what, remedy
        super().__init__(f"{what} → {remedy}")

    def __reduce__(self) -> tuple[type["NotUnderstoodError"], tuple[str, str]]:
        """Let another process raise it again."""
        return type(self), (self.what, self.remedy)
