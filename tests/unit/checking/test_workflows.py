"""Promises about the check of workflows: none that a pull request changes can take or do anything."""

import pytest

from tests.support.project import ROOT, Project
from workreport.checking.configuration.workflows import FOLDER, check_workflows

FILE = f"{FOLDER}/new.yml"
HASH = "3d3c42e5aac5ba805825da76410c181273ba90b1"
GOOD = f"""\
name: 新的
on: pull_request
permissions: {{}}
jobs:
  check:
    runs-on: ubuntu-24.04
    permissions:
      contents: read # 只读
    steps:
      - uses: actions/checkout@{HASH} # v7.0.1
        with:
          persist-credentials: false
      - env:
          TITLE: ${{{{ github.event.pull_request.title }}}}
        run: |
          echo
          echo "$TITLE"
"""
# what stands there, what is written instead, the line and the beginning of what is said
REFUSED = {
    "run with the keys": ("on: pull_request", "on: pull_request_target", 2, "流水线不能由“pull_request_target”启动"),
    "run after another": ("on: pull_request", "on: [push, workflow_run]", 2, "流水线不能由“workflow_run”启动"),
    "run by a comment": (
        "on: pull_request",
        "on:\n  issue_comment:\n    types: [created]",
        2,
        "流水线不能由“issue_comment”启动",
    ),
    "never run": ("on: pull_request\n", "", 1, "没有写这条流水线什么时候启动"),
    "a tag": (f"@{HASH} # v7.0.1", "@v7", 10, "“actions/checkout@v7”没有固定在一次提交上"),
    "a hash of unknown version": (" # v7.0.1", "", 10, f"“actions/checkout@{HASH[:20]}"),
    "an action of the change": ("actions/checkout@", "./actions/checkout@", 10, "“./actions/checkout@"),
    "an action in braces": ("      - env:", "      - {uses: a/b@v1}\n      - env:", 13, "“a/b@v1”没有固定在一次提交上"),
    "an action in a quoted key": ("      - env:", '      - "uses": a/b@v1\n      - env:', 13, "“a/b@v1”没有固定在"),
    "a whole workflow": ("    steps:", "    uses: a/b/.github/workflows/c.yml@main\n    steps:", 9, "“a/b/.github"),
    "the key in the clone": ("persist-credentials: false", "fetch-depth: 0", 11, "取出的仓库里会留下密钥"),
    "the key in the clone, by default": (
        "        with:\n          persist-credentials: false\n",
        "",
        10,
        "取出的仓库里",
    ),
    "text as a command": ('"$TITLE"', '"${{ github.event.pull_request.title }}"', 17, "“run”里不能写${{ }}"),
    "text as a script": (
        "        run: |",
        "          script: ${{ github.head_ref }}\n        run: |",
        15,
        "“script”里",
    ),
    "rights for all": ("permissions: {}", "permissions: write-all", 3, "整条流水线不能有权限"),
    "rights by default": ("permissions: {}\n", "", 1, "整条流水线不能有权限"),
    "a right": ("contents: read", "contents: write", 8, "任务“check”不能有权限“contents: write”"),
    "all rights": ("permissions:\n      contents: read # 只读", "permissions: write-all", 7, "权限不能写“write-all”"),
    "a secret": ("github.event.pull_request.title", "secrets.PASSWORD", 14, "合并请求启动的流水线不能用密钥“secrets”"),
    "the key": ("github.event.pull_request.title", "github.token", 14, "合并请求启动的流水线不能用密钥“github.token”"),
    "hidden behind an alias": ("permissions: {}", "permissions: *a", 3, "用了YAML别名“*a”"),
    "no workflow": (GOOD, "on: [", 1, ""),
}


def problems(project: Project, text: str, file: str = FILE) -> list[str]:
    path = project.root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in check_workflows(project.root)]


@pytest.mark.parametrize("text", [GOOD, GOOD.replace("on: pull_request", "on:\n  pull_request:\n  push:")])
def test_a_careful_workflow_passes(text, project):
    assert problems(project, text) == []


@pytest.mark.parametrize("kind", REFUSED)
def test_a_dangerous_one_is_refused_on_its_line(kind, project):
    old, new, line, said = REFUSED[kind]
    assert old in GOOD
    found = problems(project, GOOD.replace(old, new, 1))
    assert any(each.startswith(f"{FILE}:{line}: {said}") for each in found), found


def test_the_check_of_the_project_reads_files_of_either_suffix(project):
    file = f"{FOLDER}/new.yaml"
    (found,) = problems(project, GOOD.replace("permissions: {}\n", ""), file)
    assert found in project.run("check").stderr


@pytest.mark.parametrize(
    ("file", "job", "right"), [("publish.yml", "release", "contents"), ("label.yml", "label", "pull-requests")]
)
def test_only_the_workflows_that_must_write_may_and_never_for_a_stranger(file, job, right, project):
    text = (ROOT / FOLDER / file).read_text(encoding="utf-8")
    assert problems(project, text, f"{FOLDER}/{file}") == []
    started = text.replace("on:\n", "on:\n  pull_request:\n", 1)
    assert any(
        f"任务“{job}”不能有权限“{right}: write”" in each for each in problems(project, started, f"{FOLDER}/{file}")
    )
    (project.root / FOLDER / file).unlink()
    assert any(f"任务“{job}”不能有权限“{right}: write”" in each for each in problems(project, text))


def test_a_workflow_that_lies_elsewhere_is_none(project):
    (project.root / FOLDER).mkdir(parents=True)
    (project.root / FILE).symlink_to("/etc/passwd")
    (found,) = check_workflows(project.root)
    assert str(found).startswith(f"{FILE}:1: 这是一个符号链接")
