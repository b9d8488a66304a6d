"""Promises about characters: what readers cannot see or search for is named on its line, ordinary text never is."""

import time
from pathlib import Path

import pytest

from tests.support.fixture import CONTENT
from workreport.text.characters import MAX_PROBLEMS, check_characters, mend_characters

# the second line of a text, what the message must say, and what to do about it
FAULTS = {
    "NUL": ("政\x00法", "控制字符（U+0000）", "删去"),
    "escape": ("政\x1b[31m法", "控制字符（U+001B）", "删去"),
    "delete": ("政\x7f法", "控制字符（U+007F）", "删去"),
    "next line": ("政\x85法", "控制字符（U+0085）", "删去"),
    "zero-width space": ("政\u200b法", "看不见的字符（U+200B）", "删去"),
    "zero-width joiner": ("政\u200d法", "看不见的字符（U+200D）", "删去"),
    "word joiner": ("政\u2060法", "看不见的字符（U+2060）", "删去"),
    "mark of byte order inside": ("政\ufeff法", "看不见的字符（U+FEFF）", "删去"),
    "soft hyphen": ("poli\u00adtics", "看不见的字符（U+00AD）", "删去"),
    "bidirectional override": ("政\u202e法", "看不见的字符（U+202E）", "删去"),
    "bidirectional isolate": ("政\u2066法\u2069", "看不见的字符（U+2066）", "删去"),
    "variation selector": ("政\ufe0f法", "看不见的字符（U+FE0F）", "删去"),
    "hidden tag": ("政\U000e0061法", "看不见的字符（U+E0061）", "删去"),
    "Hangul filler": ("政\u3164法", "看不见的字符（U+3164）", "删去"),
    "line separator": ("政\u2028法", "看不见的字符（U+2028）", "删去"),
    "no-break space": ("政\u00a0法", "特殊的空格（U+00A0）", "普通的空格"),
    "thin space": ("政\u2009法", "特殊的空格（U+2009）", "普通的空格"),
    "private use": ("政\ue000法", "（U+E000）是自造字", "标准的汉字"),
    "private use beyond the first plane": ("政\U000f0000法", "（U+F0000）是自造字", "标准的汉字"),
    "replacement": ("政\ufffd法", "乱码字符（U+FFFD）", "重新输入"),
    "no character": ("政\uffff法", "不是字符的编码（U+FFFF）", "重新输入"),
    "compatibility ideograph": ("\uf967是", "“\uf967”（U+F967）是兼容汉字", "重新输入“不”"),
    "compatibility ideograph beyond the first plane": ("\U0002f800是", "（U+2F800）是兼容汉字", "重新输入“丽”"),
    "Kangxi radical": ("\u2f00起", "（U+2F00）是部首", "重新输入“一”"),
    "radical": ("\u2e80起", "（U+2E80）是部首", "重新输入“⺀”"),
    "full-width letter": ("Ａ级", "“Ａ”（U+FF21）", "改成“A”"),
    "full-width digit": ("３起", "“３”（U+FF13）", "改成“3”"),
    "several full-width digits": ("２６８起", "“２６８”（U+FF12）", "改成“268”"),
    "full-width percent": ("20.3％", "“％”（U+FF05）", "改成“%”"),
    "ligature": ("ﬁne", "“ﬁ”（U+FB01）", "改成“fi”"),
    "half-width katakana": ("ｶ级", "“ｶ”（U+FF76）", "改成“カ”"),
    "mathematical letter": ("𝐀级", "“𝐀”（U+1D400）", "改成“A”"),
    "square unit": ("5㎏", "“㎏”（U+338F）", "改成“kg”"),
    "Kelvin sign": ("300\u212a", "（U+212A）", "改成“K”"),
    "decomposed letter": ("cafe\u0301", "“é”是拆开编码的", "重新输入“é”"),
    "decomposed syllable": ("\u1100\u1161", "“가”是拆开编码的", "重新输入“가”"),
    "crowd of marks": ("e" + "\u0316\u0301" * 9, "太多附加符号", "重新输入这个字"),
}

ORDINARY = {
    "Chinese": "“放管服”改革（2018年）：扫黑除恶、《法治中国》——执行难……约20.3%～30%；①②，Ⅳ级，5m²，℃，￥3。",
    "rare but standard ideographs": "𠮷野家、﨑、㐀",
    "pinyin and Latin": "zhèng fǎ, naïve café – Ωmega",
    "full-width space": "第一章　总则",
    "tab": "甲\t乙",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_character_is_named_on_its_line(fault):
    line, what, remedy = FAULTS[fault]
    found = check_characters("docs/a.md", f"第一行\n{line}\n第三行")
    assert {(problem.file, problem.line) for problem in found} == {("docs/a.md", 2)}
    assert any(what in problem.what and remedy in problem.remedy for problem in found)


@pytest.mark.parametrize("fault", FAULTS)
def test_mended_text_keeps_its_lines_and_has_nothing_left_to_mend(fault):
    mended = mend_characters(f"第一行\n{FAULTS[fault][0]}\n第三行")
    assert mended.count("\n") == 2
    assert mend_characters(mended) == mended


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_ordinary_text_is_accepted(text):
    assert check_characters("docs/a.md", text) == []


@pytest.mark.parametrize(
    "path", sorted([*(CONTENT / "docs").rglob("*.md"), *(CONTENT / "data").glob("*.yml")]), ids=lambda path: path.name
)
def test_text_that_people_wrote_is_accepted(path: Path):
    assert check_characters(path.name, path.read_text(encoding="utf-8")) == []


def test_every_line_is_named_up_to_what_an_editor_can_read():
    found = check_characters("docs/a.md", "\x00\n" * 1000)
    assert [problem.line for problem in found] == [*range(1, MAX_PROBLEMS + 1), MAX_PROBLEMS + 1]
    assert "可能还有" in found[-1].what


@pytest.mark.parametrize(
    "text",
    [
        "e" + "\u0316\u0301" * 1_000_000,
        "\x00" * 2_000_000,
        "é\u200b\n" * 500_000,
        "".join(map(chr, range(0xD800))) * 20,
    ],
)
def test_huge_texts_are_decided_soon(text):
    started = time.process_time()
    assert check_characters("docs/a.md", text)
    assert time.process_time() - started < 2
