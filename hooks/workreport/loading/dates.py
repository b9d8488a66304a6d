"""Dates: the remedy for other forms, and checks against today and the period of the edition."""

import calendar
import re
from datetime import date, timedelta

from workreport.loading.references import entries
from workreport.loading.yaml_source import Place, YamlSource
from workreport.model import DAY_PATTERN

_PARTS = re.compile(r"\D*([0-9]{4})\D{1,3}([0-9]{1,2})\D{1,3}([0-9]{1,2})(?!\d).*", re.DOTALL)


def iso_date(text: str) -> str | None:
    """Convert a date with slashes, dots or Chinese characters to ISO 8601; None if there is no such date."""
    match = _PARTS.fullmatch(text[:40])
    day = match and _day(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
    return day.isoformat() if day else None


def check_dates(source: YamlSource, today: date) -> None:
    """Report future dates, a period that ends before it starts, and as-of dates that pages would print wrongly."""
    # The editor may be a time zone ahead of the machine that runs the check.
    latest = today + timedelta(days=1)
    start, end = _day(source.get("period", "start")), _day(source.get("period", "end"))
    for key in ("start", "end"):
        _check_past(source, ("period", key), latest)
    if start and end and end < start:
        source.report(source.line(("period", "end")), "period的end比start早", "改正这两个日期")
    for list_name, keys in (("figures", ("as_of",)), ("corrections", ("date",)), ("terms", ("source", "date"))):
        for path, _ in entries(source, list_name):
            _check_past(source, (*path, *keys), latest)
    period = (start, end) if start and end and start <= end else None
    for path, _ in entries(source, "figures"):
        _check_as_of(source, (*path, "as_of"), period, latest)


def _check_past(source: YamlSource, path: Place, latest: date) -> None:
    value = source.get(*path)
    if (day := _day(value) or _day(f"{value}-01")) and day > latest:
        source.report(source.line(path), f"“{path[-1]}”写的是以后的日期：{value}", "查对年份和月份，写已经过去的日期")


def _check_as_of(source: YamlSource, path: Place, period: tuple[date, date] | None, latest: date) -> None:
    """Report an as-of day, or month, that is not in the period."""
    value, line = source.get(*path), source.line(path)
    first = _day(value) or _day(f"{value}-01")
    if not first or first > latest or not period:
        return
    last = first if _day(value) else date(first.year, first.month, calendar.monthrange(first.year, first.month)[1])
    if period[1] < first:
        source.report(line, f"“as_of”比这一期的最后一天还晚：{value}", f"查对年份和月份，最晚写{period[1]}")
    if last < period[0]:
        remedy = f"查对年份和月份，写{period[0]}到{period[1]}之间的日期"
        source.report(line, f"“as_of”比这一期的第一天还早：{value}", remedy)


def _day(value: object) -> date | None:
    if not isinstance(value, str) or not DAY_PATTERN.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
