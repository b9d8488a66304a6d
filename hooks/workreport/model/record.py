"""The base of every record and the kinds of text that records hold."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_TEXT = 1000
# One line that is not blank and holds none of the signs that Markdown or HTML would take for markup.
TEXT_PATTERN = r"^[^\n\r<>\[\]{}|*_`~&\\]*[^\s<>\[\]{}|*_`~&\\][^\n\r<>\[\]{}|*_`~&\\]*$"
# No number, no scale and no quotes: they would be printed beside the value.
UNIT_PATTERN = r"^[^\s0-9０-９万亿\"'“”‘’<>\[\]{}|*_`~&\\]+$"
DAY_PATTERN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MONTH_PATTERN = re.compile(r"[0-9]{4}-[0-9]{2}")


def _day(value: object) -> object:
    if not isinstance(value, str) or not DAY_PATTERN.fullmatch(value):
        raise PydanticCustomError("date_form", "not a day")
    return value


def _day_or_month(value: str) -> str:
    if not MONTH_PATTERN.fullmatch(value) and not DAY_PATTERN.fullmatch(value):
        raise PydanticCustomError("date_or_month_form", "neither a day nor a month")
    try:
        date.fromisoformat(value if DAY_PATTERN.fullmatch(value) else f"{value}-01")
    except ValueError:
        raise PydanticCustomError("date_or_month_form", "no such day") from None
    return value


Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT, pattern=TEXT_PATTERN)]
Unit = Annotated[str, StringConstraints(min_length=1, max_length=10, pattern=UNIT_PATTERN)]
Id = Annotated[str, StringConstraints(max_length=60, pattern=ID_PATTERN)]
Day = Annotated[date, BeforeValidator(_day)]
DayOrMonth = Annotated[str, AfterValidator(_day_or_month)]


class Record(BaseModel):
    """A frozen set of named facts that refuses names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
