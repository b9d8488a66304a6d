"""Promises about placeholders in any text, of pages and of data."""

import pytest

from workreport.text.placeholders import placeholder_in, unfinished


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
        ("某某机关", "某某"),
        ("由某某负责", "某某"),
        ("对张某某等依法起诉", None),
        ("欧阳某某", None),
        ("等待确认", None),
        ("抢占位置", None),
        ("拍X光", None),
        ("尚未完成", None),
        ("", None),
    ],
)
def test_the_first_placeholder_of_a_text_is_found_and_no_ordinary_word(text, found):
    assert placeholder_in(text) == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("待补充：报告的名称", ("还没有写：报告的名称", "照报告写上")),
        ("案件（待核实）", ("“待核实”像是还没有写完", "写上查实的内容；没有内容就删去这一行")),
        ("同上", ("“同上”像是还没有写完", "写上查实的内容；没有内容就删去这一行")),
        ("略。", ("“略”像是还没有写完", "写上查实的内容；没有内容就删去这一行")),
        ("-", ("“-”像是还没有写完", "写上查实的内容；没有内容就删去这一行")),
        ("内容", None),
        ("主要内容", None),
        ("从略处理", None),
        ("", None),
        ("加强监督", None),
    ],
)
def test_what_is_missing_is_named_with_the_words_of_the_draft(text, names):
    assert unfinished(text) == names
