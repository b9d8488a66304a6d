"""Promises about comparing figures: a target with its answer, and one figure over the editions."""

import pytest

from workreport.model import Figure, break_between, comparable_runs, is_met


def figure(says: str, **facts: str) -> Figure:
    """Return a figure of the second half-year in those words."""
    return Figure(**{"id": "f", "label": "甲", "says": says, "period": "下半年", "locator": "成效1", **facts})


@pytest.mark.parametrize(
    ("target", "answer", "expected"),
    [
        ("3个百分点以上", "3.5个百分点", True),
        ("3个百分点以上", "2.9个百分点", False),
        ("下降10%以上", "下降12.4%", True),
        ("下降10%以上", "下降9.9%", False),
        ("不少于100项", "103项", True),
        # The number that stands there decides, whatever loosens it.
        ("不少于100项", "近110项", True),
        # Only at the bound itself it may lie on the other side.
        ("不少于100项", "近100项", None),
        ("不少于100项", "约100项", None),
        ("30天以内", "超过30天", None),
        ("30天以内", "近30天", True),
        ("不少于100项", "超过100项", True),
        # A direction is a bound: to go as far is to meet it.
        ("提高到92%", "提高到93.5%", True),
        ("提高到92%", "提高到91.9%", False),
        ("压缩到5个工作日", "压缩到4.5个工作日", True),
        ("压缩到5个工作日", "压缩到6个工作日", False),
        ("下降3个百分点", "下降3.2个百分点", True),
        ("升至第2位", "升至第1位", True),
        ("升至第2位", "升至第3位", False),
        ("同比下降3%以上", "环比下降4%", None),
        ("提高3个百分点以上", "比上年提高3.5个百分点", True),
        ("提高到50%左右", "提高到49.8%", None),
        ("30天以内", "28天", True),
        ("30天以内", "31天", False),
        ("15至20期", "18期", True),
        ("15至20期", "21期", False),
        # Where one of the two is of another kind or unit, or sets no bound, nobody can tell.
        ("下降10%以上", "上升12.4%", None),
        ("下降10%以上", "12.4%", None),
        ("不少于100项", "103件", None),
        ("100%", "98%", None),
        ("不少于100项", "继续增长", None),
    ],
)
def test_a_target_is_met_only_where_both_say_the_same_kind_of_thing(target, answer, expected):
    assert is_met(figure(target), figure(answer)) is expected


@pytest.mark.parametrize(
    ("earlier", "later", "reason"),
    [
        (figure("268起"), figure("300起"), ""),
        (figure("268起", period="上半年"), figure("300起"), ""),
        (figure("268起"), figure("300起", not_comparable="口径不同"), "口径不同"),
        (figure("268起"), figure("300件"), "单位或者比的方法不同"),
        (figure("下降8%"), figure("同比下降8%"), "单位或者比的方法不同"),
        (figure("268起", scope="全国"), figure("300起"), "范围不同"),
        (figure("268起", as_of="2018-05"), figure("300起", as_of="2018-12"), "累计的时间不同"),
        (figure("268起", period="今年以来"), figure("300起"), "累计的时间不同"),
        (figure("268起", period="全年"), figure("300起"), "时期不同"),
        (figure("268起", period="2017年"), figure("300起", period="2018年"), ""),
        (figure("268起", period="2017年"), figure("300起", period="全年"), ""),
        (figure("268起", period="一季度"), figure("300起", period="第二季度"), ""),
        (figure("268起", period="3月份"), figure("300起", period="12月份"), ""),
        (figure("268起", period="一季度"), figure("300起", period="2018年"), "时期不同"),
        (figure("268起", period="上半年"), figure("300起", period="明年上半年"), "时期不同"),
        (figure("268起").model_copy(update={"is_target": True}), figure("300起"), "一个是目标，一个是结果"),
    ],
)
def test_what_cannot_be_compared_says_why(earlier, later, reason):
    assert break_between(earlier, later) == reason


def test_a_break_parts_the_course_and_a_figure_without_one_number_is_left_out():
    figures = [
        figure("1起"),
        figure("2起"),
        figure("3起", not_comparable="口径不同"),
        figure("继续下降"),
        figure("5起"),
    ]
    assert [[each.says for each in run] for run in comparable_runs(figures)] == [["1起", "2起"], ["3起"], ["5起"]]
