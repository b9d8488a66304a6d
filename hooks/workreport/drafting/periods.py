"""The period of an edition and of its figures, as far as its id and the text say it."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from workreport.drafting.pending import to_decide

_ID = re.compile(r"(?:.*-)?(?P<year>20[0-9]{2})(?:-(?:h(?P<half>[12])|q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?")
_TITLED_PLAN = re.compile(
    r"[及和与]((?:20[0-9]{2}年|明年)?(?:[上下]半年|[一二三四]季度)?)(?:重点)?(?:工作)?(?:计划|安排|部署|打算|要点)"
)
_WORD = re.compile(
    r"(?:20[0-9]{2}年|今年|去年|上年|明年)?(?:[上下]半年|全年|[第前]?[一二三四]季度|前[0-9一二三四五六七八九十]{1,3}个月)|"
    r"今年以来|20[0-9]{2}年(?:以来)?|(?:过去)?[一二三四五]年来|去年|明年"
)
_AS_OF = re.compile(r"截[至止](?:(20[0-9]{2})年|今年|去年|当年)?([0-9]{1,2})月(?:([0-9]{1,2})日|[底末])?")


@dataclass(frozen=True)
class Period:
    """What a report covers.

    Attributes:
        start: The first day; None where the id does not say it.
        end: The last day.
        name: The edition's name, such as 2018年下半年.
        says: The report's word for the period, such as 下半年.
        ahead: The report's word for the period of its plans.
        inferred: Whether the year stands nowhere in the report.
    """

    start: date | None
    end: date | None
    name: str
    says: str
    ahead: str
    inferred: bool


def period_of(edition: str, title: str, text: str) -> Period:
    """Work out the period of an edition from its id, with the words that the text uses for it."""
    titled = _TITLED_PLAN.search(title)
    ahead = titled[1] if titled else ""
    found = _ID.fullmatch(edition)
    if not found:
        return Period(None, None, title or edition, to_decide("报告对时期的说法"), ahead, inferred=False)
    year = int(found["year"])
    if found["half"]:
        first, last, says = (1, 6, "上半年") if found["half"] == "1" else (7, 12, "下半年")
        ahead = ahead or ("下半年" if first == 1 else "明年上半年" if "明年上半年" in text else f"{year + 1}年上半年")
    elif found["quarter"]:
        quarter = int(found["quarter"])
        first, last, says = 3 * quarter - 2, 3 * quarter, f"{'一二三四'[quarter - 1]}季度"
    elif found["month"]:
        first = last = int(found["month"])
        says = f"{first}月份"
    else:
        words = (f"{year}年", "一年来", "全年", "今年以来")
        first, last, says = 1, 12, next((word for word in words if word in title + text), "全年")
        ahead = ahead or next((word for word in (f"{year + 1}年", "明年", "今年") if word in text), "")
    name = f"{year}年" if first == 1 and last == 12 else f"{year}年{says}"
    day = calendar.monthrange(year, last)[1]
    inferred = f"{year}年" not in title + text
    return Period(date(year, first, 1), date(year, last, day), name, says, ahead, inferred)


def period_in(words: str, period: Period) -> str:
    """Return the last period that some words before a figure name; empty for that of the edition."""
    found = [each[0] for each in _WORD.finditer(words)]
    whole_year = period.start is not None and period.end is not None and period.end.month - period.start.month == 11
    alike = {period.says, period.name, *(("全年", "今年", "一年来", "今年以来") if whole_year else ())}
    return found[-1] if found and found[-1] not in alike and not found[-1].startswith(period.says) else ""


def as_of_in(words: str, period: Period) -> str:
    """Return the day or the month up to which the words before a figure say that it counts.

    Empty if they say none within the period; the sentence on the page keeps what they say.
    """
    found = [*_AS_OF.finditer(words)]
    if not found or not period.start or not period.end:
        return ""
    year, month, day = found[-1].groups()
    if not 1 <= int(month) <= 12:
        return ""
    in_year = int(year) if year else period.end.year - (int(month) > period.end.month)
    said = f"{in_year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
    within = f"{period.start:%Y-%m}" <= said[:7] and said[: 7 + 3 * bool(day)] <= str(period.end)[: 7 + 3 * bool(day)]
    return said if within else ""
