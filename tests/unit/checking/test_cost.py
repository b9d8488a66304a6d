"""Promises about cost: whatever a pull request brings is decided within three seconds and 300 MB."""

import json
import subprocess
import sys

import pytest

from tests.support.fixture import CONTENT
from tests.support.project import Project
from workreport.text.source_files import TEXT_LIMIT

SECONDS, MEGABYTES = 3, 300
EDITION = "data/2018-h1.yml"
SHIPPED = (CONTENT / EDITION).read_text(encoding="utf-8")
ROOM = TEXT_LIMIT - 1024
# Looks at what a check takes from within, so that starting Python and the machine's other work do not count; not by
# getrusage, which counts the memory of the process that started it, here that of all the tests.
MEASURE = """
import json, re, time
from pathlib import Path
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound
started, found = time.process_time(), []
try:
    check_project(Path("."))
except ProblemsFound as error:
    found = [str(problem) for problem in error.problems]
seconds = time.process_time() - started
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(json.dumps([seconds, int(peak[1]) / 1024, found]))
"""

# the file, its text, what must be said of it
COSTLY = {
    "aliases of aliases": (
        EDITION,
        "".join(f"a{i}: &a{i} [{f'*a{i - 1}, ' * 9 if i else 'x'}]\n" for i in range(30)),
        "用了YAML别名",
    ),
    "deep brackets": (EDITION, "a: " + "[" * ROOM, "内容套了12层以上"),
    "deep braces": (EDITION, "a: " + "{a: " * (ROOM // 4), "内容套了12层以上"),
    "deep lists": (EDITION, "- " * (ROOM // 2), "内容套了12层以上"),
    "deep indentation": (EDITION, "".join(f"{' ' * level}a:\n" for level in range(600)), "内容套了12层以上"),
    "deep keys": (EDITION, "? " * (ROOM // 2), "内容套了12层以上"),
    "eight megabytes": (EDITION, "a: 1\n" * 1_600_000, "文件太大：7813 KB"),
    "a million keys": (EDITION, "".join(f"k{number}:\n" for number in range(1_000_000)), "文件太大"),
    "as many keys as there is room for": (
        EDITION,
        "".join(f"{number:x}:\n" for number in range(40_000)),
        "文件的内容太多",
    ),
    "one key again and again": (EDITION, "a:\n" * (ROOM // 3), "“a”写了两次"),
    "a line of a megabyte": (EDITION, f"name: {'a' * 2**20}\n", "文件太大：1025 KB"),
    "a line as long as there is room for": (EDITION, f"name: {'命' * (ROOM // 3)}\n", "“name”太长"),
    "endless key": (EDITION, f"{'x' * ROOM}: 1\n", "data/2018-h1.yml:1: "),
    "endless number": (EDITION, SHIPPED.replace("says: 320万件", f"says: {'9' * 100_000}"), "“says”太长"),
    "huge power": (EDITION, SHIPPED.replace("says: 320万件", "says: 1e999999999"), "“says”看不懂"),
    "long list": (EDITION, f"a: [{'b, ' * (ROOM // 3)}]", "文件的内容太多"),
    "thousands of unknown names": (
        EDITION,
        "locators:\n"
        + "".join(f"  - name: 成{i}\n" for i in range(2500))
        + "figures:\n"
        + "".join(f"  - locator: 效{i}\n" for i in range(2500)),
        "没有“效0”这个原文段落",
    ),
    "thousands of records without content": (
        EDITION,
        SHIPPED.replace("figures:\n", "figures:\n" + "  - kind: count\n" * 5000),
        "不认识“kind”这一项",
    ),
    "control characters": (EDITION, "\x00\n" * (ROOM // 2), "有一个控制字符"),
    "crowd of marks": (EDITION, "name: e" + "\u0301\u0316" * (ROOM // 5), "太多附加符号"),
    "full-width colons": (EDITION, "name：甲\n" * (ROOM // 12), "冒号是全角的"),
    "open quote": (EDITION, 'name: "' + "a\n" * (ROOM // 2), "引号没有成对"),
    "spaces": (EDITION, " " * ROOM + "a", "“文件”应当是一组"),
    "large page": ("docs/about.md", "# 甲\n\n" + "长文字\n\n" * 500_000, "文件太大"),
    "deep configuration": ("mkdocs.yml", "nav: " + "[" * ROOM, "内容套了12层以上"),
    "long configuration": ("mkdocs.yml", "nav:\n" + "  - a.md\n" * (ROOM // 9), "导航里的“a.md”写了两次"),
    "long style": (
        "overrides/assets/stylesheets/site.css",
        "a{}" * (ROOM // 3) + " https://a.invalid",
        "引用了别的主机",
    ),
    "deep drawing": (
        "overrides/assets/favicon.svg",
        '<svg xmlns="http://www.w3.org/2000/svg">' + "<g>" * 80_000,
        "SVG图片里不能有",
    ),
}


def measure(project: Project) -> tuple[float, float, list[str]]:
    """The processor time in seconds and the memory in megabytes that a check takes, and what it finds."""
    result = subprocess.run(
        [sys.executable, "-c", MEASURE],
        cwd=project.root,
        env={"PYTHONPATH": "hooks"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return tuple(json.loads(result.stdout))


@pytest.mark.parametrize("case", COSTLY)
def test_a_costly_file_is_decided_soon_and_in_little_memory(case, project):
    file, text, message = COSTLY[case]
    (project.root / file).write_text(text, encoding="utf-8")
    seconds, megabytes, found = measure(project)
    assert any(each.startswith(file) and message in each for each in found), found[:3]
    assert seconds < SECONDS and megabytes < MEGABYTES


def test_a_costly_file_costs_the_same_whatever_others_there_are(project):
    def add(numbers: range) -> float:
        for number in numbers:
            (project.root / f"data/e{number}.yml").write_text(
                SHIPPED.replace("figures:\n", "figures:\n" + "  - kind: count\n" * 5000), encoding="utf-8"
            )
        seconds, megabytes, _ = measure(project)
        assert megabytes < MEGABYTES
        return seconds

    few, many = add(range(2)), add(range(2, 12))
    assert many < 12 * few


def test_what_is_shipped_is_checked_in_less_than_a_second(project):
    seconds, megabytes, found = measure(project)
    assert found == []
    assert seconds < 1 and megabytes < MEGABYTES
