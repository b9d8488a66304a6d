"""Promises about the words of the search: each finds something, and each page and heading that they name is there."""

import pytest

from tests.support.project import Project
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

FILE = "data/search.yml"


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


FAULTS = {
    "word that nothing has": (
        "  矛盾纠纷: [纠纷",
        "  茅盾纠纷: [纠纷",
        "页面和数据里没有“茅盾纠纷”这个词，搜它找不到 → 写报告或者页面上有的词，或者删去它",
    ),
    "suggestion that nothing has": (
        "suggestions: [扫黑除恶,",
        "suggestions: [扫黒除恶,",
        "页面和数据里没有“扫黒除恶”这个词",
    ),
    "page that is not there": ("  glossary.md: [", "  glosary.md: [", "没有“glosary.md”这一页 → 改成“glossary.md”"),
    "page that the latest edition has not": (
        "  latest/picture.md: [",
        "  latest/pictures.md: [",
        "改成“latest/picture.md”",
    ),
    "heading that is not there": ("  about.md#year: [", "  about.md#years: [", "的标题 → 改成“about.md#year”"),
    "heading of a page that has none": ("  accessibility.md: [", "  corrections.md#log: [", "没有编号是“log”的标题"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_word_or_page_that_leads_nowhere_is_named_on_its_line(fault, project):
    old, new, message = FAULTS[fault]
    line = project.replace(FILE, old, new)
    (found,) = problems(project)
    assert found.startswith(f"{FILE}:{line}: ")
    assert message in found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  latest/index.md#locators: [", "  2018-h1/index.md#locators: ["),
        ("  glossary.md: [", "  glossary.md#fengqiao: ["),
        ("suggestions: [扫黑除恶,", "suggestions: [命案,"),
    ],
    ids=["heading of a macro in an older edition", "term", "word that only the data have"],
)
def test_what_leads_somewhere_is_accepted(old, new, project):
    project.replace(FILE, old, new)
    assert check_project(project.root)
