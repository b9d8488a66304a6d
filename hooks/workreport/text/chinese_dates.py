"""Dates as Chinese text writes them."""

from datetime import date


def chinese_date(day: date | str) -> str:
    """Return a date, or ISO text that may stop at the month: 2018-01-11 as 2018年1月11日, 2018-01 as 2018年1月."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(str(day).split("-"), "年月日", strict=False))


def chinese_as_of(day: str, *, with_year: bool = False) -> str:
    """Return the day up to which something is counted: 2018-05 as 5月底, 2018-12-24 as 12月24日."""
    text = chinese_date(day) + ("底" if day.count("-") == 1 else "")
    return text if with_year else text.partition("年")[2]
