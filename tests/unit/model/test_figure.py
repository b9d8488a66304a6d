"""Promises about figures: said as the report says them, and plain to machines."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from tests.support.fixture import FIRST
from workreport.model import Figure

COMMON = {"id": "x", "label": "某事", "period": "上半年", "locator": "成效1"}


def figure(says: str, **facts) -> Figure:
    return Figure(**{**COMMON, "says": says, **facts})


@pytest.mark.parametrize(
    ("says", "number"),
    [
        ("320万件", "3200000"),
        ("1.25亿元", "125000000"),
        ("3034.6亿元", "303460000000"),
        ("1.3万亿元", "1300000000000"),
        ("268起", "268"),
        ("1,679起", "1679"),
        ("二百六十八起", "268"),
        ("20.30%", "20.30"),
        ("3.10万件", "31000"),
        ("下降20.30%", "-20.30"),
        ("比上年减少31人", "-31"),
        ("上升15%", "15"),
        ("同比上升8.6个百分点", "8.6"),
        ("-20.3%", "-20.3"),
        ("0起", "0"),
        ("零上访", "0"),
        ("约12万人次", "120000"),
        ("90%以上", "90"),
        ("由35.2%降到28.1%", "28.1"),
        ("每10万人0.46起", "0.46"),
        ("人均3.2件", "3.2"),
        ("是上半年的3.8倍", "3.8"),
        ("居全国第三", "3"),
        ("15至20期", None),
        ("3.2:1", None),
        ("三分之二", None),
        ("继续下降", None),
        ("与上年持平", None),
    ],
)
def test_a_figure_keeps_the_reports_words_and_has_the_number_that_they_mean(says, number):
    assert (figure(says).says, figure(says).number) == (says, number)


@pytest.mark.parametrize(
    ("says", "has_number"),
    [("268起", True), ("15至20期", True), ("3.2:1", True), ("零上访", True), ("继续下降", False), ("明显增强", False)],
)
def test_only_a_trend_is_without_a_number(says, has_number):
    assert figure(says).has_number == has_number


@pytest.mark.parametrize("says", ["下降", "268起、1097起", "侦办268起", "大量", "", "2018年", "268起\n"])
def test_what_is_no_quantity_is_no_figure(says):
    with pytest.raises(ValidationError):
        figure(says)


@pytest.mark.parametrize(
    ("as_of", "period", "time"),
    [
        (None, "上半年", "2018年上半年"),
        (None, "今年以来", "2018年上半年，今年以来"),
        ("2018-05", "今年以来", "截至2018年5月底"),
        ("2018-12-24", "上半年", "截至2018年12月24日"),
        (None, "2017年", "2017年"),
    ],
)
def test_the_time_of_a_figure_names_its_year_once_and_a_month_stays_a_month_and_a_day_a_day(as_of, period, time):
    assert FIRST.time_of(figure("268起", as_of=as_of, period=period)) == time


@pytest.mark.parametrize("as_of", ["2018", "2018-13", "2018-02-30", "2018-5", "5月底", "2018-05-31T00:00"])
def test_what_is_neither_a_month_nor_a_day_is_refused(as_of):
    with pytest.raises(ValidationError):
        figure("268起", as_of=as_of)


@pytest.mark.parametrize(
    ("scope", "label", "counted"),
    [("全国", "侦办涉黑案件", "全国侦办涉黑案件"), ("全市", "全市命案", "全市命案"), ("", "命案", "命案")],
)
def test_what_is_counted_is_said_with_its_scope_once(scope, label, counted):
    assert figure("268起").model_copy(update={"label": label, "scope": scope}).counted == counted


@pytest.mark.parametrize(
    ("says", "parts"),
    [
        ("约12万人次", ("约", "12", "万人次")),
        ("由20起降到2起", ("由20起降到", "2", "起")),
        ("15至20期", ("", "15至20", "期")),
        ("20%至30%", ("", "20%至30%", "")),
        ("1万至2万件", ("", "1万至2万件", "")),
        ("继续下降", ("继续下降", "", "")),
    ],
)
def test_what_stands_around_its_number_is_what_the_report_says_and_no_more(says, parts):
    assert figure(says).around_number == parts


@pytest.mark.parametrize(
    ("says", "bounds"),
    [
        ("超过100项", (Decimal(100), None)),
        ("15至20期", (Decimal(15), Decimal(20))),
        ("下降10%以上", (None, Decimal(-10))),
        ("下降近10%", (Decimal(-10), None)),
        ("再下降2至3个百分点", (Decimal(-3), Decimal(-2))),
        ("上升10%以上", (Decimal(10), None)),
        ("减少到50件以下", (None, Decimal(50))),
        ("268起", (None, None)),
    ],
)
def test_the_bounds_of_a_fall_have_the_sign_of_its_number(says, bounds):
    assert figure(says).bounds == bounds


def test_a_figure_with_other_words_means_what_they_mean():
    other = figure("268起").model_copy(update={"says": "下降15%"})
    assert (other.number, other.quantity.unit) == ("-15", "%")
