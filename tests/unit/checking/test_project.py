"""Promises about the whole check: the problems of all files come at once."""

import pytest

from tests.support.fixture import REPORT, SECOND
from tests.support.project import Project
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

PAGE = "docs/2018-h1/safe-china.md"
OUTSIDE = "docs/about.md"


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


def test_a_project_without_a_fault_is_loaded(project):
    assert check_project(project.root) == REPORT


def test_what_editors_tools_leave_behind_is_no_page(project):
    (project.root / "docs" / ".#about.md").symlink_to("nobody@nowhere")
    (project.root / "docs" / "._about.md").write_bytes(b"\xff\xfe")
    assert check_project(project.root)


def test_a_figure_that_no_page_says_is_named_on_its_line(project):
    project.replace(PAGE, '{{ figure("gang-cases") }}', "若干")
    text = (project.root / "data/2018-h1.yml").read_text(encoding="utf-8")
    line = 1 + text.count("\n", 0, text.index("  - id: gang-cases"))
    assert problems(project) == [
        f"data/2018-h1.yml:{line}: 没有页面用到“gang-cases”这个数字 "
        f'→ 在说到它的页面上写{{{{ figure("gang-cases") }}}}，或者删去这一条'
    ]


AREA = "  - id: technology\n    name: 科技运用\n    english: Technology\n    description: 用科学技术改进工作\n"
SECTION = """\
  - area: technology
    parts:
      plans:
        locators: [部署8]
        summary: 深化科技运用
    threads: []
"""


def test_an_area_that_no_report_says_is_named_on_its_line(project):
    line = project.replace("data/series/zhengfa.yml", "  - id: workforce\n", f"{AREA}  - id: workforce\n")
    (found,) = problems(project)
    assert found.startswith(
        f"data/series/zhengfa.yml:{line}: 没有一期报告写到“technology”这个工作领域 "
        f"→ 在data/{SECOND.id}.yml的sections里加上“- area: technology”"
    )


def test_an_area_without_a_page_is_told_which_page_to_write(project):
    project.replace("data/series/zhengfa.yml", "  - id: workforce\n", f"{AREA}  - id: workforce\n")
    line = project.replace("data/2018-h1.yml", "  - area: workforce\n", f"{SECTION}  - area: workforce\n")
    assert problems(project) == [
        f"data/2018-h1.yml:{line}: “technology”这个工作领域还没有页面 → 新建docs/2018-h1/technology.md"
    ]


def test_faults_of_data_and_of_pages_come_at_once(project):
    project.replace("data/2018-h1.yml", "says: 268起", "says: 若干起")
    project.append(PAGE, "{{ figuer() }}")
    assert {each.split(":")[0] for each in problems(project)} == {"data/2018-h1.yml", PAGE}


def test_the_problems_of_all_pages_come_at_once(project):
    lines = {page: project.append(page, '{{ figure("a") }} {{ term("b") }}') for page in (PAGE, OUTSIDE)}
    found = problems(project)
    assert sorted(each.split(": ")[0] for each in found) == sorted(
        f"{page}:{line}" for page, line in lines.items() for _ in "ab"
    )
