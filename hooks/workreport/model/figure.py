"""The figures of a report, which are printed exactly as the report writes them."""

from decimal import Decimal
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from workreport.model.record import DayOrMonth, FilledIn, Id, Note, Record, Text
from workreport.quantities import Kind, NotUnderstoodError, Quantity, parse

# A figure that is copied with other words must not keep the meaning of the old ones, so the words hold it.
_parsed = cache(parse)


def _understood(says: str) -> str:
    try:
        _parsed(says)
    except NotUnderstoodError as error:
        context = {"what": error.what, "remedy": error.remedy}
        raise PydanticCustomError("quantity_form", "not understood", context) from error
    return says


Says = Annotated[Text, AfterValidator(_understood)]


class Figure(Record):
    """A quantity of the report.

    Loading fills in whether it is a target, and the period and the area that the file leaves out.
    """

    id: Id = Field(description="编号，页面用它引用这个数字；各期里数的是同一件事，就用同一个编号")
    label: Text = Field(description="统计什么")
    says: Says = Field(description="照报告的写法，例如下降20.3%、约12万人次")
    period: Text = Field("", description="时期，照报告的说法；和这一期的period.says相同就不写这一行")
    as_of: DayOrMonth | None = Field(None, description="截至哪一天或哪个月，例如2018-05；报告没有写就不写这一行")
    locator: Text = Field(description="数字在报告的哪一段，例如成效4")
    area: Id = Field("", description="工作领域的编号；就是这一段所属的领域，就不写这一行")
    scope: Text = Field("", description="数字的范围，例如全国、全市；报告没有写就不写这一行")
    due: DayOrMonth | None = Field(None, description="要在什么时候做到，例如2019-03；报告没有写就不写这一行")
    answers: Id | None = Field(None, description="回答上一期的哪个目标：那个数字的编号；没有就不写这一行")
    not_comparable: Text | None = Field(
        None, description="和以前各期同一编号的数字不能比的原因，例如口径不同；能比就不写这一行"
    )
    note: Note | None = Field(None, description="说明；报告没有讲清的地方写在这里")
    is_target: FilledIn[bool] = False

    @property
    def counted(self) -> str:
        """What is counted, with its scope: 全国侦办涉黑案件."""
        return self.label if self.scope in self.label else f"{self.scope}{self.label}"

    @property
    def quantity(self) -> Quantity:
        """What the words of the report mean."""
        return _parsed(self.says)

    @property
    def has_number(self) -> bool:
        """Whether the report gives a number, which a mere trend is without."""
        return self.quantity.kind is not Kind.TREND

    @property
    def around_number(self) -> tuple[str, str, str]:
        """What the report says before the figure's own number, the number, and what it says behind it.

        Of several numbers, as in 由20起降到2起 or 每10万人10起, the figure's own is the last. Where a unit parts a
        range, as in 20%至30%, the number is all that is said; a trend has none.
        """
        if not self.has_number:
            return self.says, "", ""
        digits = self.quantity.digits
        return self.says.rpartition(digits) if digits and digits in self.says else ("", self.says, "")

    @property
    def number(self) -> str | None:
        """The value in the quantity's unit, negative for a fall, such as -20.3; None where it is not a single one."""
        quantity = self.quantity
        if quantity.value is None:
            return None
        sign = "-" if quantity.kind is Kind.CHANGE and quantity.falls else ""
        text = format(quantity.value, "f")
        # 3034.6亿 has no fraction, though its digits have one.
        return sign + (text.rstrip("0").rstrip(".") if quantity.scale and "." in text else text)

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The least and the most that `number` can be: of 下降10%以上 these are None and -10."""
        low, high = self.quantity.low, self.quantity.high
        if self.quantity.kind is not Kind.CHANGE or not self.quantity.falls:
            return low, high
        return (None if high is None else -high), (None if low is None else -low)
