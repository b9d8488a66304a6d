"""Promises about figures: printed as the report writes them, and plain to machines."""

import pytest
from pydantic import TypeAdapter, ValidationError

from workreport.model import Figure

COMMON = {"id": "x", "area": "reform", "label": "某事", "period": "上半年", "locator": "成效1"}


def figure(**facts):
    return TypeAdapter(Figure).validate_python({**COMMON, **facts})


@pytest.mark.parametrize(
    ("facts", "text", "number"),
    [
        ({"kind": "count", "value": "320", "scale": "万", "unit": "件"}, "320万件", "3200000"),
        ({"kind": "count", "value": "1.25", "scale": "亿", "unit": "元"}, "1.25亿元", "125000000.00"),
        ({"kind": "count", "value": "268", "unit": "起"}, "268起", "268"),
        ({"kind": "change", "value": "20.30", "unit": "%", "direction": "下降"}, "下降20.30%", "-20.30"),
        ({"kind": "change", "value": "15", "unit": "%", "direction": "上升"}, "上升15%", "15"),
        ({"kind": "trend", "direction": "继续下降"}, "继续下降", None),
    ],
)
def test_a_figure_is_printed_as_the_report_writes_it(facts, text, number):
    assert (figure(**facts).text, figure(**facts).number) == (text, number)


def test_a_trend_takes_no_number():
    with pytest.raises(ValidationError):
        figure(kind="trend", direction="下降", value="5")
