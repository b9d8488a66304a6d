"""The settings at the top of a page."""

from ..loading.yaml_source import read_yaml
from ..problem import Problem
from ..suggestion import nearest

ALLOWED = ("title", "description", "hide", "search")


def check_front_matter(file: str, text: str) -> list[Problem]:
    """Reports settings that are not allowed: any other name could shadow a macro."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return []
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        return [Problem(file, 1, "页面开头的设置没有结束", "在设置的下一行单独写“---”")]
    source = read_yaml(file, "\n".join(["", *lines[1:end]]))
    problems = list(source.problems)
    if isinstance(source.value, dict):
        for name in source.value:
            if name not in ALLOWED:
                remedy = nearest(name, ALLOWED, f"删去它；能用的只有{'、'.join(ALLOWED)}")
                problems.append(Problem(file, source.line((name,)), f"页面开头的设置里不能写“{name}”", remedy))
    return problems
