"""Promises about what other pages need of a page: without it, the check says so, and not the build."""

import pytest

from tests.support.project import Project
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

AREA, FOLDER = "docs/2018-h1/workforce.md", "docs/2018-h1"


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize(("page", "macro"), [("figures", "figure_facts"), ("index", "locator_list")])
def test_a_page_without_the_macro_to_whose_anchors_others_link_is_named(page, macro, project):
    project.replace(f"{FOLDER}/{page}.md", f"{{{{ {macro}() }}}}", "从略。")
    (found,) = problems(project)
    assert found.startswith(f"{FOLDER}/{page}.md:1: 这一页没有{{{{ {macro}() }}}}")
    assert found.endswith(f" → 另起一段写上{{{{ {macro}() }}}}")


def test_a_part_under_another_anchor_is_told_its_heading(project):
    project.replace(AREA, "{ #plans }", "{ #plan }")
    assert f"{AREA}:1: 这一页没有编号是“plans”的标题" in problems(project)[0]
    assert "→ 标题写成“## 下半年部署 { #plans }”" in problems(project)[0]


def test_a_part_under_the_name_of_the_other_is_named_on_its_line(project):
    line = project.replace(AREA, "## 下半年部署 { #plans }", "## 上半年成效 { #plans }")
    assert problems(project) == [
        f"{AREA}:{line}: “上半年成效”下面的编号是“plans”，那是“下半年部署”的编号 → 写成“## 下半年部署 {{ #plans }}”"
    ]


def test_a_part_without_content_is_named_on_its_line(project):
    text = (project.root / AREA).read_text(encoding="utf-8")
    start, end = text.index("{ #results }\n") + len("{ #results }\n"), text.index("## 下半年部署")
    (project.root / AREA).write_text(text[:start] + "\n" + text[end:], encoding="utf-8")
    line = text.count("\n", 0, start)
    assert problems(project)[0].startswith(f"{AREA}:{line}: “上半年成效”下面没有内容 → 写上内容")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "# 队伍建设",
            "# 队伍管理",
            "标题“队伍管理”和这个领域的名称“队伍建设”不同 → 写成“# 队伍建设”；要改名称，就改data/series/zhengfa.yml",
        ),
        (
            "description: ",
            "title: 队伍管理\ndescription: ",
            "title和这个领域的名称“队伍建设”不同 → 删去这一行，或者写成一样的",
        ),
    ],
)
def test_the_page_of_an_area_has_its_name(old, new, message, project):
    line = project.replace(AREA, old, new)
    assert problems(project) == [f"{AREA}:{line}: {message}"]


def test_a_page_that_macros_link_to_cannot_go(project):
    (project.root / "docs/corrections.md").unlink()
    assert any(each.startswith("docs/corrections.md:1: 缺少这一页") for each in problems(project))


def test_a_folder_named_like_an_edition_needs_its_data(project):
    page = project.root / "docs/2019-h1/index.md"
    page.parent.mkdir()
    page.write_text('# 甲\n\n{{ figure("gang-cases") }}\n', encoding="utf-8")
    project.replace("mkdocs.yml", "nav:\n", "nav:\n  - 甲: 2019-h1/index.md\n")
    assert problems(project) == [
        "docs/2019-h1/index.md:1: 没有“2019-h1”这一期，这一页会显示别的一期的数字 "
        "→ 先写好data/2019-h1.yml；不是一期报告，就给这个文件夹换一个名字"
    ]


def test_the_page_of_the_corrections_needs_their_log(project):
    project.replace("docs/corrections.md", "{{ correction_log() }}", "更正列在下面。")
    (found,) = problems(project)
    assert found == (
        "docs/corrections.md:1: 这一页没有{{ correction_log() }}，读者看不到更正 → 另起一段写上{{ correction_log() }}"
    )
