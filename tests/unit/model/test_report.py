"""Promises about what the parts of a report have to do with each other and with its figures."""

import pytest

from tests.support.fixture import FIRST, REPORT, SECOND
from tests.support.variants import ONE, PLANS, PROBLEMS, RESULTS, THREE, TWO, with_edition, with_parts
from workreport.model import Report, Thread


def relation(report: Report, *speaking: str) -> str:
    thread = Thread(topic="甲", says=dict.fromkeys(speaking, "乙"))
    return report.relation(report.latest, report.latest.sections[0], thread)


@pytest.mark.parametrize(
    ("report", "speaking", "said"),
    [
        (ONE, ["results"], ""),
        (TWO, ["results", "plans"], "两面都提到"),
        (TWO, ["results"], "只见于成效"),
        (TWO, ["plans"], "只见于部署"),
        (THREE, ["results", "problems", "plans"], "都提到"),
        (THREE, ["plans", "results"], "见于成效、部署"),
        (THREE, ["problems", "plans"], "见于问题、部署"),
        (THREE, ["problems"], "只见于问题"),
    ],
)
def test_a_matter_is_said_to_be_in_the_parts_that_speak_of_it_and_nothing_more(report, speaking, said):
    assert relation(report, *speaking) == said


def test_whether_a_figure_is_a_result_or_a_target_follows_from_its_part():
    figure = FIRST.figure("homicide-change")
    kinds = {
        name: part and part.kind
        for name in ("成效4", "部署4", "导语1")
        for part in [REPORT.part_of(FIRST, figure.model_copy(update={"locator": name}))]
    }
    assert kinds == {"成效4": "结果", "部署4": "目标", "导语1": None}


def test_a_part_has_the_name_that_the_edition_gives_it_or_else_that_of_the_series():
    names = [THREE.part_name(THREE.latest, part) for part in (RESULTS, PROBLEMS, PLANS)]
    assert names == ["上半年成效", "问题", "下半年部署"]


def test_a_figure_belongs_to_the_area_that_it_names_or_to_none():
    figure = FIRST.figure("gang-cases")
    assert REPORT.area_of(FIRST, figure).name == "扫黑除恶与平安中国"
    assert REPORT.area_of(FIRST, figure.model_copy(update={"area": ""})) is None


def test_areas_come_in_the_order_of_the_series_and_only_where_the_edition_has_them():
    assert [area.id for area in REPORT.areas_of(FIRST)] == [area.id for area in REPORT.main.areas]
    fewer = with_edition(FIRST.model_copy(update={"sections": FIRST.sections[4:2:-1]}))
    assert [area.id for area in fewer.areas_of(fewer.latest)] == ["safe-china", "overall-interests"]
    assert "rule-of-law" not in [area.id for area in ONE.areas_of(ONE.latest)]


def test_a_page_belongs_to_the_edition_of_its_folder():
    found = [REPORT.edition_at(uri) for uri in ("2018-h1/theory.md", "2018-h2/index.md", "2018-h1.md", "index.md")]
    assert found == [FIRST, SECOND, None, None]


def test_only_the_bodys_own_site_is_official():
    own = with_parts(RESULTS).main.model_copy(update={"official": "是"})
    assert (own.is_official, own.standing) == (True, "政法机关发布")
    assert (REPORT.main.is_official, REPORT.main.standing) == (False, "非官方读者版")
