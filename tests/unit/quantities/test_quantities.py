"""Promises about quantity expressions: forms that are understood, forms that are refused, and running text."""

import re
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from workreport.quantities import NotUnderstoodError, Quantity, find_quantities, parse, parse_all

HERE = Path(__file__).parent
ACCEPTED, REFUSED, IN_TEXT = (
    yaml.load((HERE / f"{name}.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
    for name in ("accepted", "refused", "in_text")
)
RUNNING_TEXTS = sorted((HERE / "running_text").glob("*.txt"))


def _as_written(quantity: Quantity) -> dict[str, str | list[str]]:
    """The fields that are not empty, numbers as they are printed."""
    values = {field.name: getattr(quantity, field.name) for field in fields(quantity) if field.name != "text"}
    return {
        name: [format(each, "f") for each in value]
        if isinstance(value, tuple)
        else format(value, "f")
        if isinstance(value, Decimal)
        else value
        for name, value in values.items()
        if value not in ("", None, ())
    }


@pytest.mark.parametrize("row", ACCEPTED, ids=lambda row: row["says"])
def test_each_form_is_read_exactly_and_kept_as_written(row: dict[str, str]) -> None:
    quantity = parse(row["says"])
    assert _as_written(quantity) == {name: value for name, value in row.items() if name != "says"}
    assert quantity.text == row["says"]


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row["says"][:20])
def test_what_is_not_understood_is_refused_with_the_nearest_form(row: dict[str, str]) -> None:
    with pytest.raises(NotUnderstoodError) as refusal:
        parse(row["says"])
    assert row["names"] in str(refusal.value)
    assert refusal.value.what
    assert refusal.value.remedy


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert len({row["says"] for row in ACCEPTED}) >= 250
    assert len({row["says"] for row in REFUSED}) >= 60


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row["says"][:20])
def test_what_a_message_quotes_as_the_right_form_is_understood(row: dict[str, str]) -> None:
    with pytest.raises(NotUnderstoodError) as refusal:
        parse(row["says"])
    for form in re.findall(r"写“([^”]+)”|写成“([^”]+)”|例如“([^”]+)”", refusal.value.remedy):
        assert parse("".join(form)).text


def test_two_numbers_share_direction_and_base() -> None:
    first, second = parse_all("同比分别下降21.4%和5.2%")
    assert (first.text, second.text) == ("同比分别下降21.4%", "5.2%")
    assert (second.value, second.kind, second.direction, second.base) == (Decimal("5.2"), first.kind, "下降", "同比")


@pytest.mark.parametrize(("text", "expected"), IN_TEXT.items())
def test_quantities_are_found_in_text_and_names_and_dates_are_not(text: str, expected: list[str]) -> None:
    assert [each.quantity.text for each in find_quantities(text)] == expected


def test_a_list_names_its_unit_once() -> None:
    assert [each.quantity.unit for each in find_quantities("分别为12、15和20件")] == ["件"] * 3


@pytest.mark.parametrize("path", RUNNING_TEXTS, ids=lambda path: path.stem)
def test_running_texts_are_read_as_a_person_annotated_them(path: Path) -> None:
    pieces = re.split("(【[^】]*】)", path.read_text(encoding="utf-8"))
    text, annotated = "", set[tuple[int, int]]()
    for piece in pieces:
        bare = piece.strip("【】")
        if piece.startswith("【"):
            annotated.add((len(text), len(text) + len(bare)))
        text += bare
    found = find_quantities(text)
    right = {(each.start, each.end) for each in found} & annotated
    assert len(right) >= 0.98 * len(annotated)
    assert len(right) >= 0.95 * len(found)
    assert all(each.quantity.text == text[each.start : each.end] for each in found)


@pytest.mark.parametrize("path", RUNNING_TEXTS, ids=lambda path: path.stem)
def test_each_quantity_of_a_running_text_can_be_typed_into_the_data(path: Path) -> None:
    for each in find_quantities(path.read_text(encoding="utf-8").translate({ord("【"): None, ord("】"): None})):
        quantity, alone = each.quantity, parse(each.quantity.text)
        assert alone.unit == quantity.unit
        assert (alone.value, alone.low, alone.high) == (quantity.value, quantity.low, quantity.high)


SIGNS = (
    "0123456789.,，%．０９一二两三十百千万亿零点分之半数几上近约余多同比由从到降增加至每第位起件个人年月日:：/-—“”发生 "
)


def _understood(text: str) -> Quantity | NotUnderstoodError:
    try:
        return parse(text)
    except NotUnderstoodError as refusal:
        return refusal


@given(st.text(st.sampled_from(SIGNS), max_size=30))
def test_any_text_is_understood_or_refused_with_a_reason(text: str) -> None:
    outcome = _understood(text)
    assert outcome.text == text if isinstance(outcome, Quantity) else outcome.what and outcome.remedy
    places = [edge for each in find_quantities(text) for edge in (each.start, each.end)]
    assert places == sorted(places)


REPEATED = [*"1１一十百万亿零.,，%-—“《第每由从比较与年上近数余 ", "1,", "1，", "1.", "1:", "1-", "“1"]
REPEATED += ["同比", "分之", "居全国第", "比上年", "与上年", "零发"]


@pytest.mark.parametrize("repeated", REPEATED)
def test_a_line_of_digits_or_signs_is_read_in_linear_time(repeated: str) -> None:
    def taken(length: int) -> float:
        start = process_time()
        find_quantities(repeated * (length // len(repeated)))
        return process_time() - start

    find_quantities("1起")
    short, long = taken(25_000), taken(100_000)
    assert long < 1.5
    assert long < 8 * short + 0.1
    with pytest.raises(NotUnderstoodError):
        parse(repeated * 100_000)
