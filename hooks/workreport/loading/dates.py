"""Dates: how one that is written differently is to be written, and which ones cannot be."""

import calendar
import re
from datetime import date, timedelta

from workreport.loading.references import entries
from workreport.loading.yaml_source import Place, YamlSource
from workreport.model import DAY_PATTERN

_PARTS = re.compile(r"\D*([0-9]{4})\D{1,3}([0-9]{1,2})\D{1,3}([0-9]{1,2})(?!\d).*", re.DOTALL)


def rewritten(text: str) -> str | None:
    """A date that was written with slashes, dots or Chinese signs, as data files write it; None where none is found."""
    found = _PARTS.fullmatch(text[:40])
    day = found and _day(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}")
    return day.isoformat() if day else None


def check_dates(source: YamlSource, today: date) -> None:
    """Reports days that have not come yet, and as-of days that their edition's pages could not print truly."""
    # Where the check runs it may still be yesterday for the editor.
    latest = today + timedelta(days=1)
    found = source.value.get("period") if isinstance(source.value, dict) else None
    period = found if isinstance(found, dict) else {}
    for name in ("start", "end"):
        _check_past(source, ("period", name), period.get(name), latest)
    start, end = _day(period.get("start")), _day(period.get("end"))
    if start and end and end < start:
        source.report(source.line(("period", "end")), "period的end比start早", "改正这两个日期")
    for list_name, key in (("figures", "as_of"), ("corrections", "date")):
        for path, record in entries(source, list_name):
            _check_past(source, (*path, key), record.get(key), latest)
    for path, term in entries(source, "terms"):
        document = term.get("source")
        _check_past(
            source, (*path, "source", "date"), document.get("date") if isinstance(document, dict) else None, latest
        )
    for path, figure in entries(source, "figures"):
        _check_as_of(
            source,
            (*path, "as_of"),
            _day(figure.get("as_of")),
            (start, end) if start and end and start <= end else None,
            latest,
        )


def _check_past(source: YamlSource, place: Place, value: object, latest: date) -> None:
    if (day := _day(value) or _day(f"{value}-01")) and day > latest:
        source.report(source.line(place), f"“{place[-1]}”写的是以后的日期：{value}", "查对年份和月份，写已经过去的日期")


def _check_as_of(
    source: YamlSource, place: Place, day: date | None, period: tuple[date, date] | None, latest: date
) -> None:
    """The pages say “截至5月底”, and a report counts nothing outside its period."""
    if not day or day > latest:
        return
    last = date(day.year, day.month, calendar.monthrange(day.year, day.month)[1])
    if day != last:
        source.report(source.line(place), f"“as_of”不是月底：{day}", f"页面会写成“截至{day.month}月底”；写成{last}")
    if period and period[1] < day:
        source.report(source.line(place), f"“as_of”比这一期的最后一天还晚：{day}", f"查对年份和月份，最晚写{period[1]}")
    if period and day < period[0]:
        source.report(
            source.line(place),
            f"“as_of”比这一期的第一天还早：{day}",
            f"查对年份和月份，写{period[0]}到{period[1]}之间的月底",
        )


def _day(value: object) -> date | None:
    if not isinstance(value, str) or not DAY_PATTERN.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
