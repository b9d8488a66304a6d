"""Promises about reading a pasted text: every way of pasting gives the same paragraphs, and no word is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.drafting.texts import GOVERNMENT, HALF_YEAR, PROSECUTORS
from workreport.drafting.reading import Kind, decode_report, read_report, sentences
from workreport.problems.problem import ProblemsFound

AS_WRITTEN = read_report(HALF_YEAR)


def wrapped(text: str, width: int) -> str:
    """The text as a mail program or a PDF breaks it: indented paragraphs, hard lines, a page number now and then."""
    lines = [
        f"　　{line}"[start : start + width] for line in text.split("\n") for start in range(0, len(line) + 2, width)
    ]
    for number, place in enumerate(range(25, len(lines), 25), 1):
        lines.insert(place, f"\n— {number} —\n")
    return "\n".join(lines)


@pytest.mark.parametrize(
    "content",
    [
        HALF_YEAR.encode(),
        HALF_YEAR.encode("utf-8-sig"),
        HALF_YEAR.encode("gb18030"),
        HALF_YEAR.encode("utf-16"),
        HALF_YEAR.encode("utf-16-le"),
        HALF_YEAR.replace("\n", "\r\n\r\n").encode(),
        HALF_YEAR.replace("\n", "\r").encode("gb18030"),
        HALF_YEAR.replace("\n", "\u2028").encode(),
        HALF_YEAR.replace("\n", "\n\u00a0\u00a0\u3000\u200b").encode(),
        HALF_YEAR.replace("，", ",").replace("；", ";").replace("：", ":").encode(),
        HALF_YEAR.replace("——", "--").encode(),
        HALF_YEAR.replace("——", "●").encode(),
        wrapped(HALF_YEAR, 32).encode(),
        wrapped(HALF_YEAR, 41).encode(),
    ],
    ids=[
        "UTF-8",
        "byte order mark",
        "GB 18030",
        "UTF-16",
        "UTF-16 without a mark",
        "blank lines",
        "old line ends",
        "soft line ends",
        "special spaces",
        "half-width punctuation",
        "hyphens",
        "bullets",
        "broken lines",
        "longer broken lines",
    ],
)
def test_every_way_of_pasting_gives_the_same_paragraphs(content):
    reading = read_report(decode_report("report.txt", content))
    assert reading.title == AS_WRITTEN.title
    assert [block.text for block in reading.blocks] == [block.text for block in AS_WRITTEN.blocks]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04rest of a document", "Word或者WPS的文档"),
        (b"%PDF-1.7", "PDF文件"),
        (b"  \n ", "没有文字"),
        ("<!DOCTYPE html><p>报告".encode(), "网页的代码"),
        (bytes(range(1, 256)) * 3, "读不出"),
        (("长" * 200_001).encode(), "太长"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_what_to_do(content, what):
    with pytest.raises(ProblemsFound) as refusal:
        decode_report("report.txt", content)
    assert what in str(refusal.value)


def pairs(text: str) -> set[str]:
    """All pairs of Chinese characters that follow each other."""
    return set(re.findall("(?=([㐀-鿿]{2}))", text))


def test_headings_items_and_tables_are_told_apart():
    reading = read_report(PROSECUTORS)
    chapters = [block.text for block in reading.blocks if block.kind is Kind.HEADING and block.level == 1]
    assert len(chapters) == 6 and chapters[0] == "服务保障高质量发展"
    tables = [block for block in reading.blocks if block.kind is Kind.TABLE]
    assert [len(table.rows) for table in tables] == [9, 6]
    assert tables[0].rows[0] == ("地区", "批准逮捕（人）", "提起公诉（人）", "公益诉讼立案（件）")
    assert reading.opening[1] == "——2019年1月16日在江州市第十五届人民代表大会第四次会议上"


def test_half_width_punctuation_quotes_and_page_numbers_of_a_web_page_are_put_right():
    reading = read_report(GOVERNMENT)
    item = next(block for block in reading.blocks if block.heading == "经济运行稳中有进")
    assert item.text == "经济运行稳中有进。规模以上工业增加值增长8.3%，“一网通办”率达91%。"
    assert reading.dropped == ("- 12 -",)


@pytest.mark.parametrize("text", [HALF_YEAR, PROSECUTORS], ids=["half year", "prosecutors"])
def test_no_word_of_a_report_is_lost(text):
    reading = read_report(text)
    cells = [cell for block in reading.blocks for row in block.rows for cell in row]
    assert pairs(text) <= pairs("\n".join((reading.title, *reading.lines, *cells)))


def test_each_line_is_counted_so_that_a_paragraph_is_found_again():
    reading = read_report(PROSECUTORS)
    for block in reading.blocks:
        if block.kind is not Kind.TABLE:
            assert reading.lines[block.line - 1].endswith(block.text)


def test_a_closing_quotation_mark_stays_with_its_sentence():
    assert sentences("他说：“好。”大家同意！散会") == ["他说：“好。”", "大家同意！", "散会"]


@given(st.text(st.sampled_from("一二、（）。，：—0123 \t\n\r　\u200b\u00a0各位代表报告附件"), max_size=300))
def test_any_text_is_read(text):
    reading = read_report(text)
    assert all(block.text or block.rows for block in reading.blocks)
