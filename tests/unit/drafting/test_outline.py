"""Promises about the structure of a report: its parts, its paragraphs, and the areas that they treat."""

import pytest

from tests.support.fixture import CONTENT
from tests.unit.drafting.texts import GOVERNMENT, HALF_YEAR, PROSECUTORS
from workreport.drafting.outline import outline, parts_of
from workreport.drafting.reading import read_report
from workreport.drafting.series import Series, read_series

NEW = Series("new", "新的系列", "某个机关", official=False)


@pytest.fixture(scope="module")
def known() -> Series:
    return read_series(CONTENT, "zhengfa")


def test_paragraphs_of_a_known_series_go_to_its_areas(known):
    found = outline(read_report(HALF_YEAR), known)
    assert found.added == ()
    treated = {
        part.id: [each.area for each in found.paragraphs if each.part == part.id and each.area] for part in known.parts
    }
    assert treated["results"] == treated["plans"]
    assert sorted(treated["results"]) == sorted(area.id for area in known.areas)


def test_paragraphs_are_named_by_part_and_number(known):
    names = [each.name for each in outline(read_report(HALF_YEAR), known).paragraphs]
    numbered = [f"{part}{number}" for part in ("成效", "部署") for number in range(1, 10)]
    assert names == ["导语1", "导语2", *numbered[:9], "总要求", *numbered[9:]]


def test_chapters_of_a_new_body_become_areas_and_its_tasks_return_to_them():
    found = outline(read_report(PROSECUTORS), NEW)
    assert [(part.id, part.name) for part in found.parts] == [
        ("results", "回顾"),
        ("problems", "问题"),
        ("plans", "安排"),
    ]
    assert len(found.added) == 6
    assert [each.area for each in found.paragraphs if each.part == "plans" and each.area] == list(found.added)
    assert found.names == {"results": "2018年工作回顾", "problems": "存在的问题", "plans": "2019年工作安排"}
    assert [(table.title[:3], table.locator) for table in found.tables] == [("附件1", "附件1"), ("附件2", "附件2")]


def test_smaller_items_stay_within_their_item():
    found = outline(read_report(GOVERNMENT), NEW)
    by_heading = {each.heading: each for each in found.paragraphs}
    assert by_heading["做强先进制造业"].area == by_heading["推动经济高质量发展"].area
    assert by_heading["各位代表！让我们为建设美丽云川而努力奋斗"].name == "结语1"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("二、存在的主要问题", "其他"),
        ("二、下半年工作打算", "目标"),
        ("二、下一步重点工作", "目标"),
    ],
)
def test_a_heading_opens_a_part_by_its_words(heading, kind):
    text = f"某局上半年工作总结\n一、上半年工作情况\n（一）办案。办案12件。\n{heading}\n（一）监督。监督3件。\n"
    assert [part.kind for part in parts_of(read_report(text))] == ["结果", kind]


def test_the_solving_of_problems_opens_no_part():
    text = "某局工作总结\n一、工作回顾\n办案12件。\n二、着力解决突出问题\n查处3件。\n三、明年工作安排\n办案20件。\n"
    assert [part.kind for part in parts_of(read_report(text))] == ["结果", "目标"]


@pytest.mark.parametrize("text", [HALF_YEAR, PROSECUTORS, GOVERNMENT], ids=["half year", "prosecutors", "government"])
def test_names_and_ids_are_unique_and_no_paragraph_is_lost(text):
    reading = read_report(text)
    found = outline(reading, NEW)
    for key in ("id", "name"):
        values = [getattr(each, key) for each in found.paragraphs]
        assert len(set(values)) == len(values)
    told = "".join(each.text + each.heading for each in found.paragraphs) + "".join(found.names.values())
    told += "".join(area.headings[0] for area in found.areas)
    assert [block.text for block in reading.blocks if block.text and block.text not in told] == []
