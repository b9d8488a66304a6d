"""The workflows on the host: what runs there is pinned, and where a stranger's change runs there is nothing to take."""

import re
from collections.abc import Iterator
from pathlib import Path

from workreport.loading.yaml_source import Place, YamlSource, read_yaml
from workreport.problems.problem import Problem, ProblemsFound, excerpt
from workreport.text.source_files import read_source

FOLDER = ".github/workflows"
# Most others can be started by strangers, and then run with the repository's keys.
TRIGGERS = ("pull_request", "push", "schedule", "workflow_dispatch")
FOR_STRANGERS = "pull_request"
# The only workflows that may write, and what each writes.
WRITING = {
    "label.yml": ("issues", "pull-requests"),
    "publish.yml": ("attestations", "contents", "id-token", "pages"),
}
PINNED = re.compile(r" *(- )?uses: [\w-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
KEY = re.compile(r"secrets|github\.token|GITHUB_TOKEN", re.IGNORECASE)
EXPRESSION = "${{"
# The settings of a step that hold a program.
PROGRAMS = ("run", "script")

# A line of the workflow, its fault and the remedy.
Fault = tuple[int, str, str]


def check_workflows(root: Path) -> list[Problem]:
    """Return a problem for everything in the project's workflows that would let a pull request do harm."""
    return [
        problem
        for path in sorted((root / FOLDER).glob("*.y*ml"))
        for problem in _check_workflow(f"{FOLDER}/{path.name}", path)
    ]


def _check_workflow(file: str, path: Path) -> list[Problem]:
    try:
        text = read_source(file, path)
    except ProblemsFound as error:
        return error.problems
    source = read_yaml(file, text, literal=True, comments=True)
    if source.value is not None:
        lines = text.split("\n")
        for rule in (_triggers, _permissions, _actions, _programs, _keys):
            for fault in rule(source, lines):
                source.report(*fault)
    return source.problems


def _started_by(source: YamlSource) -> list[str]:
    value = source.get("on")
    names = [value] if isinstance(value, str) else value
    return [str(name) for name in names] if isinstance(names, list | dict) else []


def _triggers(source: YamlSource, lines: list[str]) -> Iterator[Fault]:
    line = source.line(("on",))
    if not (names := _started_by(source)):
        yield line, "没有写这条流水线什么时候启动", f"加一行“on: {FOR_STRANGERS}”"
    for name in names:
        if name not in TRIGGERS:
            remedy = f"只写{'、'.join(TRIGGERS)}；别的启动方式，外人用得着，又带着仓库的密钥"
            yield line, f"流水线不能由“{excerpt(name)}”启动", remedy


def _permissions(source: YamlSource, lines: list[str]) -> Iterator[Fault]:
    if source.get("permissions") != {}:
        yield source.line(("permissions",)), "整条流水线不能有权限", "写一行“permissions: {}”，权限写在要用的任务里"
    writable = () if FOR_STRANGERS in _started_by(source) else WRITING.get(Path(source.file).name, ())
    jobs = source.get("jobs")
    for job in jobs if isinstance(jobs, dict) else ():
        place: Place = ("jobs", job, "permissions")
        permissions = source.get(*place) or {}
        if not isinstance(permissions, dict):
            yield source.line(place), f"权限不能写“{excerpt(str(permissions))}”", "一项一项写，例如contents: read"
            continue
        for name, right in permissions.items():
            if right not in ("read", "none") and name not in writable:
                what = f"任务“{excerpt(job)}”不能有权限“{excerpt(f'{name}: {right}')}”"
                yield source.line((*place, name)), what, f"写成“{excerpt(name)}: read”，或者删去这一行"


def _actions(source: YamlSource, lines: list[str]) -> Iterator[Fault]:
    for place, value in source.scalars():
        if place[-1] != "uses":
            continue
        line = source.line(place)
        if not PINNED.fullmatch(lines[line - 1].rstrip()):
            what = f"“{excerpt(value)}”没有固定在一次提交上，别人可以换掉它"
            yield line, what, "写成“uses: 名字@40位的提交号 # v1.2.3”，提交号到它的发布页上查"
        options = (*place[:-1], "with", "persist-credentials")
        if value.startswith("actions/checkout@") and source.get(*options) != "false":
            yield source.line(options), "取出的仓库里会留下密钥", "在with下面写“persist-credentials: false”"


def _programs(source: YamlSource, lines: list[str]) -> Iterator[Fault]:
    for place, value in source.scalars():
        if place[-1] in PROGRAMS and EXPRESSION in value:
            first = source.line(place)
            line = next((n for n, text in enumerate(lines[first - 1 :], first) if EXPRESSION in text), first)
            what = f"“{place[-1]}”里不能写{EXPRESSION} }}}}：换进去的文字会被当成命令运行"
            yield line, what, '写在env里，例如TITLE: ${{ … }}，命令里用"$TITLE"'


def _keys(source: YamlSource, lines: list[str]) -> Iterator[Fault]:
    if FOR_STRANGERS not in _started_by(source):
        return
    for number, line in enumerate(lines, 1):
        if match := KEY.search(line):
            yield number, f"合并请求启动的流水线不能用密钥“{match[0]}”", "删去它；要用密钥的事，放到合并以后做"
