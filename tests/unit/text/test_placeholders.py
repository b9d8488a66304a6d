"""Promises about placeholders in any text, of pages and of data."""

import pytest

from workreport.text.placeholders import placeholder_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("案件数量（待核实）", "待核实"),
        ("XX万件", "XX"),
        ("x万件", "x万"),
        ("todo", "todo"),
        ("（未完）", "（未完）"),
        ("此处缺数据", "此处缺"),
        ("占位", "占位"),
        ("等待确认", None),
        ("抢占位置", None),
        ("拍X光", None),
        ("尚未完成", None),
        ("", None),
    ],
)
def test_the_first_placeholder_of_a_text_is_found_and_no_ordinary_word(text, found):
    assert placeholder_in(text) == found
