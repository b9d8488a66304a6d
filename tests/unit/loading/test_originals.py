"""Promises about the report's own text: each line is a paragraph, and each locator names one."""

import pytest

from tests.support.fixture import SECOND
from tests.support.project import Project
from tests.support.tables import EDITION, NUMBERED, ORIGINAL, TEXT, add_original
from workreport.loading import load_report
from workreport.model import Edition, Paragraph
from workreport.problems.problem import ProblemsFound

LINES = ORIGINAL.read_text(encoding="utf-8").splitlines()


def edition(project: Project) -> Edition:
    return load_report(project.root / "data").latest


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        load_report(project.root / "data")
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_every_line_is_a_paragraph_and_no_word_is_lost(project, encoding):
    add_original(project, encoding)
    assert [paragraph.text for paragraph in edition(project).original_text] == LINES


def test_blank_lines_and_line_ends_of_windows_make_no_paragraphs(project):
    add_original(project)
    (project.root / TEXT).write_bytes("\r\n\r\n".join(f"　　{line}" for line in LINES).encode())
    assert [paragraph.text for paragraph in edition(project).original_text] == LINES


def test_a_locator_names_the_paragraph_that_begins_with_its_heading_in_the_order_of_the_report(project):
    add_original(project)
    loaded = edition(project)
    for locator in loaded.locators:
        paragraph = loaded.paragraph(locator)
        assert paragraph.anchor == locator.id
        if locator.id in NUMBERED:
            assert paragraph.number == NUMBERED[locator.id]
        else:
            assert paragraph.text.startswith(f"——{locator.heading}")
    numbers = [loaded.paragraph(locator).number for locator in loaded.locators]
    assert numbers == sorted(set(numbers))
    assert loaded.original_text[0].anchor == "p-1"


@pytest.mark.parametrize("start", ["一、", "（三）", "(12)", "3.", "——", "●", ""])
def test_a_heading_may_stand_behind_its_number(project, start):
    add_original(project)
    project.replace(TEXT, "——全面推进政法改革", f"{start}全面推进政法改革")
    assert "全面推进政法改革" in edition(project).original_text[9].text


def test_without_the_file_there_is_no_text():
    assert SECOND.original_text == () and SECOND.paragraph(SECOND.locators[0]) is None


# the file that an editor changes, what stands there, what the editor made of it, what the message must say
FAULTS = {
    "heading that the text has not": (
        EDITION,
        "heading: 全面推进政法改革",
        "heading: 全面深化政法改革",
        "在data/2018-h2.txt里找不到“成效6”：它前一个段落以后，没有一段以这个heading开头 → ",
    ),
    "number beyond the text": (EDITION, "paragraph: 14", "paragraph: 99", "data/2018-h2.txt没有第99段 → 它一共有24段"),
    "number that is none": (EDITION, "paragraph: 14", "paragraph: 十四", "“paragraph”不是一个数：“十四”"),
    "number zero": (EDITION, "paragraph: 14", "paragraph: 0", "“paragraph”不是一个数：“0”"),
    "number of thousands of digits": (EDITION, "paragraph: 14", f"paragraph: {'9' * 5000}", "“paragraph”不是一个数"),
    "two locators for one paragraph": (
        EDITION,
        "paragraph: 4\n",
        "paragraph: 3\n",
        "“导语2”和另一段“导语1”都指到data/2018-h2.txt的第3段",
    ),
    "invisible character": (TEXT, "今年7月", "今年\u200b7月", "data/2018-h2.txt:3: 有一个看不见的字符（U+200B）"),
}


@pytest.mark.parametrize(("file", "old", "new", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_remedy(project, file, old, new, message):
    add_original(project)
    project.replace(file, old, new)
    assert any(message in found for found in problems(project))


def test_an_empty_text_is_refused(project):
    (project.root / TEXT).write_text("\n \n", encoding="utf-8")
    assert "文件是空的 → 贴上报告原文" in problems(project)[0]


def test_a_text_in_no_encoding_is_refused(project):
    (project.root / TEXT).write_bytes(b"\xff\xfe\xfd\x80" * 9)
    assert "编码" in problems(project)[0]


def test_a_text_of_no_edition_is_found(project):
    (project.root / "data/2018-h3.txt").write_text("甲", encoding="utf-8")
    (found,) = problems(project)
    assert found.startswith("data/2018-h3.txt:1: 没有“2018-h3”这一期报告 → 文件名写成那一期的编号")


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("一句。", "一句。"),
        ("短句。第二句。", "短句。第二句。"),
        (f"{'长' * 45}。第二句。", f"{'长' * 45}。"),
        (f"短句。{'长' * 130}。", "短句。"),
        ("长" * 130, "长" * 120 + "…"),
        ("他说：“好！”然后。", "他说：“好！”然后。"),
        ("没有句号", "没有句号"),
    ],
)
def test_a_paragraph_opens_with_the_sentences_that_say_enough(text, opening):
    assert Paragraph(number=1, text=text).opening == opening
