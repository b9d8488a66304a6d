"""Promises about typed quantities: they are held against the figures of the page's own edition, as a question."""

import shutil

import pytest

from tests.support.fixture import CONTENT, FIRST, REPORT, SECOND
from tests.support.variants import with_edition
from workreport.checking.pages import check_page

CALL = '{{{{ figure("{}") }}}}'


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What the check says of a page with that text."""
    root = tmp_path_factory.mktemp("typed")
    shutil.copytree(CONTENT / "docs", root / "docs")

    def check(text: str, page: str = "2018-h1/safe-china.md", report=REPORT) -> list[str]:
        (root / "docs" / page).write_text(f"# 标题\n\n{text}\n", encoding="utf-8")
        return [f"{problem.what} → {problem.remedy}" for problem in check_page(root, root / "docs" / page, report)]

    return check


def test_a_quantity_is_offered_the_figures_that_it_may_mean_and_a_way_to_keep_it(said):
    (found,) = said("侦办案件268起。")
    assert found == (
        "手写了“268起” → 如果说的是这里的一个，就用它："
        f'{CALL.format("gang-cases")}（侦办涉黑案件，268起）；不是报告里的数量，就写成{{{{ as_is("268起") }}}}'
    )


def test_several_figures_that_a_quantity_may_mean_are_all_offered(said):
    same = FIRST.figures[1].model_copy(update={"id": "other-cases", "label": "另一种案件"})
    report = with_edition(FIRST.model_copy(update={"figures": (*FIRST.figures, same)}), REPORT)
    (found,) = said("侦办案件268起。", report=report)
    assert f"{CALL.format('gang-cases')}（侦办涉黑案件，268起），或{CALL.format('other-cases')}" in found


def test_figures_of_other_editions_are_not_offered(said):
    (found,) = said("侦办案件1292起。")
    assert "如果说的是" not in found and "写在data/2018-h1.yml的figures里" in found
    (found,) = said("侦办案件1292起。", "2018-h2/safe-china.md")
    assert f"{CALL.format('gang-cases')}（侦办涉黑案件，1292起）" in found
    (found,) = said("侦办案件268起。", "2018-h2/safe-china.md")
    assert "如果说的是" not in found and f"写在data/{SECOND.id}.yml的figures里" in found


@pytest.mark.parametrize(
    "text",
    [
        "成立100周年。",
        "12309热线。",
        "上一期报告。",
        "2018年5月31日。",
        "第3位读者，第二次会议，5号文件。",
        "今年以来，近三年，前11个月。",
    ],
)
def test_names_dates_and_ordinals_are_accepted_whatever_units_the_figures_have(text, said):
    figures = [
        FIRST.figures[0].model_copy(update={"id": f"odd-{place}", "says": says})
        for place, says in enumerate(["100年", "3个月", "31日内", "3位", "5次", "12309件"])
    ]
    report = with_edition(FIRST.model_copy(update={"figures": (*FIRST.figures, *figures)}), REPORT)
    assert said(text, report=report) == said(text) == []


def test_words_that_an_editor_marks_are_left_alone_and_others_beside_them_are_not(said):
    assert said('书名是{{ as_is("268起") }}。') == []
    (found,) = said('书名是{{ as_is("268起") }}，案件1097起。')
    assert found.startswith("手写了“1097起”")


@pytest.mark.parametrize(
    ("says", "text", "beside"),
    [
        ("约268起", "约{}", "约"),
        ("超过90%", "超过{}", "超过"),
        ("下降15%", "下降{}", "下降"),
        ("继续下降", "下降{}", "下降"),
        ("320万件", "{}万件", "万件"),
        ("268起", "{}起", "起"),
    ],
)
def test_words_beside_a_figure_that_it_shows_itself_are_named(says, text, beside, said):
    figure = FIRST.figures[0].model_copy(update={"id": "odd", "says": says})
    report = with_edition(FIRST.model_copy(update={"figures": (*FIRST.figures, figure)}), REPORT)
    (found,) = said(text.format(CALL.format("odd")), report=report)
    assert found.startswith(f"“{beside}”和数字连在一起：宏已经显示成“{says}” → 删去宏旁边的“{beside}”")


def test_a_figure_may_stand_beside_other_words(said):
    assert said(f"警情{CALL.format('vice-alerts-change')}，案件{CALL.format('gang-cases')}。") == []
