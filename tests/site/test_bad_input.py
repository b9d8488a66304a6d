"""Promises about builds that cannot succeed: Chinese messages with file and line, and the earlier site as it was."""

import re

import pytest

from tests.support.project import Project


def add_page(project: Project) -> int:
    (project.root / "docs" / "new-page.md").write_text("# 新的一页\n", encoding="utf-8")
    return 1


# what an editor does (which returns the line), the file that must be named, what must be said
FAULTS = {
    "unknown figure": (
        lambda p: p.append("docs/about.md", '{{ figure("gang-case") }}'),
        "docs/about.md",
        "改成“gang-cases”",
    ),
    "wrong argument": (
        lambda p: p.append("docs/about.md", '{{ figure("a", "b") }}'),
        "docs/about.md",
        "“figure”的内容个数不对",
    ),
    "broken data file": (
        lambda p: p.replace("data/2018-h1.yml", "says: 1097起", "says: 1097起左"),
        "data/2018-h1.yml",
        "“says”看不懂：“左”不是数量里的话 → 只写“1097起”",
    ),
    "unreadable data file": (
        lambda p: p.replace("data/series/zhengfa.yml", "    name: 政法改革", "\tname: 政法改革"),
        "data/series/zhengfa.yml",
        "这一行用了制表符",
    ),
    "broken link": (
        lambda p: p.append("docs/about.md", "见[用语](glosary.md)。"),
        "docs/about.md",
        "链接“glosary.md”指向的文件不存在",
    ),
    "broken link with a guess": (
        lambda p: p.append("docs/about.md", "见[用语](glossary)。"),
        "docs/about.md",
        "改成“glossary.md”",
    ),
    "broken anchor": (
        lambda p: p.append("docs/about.md", "见[用语](glossary.md#nothing)。"),
        "docs/about.md",
        "指向的标题不存在",
    ),
    "broken anchor of its own": (
        lambda p: p.append("docs/about.md", "见[上文](#nothing)。"),
        "docs/about.md",
        "指向的标题不存在",
    ),
    "absolute link": (lambda p: p.append("docs/about.md", "见[用语](/glossary/)。"), "docs/about.md", "以“/”开头"),
    "page missing from the nav": (add_page, "docs/new-page.md", "没有列入导航 → 在mkdocs.yml的nav里加一行"),
    "nav without its page": (
        lambda p: p.replace("mkdocs.yml", "用语: glossary.md", "用语: words.md"),
        "mkdocs.yml",
        "导航里的“words.md”不存在",
    ),
    "broken template": (
        lambda p: p.replace("overrides/main.html", "{% if page.is_homepage %}", "{% if page.is_homepage.of.course %}"),
        "overrides/main.html",
        "程序出错",
    ),
    "broken macro": (
        lambda p: p.replace("hooks/workreport/rendering/controls.py", "return f'<button", "return 1 / 0 or f'<button"),
        "hooks/workreport/rendering/controls.py",
        "程序出错",
    ),
    "program that cannot be read": (
        lambda p: p.replace("hooks/workreport/rendering/controls.py", "def search_button", "deff search_button"),
        "hooks/workreport/rendering/controls.py",
        "程序出错：SyntaxError",
    ),
    "broken configuration": (
        lambda p: p.replace("mkdocs.yml", "  name: material", "\tname: material"),
        "mkdocs.yml",
        "内容的开头是YAML留用的符号",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_stops_the_build_and_leaves_the_earlier_site(fault, project):
    change, file, message = FAULTS[fault]
    project.site.mkdir()
    (project.site / "index.html").write_text("以前的网站", encoding="utf-8")
    line = change(project)
    result = project.run("build")
    assert result.returncode == 1
    said = [each for each in result.stderr.split("\n") if each.startswith(f"{file}:{line}: ")]
    assert said and all(" → " in each for each in said), result.stderr
    assert any(message in each for each in said), result.stderr
    assert "Traceback" not in result.stderr + result.stdout
    assert [path.name for path in project.site.iterdir()] == ["index.html"]
    assert (project.site / "index.html").read_text(encoding="utf-8") == "以前的网站"
    assert not (project.root / "dist").exists() or not list((project.root / "dist").iterdir())
    assert not list(project.root.glob(".site-*"))


def test_what_is_wrong_in_several_places_is_said_at_once(project):
    lines = {
        "docs/about.md": project.append("docs/about.md", "见[甲](a.md)和[乙](b.md)。"),
        "docs/offline.md": project.append("docs/offline.md", "见[丙](c.md)。"),
    }
    result = project.run("build")
    named = re.findall(r"^(\S+?):(\d+): ", result.stderr, re.MULTILINE)
    assert sorted(named) == sorted(
        [("docs/about.md", str(lines["docs/about.md"]))] * 2 + [("docs/offline.md", str(lines["docs/offline.md"]))]
    )
    assert "发现3处问题" in result.stderr


def test_mkdocs_called_by_itself_stops_with_the_same_messages(project):
    line = project.append("docs/about.md", '{{ figure("gang-case") }}')
    result = project.run_module("mkdocs", "build")
    assert result.returncode == 1
    assert f"docs/about.md:{line}: " in result.stderr + result.stdout
    assert "Traceback" not in result.stderr + result.stdout


@pytest.mark.parametrize(
    ("environment", "annotated"), [({"GITHUB_ACTIONS": "true"}, True), ({"GITHUB_ACTIONS": ""}, False)]
)
def test_on_github_the_line_is_marked_in_the_pull_request_too(environment, annotated, project):
    line = project.append("docs/about.md", "命案下降20.3%。")
    result = project.run("check", **environment)
    assert result.returncode == 1 and f"docs/about.md:{line}: 手写了“下降20.3%”" in result.stderr
    assert (f"::error file=docs/about.md,line={line}::手写了“下降20.3%25” → " in result.stdout) == annotated


def test_the_problems_of_pages_and_their_links_come_at_once(project):
    lines = [
        project.append("docs/about.md", typed)
        for typed in ("见[用语](glosary.md)。", "<b>甲</b>", "{{ nothing() }}", "包括：\n- 甲")
    ]
    lines[-1] += 1
    result = project.run("build")
    assert [int(line) for line in re.findall(r"^docs/about\.md:(\d+): ", result.stderr, re.MULTILINE)] == lines
