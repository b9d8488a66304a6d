"""Promises about the check of what became of the plans of the edition before."""

import pytest

from tests.support.fixture import make_project
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

FOLLOWS = "        follows: [学习培训]\n"


def faults(folder, old: str, new: str) -> list[tuple[str, str]]:
    """Return what is wrong and what to write instead, once a text of the second edition is another."""
    root = make_project(folder)
    path = root / "data" / "2018-h2.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        check_project(root)
    assert all(problem.file == "data/2018-h2.yml" and problem.line > 1 for problem in found.value.problems)
    return [(problem.what, problem.remedy) for problem in found.value.problems]


def test_a_plan_of_which_nothing_is_said_yet_is_listed_with_both_ways_to_say_it(tmp_path):
    (fault,) = faults(tmp_path, FOLLOWS, "")
    assert fault[0] == "还没有写上一期部署的“theory/学习培训”后来怎样"
    assert "follows: [学习培训]" in fault[1] and "unmentioned下面写“- theory/学习培训”" in fault[1]


def test_a_reference_to_no_plan_suggests_the_nearest(tmp_path):
    found = dict(faults(tmp_path, FOLLOWS, "        follows: [学习培训班]\n"))
    assert "theory/学习培训" in found["上一期没有部署“学习培训班”这件事"]


def test_an_area_may_be_named_alone(tmp_path):
    root = make_project(tmp_path)
    path = root / "data" / "2018-h2.yml"
    text = path.read_text(encoding="utf-8")
    lines = "  - theory/党对政法工作的绝对领导\n  - theory/检验学习成效\n"
    assert lines in text
    path.write_text(text.replace(lines, "  - theory\n"), encoding="utf-8")
    check_project(root)


def test_a_plan_is_either_followed_or_unmentioned(tmp_path):
    found = dict(faults(tmp_path, "unmentioned:\n", "unmentioned:\n  - theory/学习培训\n"))
    assert "“theory/学习培训”写成没有提到，又有别的事接着它" in found


def test_a_figure_answers_a_target_of_the_edition_before_or_none(tmp_path):
    old = "  - id: study-classes\n"
    (fault,) = faults(tmp_path, old, f"{old}    answers: gang-cases\n")
    assert fault == ("“gang-cases”不是上一期的目标", "删去这一行：上一期没有带数字的目标")
