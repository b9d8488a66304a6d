"""Promises about numbers in Arabic and Chinese digits; the search engine's tests read the same cases in JavaScript."""

import json
import re
from decimal import Decimal
from time import process_time

import pytest

from tests.support.project import ROOT
from workreport.text.numerals import PERCENT, value_of

CASES = json.loads((ROOT / "tests" / "support" / "numerals.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "value"), CASES["numbers"].items())
def test_a_number_is_read_exactly_or_refused(text: str, value: str | None) -> None:
    assert value_of(text) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(("text", "value"), CASES["percentages"].items())
def test_a_percentage_in_words_is_read(text: str, value: str) -> None:
    found = re.fullmatch(PERCENT, text) or re.fullmatch("百分之(百)", text)
    assert found
    assert value_of(found[1]) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("20.30", "20.30"),
        ("２０．３０", "20.30"),
        ("0.10", "0.10"),
        ("3,200,000", "3200000"),
        ("3，200，000", "3200000"),
        ("1.30万", "13000"),
        ("1.3万亿", "1300000000000"),
        ("1.23456万", "12345.6"),
    ],
)
def test_decimals_stay_as_written_and_a_scale_leaves_none(text: str, written: str) -> None:
    assert str(value_of(text)) == written


@pytest.mark.parametrize("character", [*"一十百千万亿点零19.,"])
def test_any_length_is_read_at_once(character: str) -> None:
    start = process_time()
    value_of(character * 100_000)
    assert process_time() - start < 0.2
