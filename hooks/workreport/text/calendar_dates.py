"""Dates in running text that the calendar does not have."""

import re

_DATE = re.compile(r"(?:(?<!\d)(?P<year>\d{4})年)?(?<!\d)(?P<month>\d{1,2})月(?!子)(?:(?P<day>\d{1,2})[日号])?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def impossible_dates(text: str) -> list[str]:
    """Return the dates of a text, such as 2018年13月 or 6月31日, that no calendar has."""
    return [match[0] for match in _DATE.finditer(text) if not _exists(match)]


def _exists(match: re.Match[str]) -> bool:
    month, year = int(match["month"]), int(match["year"] or 0)
    if not 1 <= month <= 12:
        return False
    days = 28 if month == 2 and year and not _is_leap(year) else _DAYS[month - 1]
    return not match["day"] or 1 <= int(match["day"]) <= days


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
