"""Dates as Chinese text writes them."""

from datetime import date


def chinese_date(day: date | str) -> str:
    """Return a date, or ISO text that may stop at the month: 2018-01-11 as 2018年1月11日, 2018-01 as 2018年1月."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(str(day).split("-"), "年月日", strict=False))
