"""The names of fields: those that a record has, and the explanation of those that it has not."""

import unicodedata
from collections.abc import Iterator
from typing import get_args

from workreport.model import Record
from workreport.text.suggestions import closest

SCRIPTS = {"CYRILLIC": "西里尔字母（俄文）", "GREEK": "希腊字母"}


def allowed_names(model: type[Record], location: tuple[str | int, ...]) -> list[str]:
    """List the fields of the record that holds the last name of a pydantic error location.

    `model` is the record that was validated, from which `location` leads down.
    """
    records = [model]
    for part in location[:-1]:
        if isinstance(part, str):
            inside = [record.model_fields[part].annotation for record in records if part in record.model_fields]
            # Otherwise it is a key of a mapping, whose values have the fields of the records already found.
            records = [inner for annotation in inside for inner in _records_in(annotation)] if inside else records
    return [name for record in records for name in record.fields_of_file()]


def intended_name(name: str, allowed: list[str]) -> str | None:
    """Guess which allowed name a misspelt one stands for; None if none is similar."""
    return closest(name.lower(), allowed)


def unknown_name(name: str, allowed: list[str]) -> tuple[str, str]:
    """Return fault and remedy for a name that is not allowed."""
    intended = intended_name(name, allowed)
    remedy = f"改成“{intended}”" if intended else f"删去这一行，或者改成能写的一项：{'、'.join(allowed)}"
    for character in name:
        script = SCRIPTS.get(unicodedata.name(character, "").partition(" ")[0])
        if script:
            return f"不认识“{name}”这一项：其中的“{character}”是{script}，不是英文字母", remedy
    return f"不认识“{name}”这一项", remedy


def _records_in(annotation: object) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from _records_in(inner)
