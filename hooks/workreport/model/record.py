"""The base class of all records, and the types of text in their fields."""

import re
from datetime import date
from typing import Annotated, NoReturn, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_TEXT_LENGTH = 1000
# One line that is not blank, without the characters that Markdown or HTML reads as markup.
TEXT_PATTERN = r"^[^\S\n\r]*[^\s<>\[\]{}|*_`~&\\][^\n\r<>\[\]{}|*_`~&\\]*$"
# A note may quote any sign, such as A&B, 3~5 or [1], which the rendering escapes.
NOTE_PATTERN = r"^[^\S\n\r]*[^\s][^\n\r]*$"
# Without the characters that end an address in a Markdown link or in an attribute.
# No IP address, as the host ends in letters, and no name in letters that look like others, as xn-- has two hyphens.
ADDRESS_PATTERN = r"^https?://([A-Za-z0-9]+(-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}/[^\s<>\[\]{}()|\\^`\"']*$"
DAY_PATTERN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MONTH_PATTERN = re.compile(r"[0-9]{4}-[0-9]{2}")
YEAR_PATTERN = re.compile(r"(?:19|20)[0-9]{2}")
COUNT_PATTERN = re.compile(r"[1-9][0-9]{0,3}")

Value = TypeVar("Value")


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


def _day_month_or_year(value: str) -> str:
    return value if YEAR_PATTERN.fullmatch(value) else _day_or_month(value)


def _count(value: object) -> object:
    if not isinstance(value, str) or not COUNT_PATTERN.fullmatch(value):
        raise PydanticCustomError("count_form", "not a count")
    return int(value)


def _refused(_: object) -> NoReturn:
    raise PydanticCustomError("extra_forbidden", "not a field of the file")


Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT_LENGTH, pattern=TEXT_PATTERN)]
Note = Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT_LENGTH, pattern=NOTE_PATTERN)]
Address = Annotated[str, StringConstraints(max_length=MAX_TEXT_LENGTH, pattern=ADDRESS_PATTERN)]
Id = Annotated[str, StringConstraints(max_length=60, pattern=ID_PATTERN)]
Day = Annotated[date, BeforeValidator(_day)]
DayOrMonth = Annotated[str, AfterValidator(_day_or_month)]
DayMonthOrYear = Annotated[str, AfterValidator(_day_month_or_year)]
Count = Annotated[int, BeforeValidator(_count)]
_REFUSED = BeforeValidator(_refused)
# A field that the record's own file may not hold, as loading fills it in from another file.
FilledIn = Annotated[Value, SkipJsonSchema(), _REFUSED]


class Record(BaseModel):
    """The base class of all records: frozen, without undeclared fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def fields_of_file(cls) -> list[str]:
        """List the fields that the record's file may hold."""
        return [name for name, field in cls.model_fields.items() if _REFUSED not in field.metadata]
