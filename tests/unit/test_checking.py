"""Promises about pages: wrong calls and settings are all named at once, on their lines, with a remedy."""

import pytest

from tests.support.project import Project
from workreport.checking import check_project
from workreport.problem import ProblemsFound

PAGE = "docs/2018-h1/safe-china.md"
OUTSIDE = "docs/about.md"

# page, what an editor typed, what the message must say
FAULTS = {
    "unknown figure": (PAGE, '{{ figure("gang-case") }}', "没有“gang-case”这个数字 → 改成“gang-cases”"),
    "unknown term": (PAGE, '{{ term("枫桥") }}', "没有“枫桥”这个用语 → 改成“枫桥经验”"),
    "unknown locator": (PAGE, '{{ locator("成效9") }}', "没有“成效9”这个原文段落 → 改成“成效"),
    "unknown macro": (PAGE, '{{ figures("gang-cases") }}', "没有“figures”这个宏 → 改成“figure”"),
    "missing argument": (PAGE, "{{ figure() }}", '“figure”的内容个数不对 → 写成{{ figure("内容") }}'),
    "too many arguments": (PAGE, '{{ matrix("a") }}', "“matrix”的内容个数不对 → 写成{{ matrix() }}"),
    "argument without quotes": (PAGE, "{{ figure(268) }}", "“figure”里的268没有加引号"),
    "macro of an area page elsewhere": (OUTSIDE, "{{ comparison() }}", "这个宏只能写在工作领域的页面上"),
    "full-width quotes": (PAGE, "{{ figure(“gang-cases”) }}", "看不懂“{{ figure(“gang-cases”) }}” → 宏要写成"),
    "unclosed braces": (PAGE, '{{ figure("gang-cases")', "看不懂“{{ figure"),
    "a block": (PAGE, "{% set figure = 1 %}", "看不懂“{% set figure = 1 %}”"),
}


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


def test_the_shipped_project_has_no_problems(project):
    assert check_project(project.root).latest.id == "2018-h1"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_call_is_named_on_its_line(fault, project):
    page, typed, message = FAULTS[fault]
    line = project.append(page, typed)
    (found,) = problems(project)
    assert found.startswith(f"{page}:{line}: ")
    assert message in found


@pytest.mark.parametrize(
    ("settings", "line", "message"),
    [
        ("figure: 三百二十万", 2, "页面开头的设置里不能写“figure”"),
        ("titel: 标题", 2, "页面开头的设置里不能写“titel” → 改成“title”"),
        ("title: a\ntitle: b", 3, "“title”写了两次"),
        ("title: [a", 3, "这里不是合格的YAML"),
        ("title: 2018-01-01", 2, "“title”不是一段文字 → 给内容加上引号"),
        ("description:", 2, "“description”不是一段文字"),
        ("hide: toc", 2, "“hide”的写法不对"),
        ("hide:\n  - 目录", 2, "能写的只有navigation、toc、footer、search"),
        ("- toc", 2, "页面开头的设置不是“名字: 内容”"),
    ],
)
def test_wrong_settings_at_the_top_of_a_page_are_named_on_their_line(settings, line, message, project):
    (project.root / OUTSIDE).write_text(f"---\n{settings}\n---\n# 标题\n", encoding="utf-8")
    (found,) = problems(project)
    assert found.startswith(f"{OUTSIDE}:{line}: ")
    assert message in found


@pytest.mark.parametrize(("text", "message"), [("WTO: 加入的那一年\n\n# 标题\n", "第一行会被当成设置"), (" ---\ntitle: 标题\n---\n", "“---”前面有空格")])
def test_a_first_line_that_would_be_swallowed_is_named(text, message, project):
    (project.root / OUTSIDE).write_text(text, encoding="utf-8")
    (found,) = problems(project)
    assert found.startswith(f"{OUTSIDE}:1: ") and message in found


def test_what_editors_tools_leave_behind_is_no_page(project):
    (project.root / "docs" / ".#about.md").symlink_to("nobody@nowhere")
    (project.root / "docs" / "._about.md").write_bytes(b"\xff\xfe")
    assert check_project(project.root)


def test_faults_of_data_and_of_pages_come_at_once(project):
    project.replace("data/2018-h1.yml", "value: 268", "value: 二百六十八")
    project.append(PAGE, "{{ figuer() }}")
    assert {each.split(":")[0] for each in problems(project)} == {"data/2018-h1.yml", PAGE}


def test_lines_are_right_below_a_block_of_several_lines(project):
    line = project.append(PAGE, '{% if\n\n%}\n\n{{ figure("')
    assert [int(each.split(":")[1]) for each in problems(project)] == [line, line + 4]


def test_settings_that_do_not_end_are_named(project):
    (project.root / OUTSIDE).write_text("---\ntitle: 标题\n\n# 标题\n", encoding="utf-8")
    assert problems(project) == [f"{OUTSIDE}:1: 页面开头的设置没有结束 → 在设置的下一行单独写“---”"]


def test_the_problems_of_all_pages_come_at_once(project):
    lines = {page: project.append(page, '{{ figure("a") }} {{ term("b") }}') for page in (PAGE, OUTSIDE)}
    found = problems(project)
    assert sorted(each.split(": ")[0] for each in found) == sorted(f"{page}:{line}" for page, line in lines.items() for _ in "ab")
