"""The settings at the top of a page."""

import re

import yaml

from ..loading.yaml_source import YamlSource, read_yaml
from ..problem import Problem
from ..suggestion import nearest

HIDEABLE = ("navigation", "toc", "footer", "search")
ALLOWED = ("title", "description", "hide")
# MkDocs takes such a first line for a setting even where no --- stands before it, and does not print it.
SWALLOWED = re.compile(r" {0,3}[A-Za-z0-9_-]+:")


def check_front_matter(file: str, text: str) -> list[Problem]:
    """Reports settings that are not allowed (any other name could shadow a macro) and text that would be taken for one."""
    lines = text.split("\n")
    if SWALLOWED.match(lines[0]):
        return [Problem(file, 1, "第一行会被当成设置，不会显示在页面上", "第一行写标题“# 标题”，设置写在两行“---”之间")]
    if lines[0].strip() == "---" and lines[0].startswith(" "):
        return [Problem(file, 1, "“---”前面有空格", "删去空格")]
    if lines[0].rstrip() != "---":
        return []
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        return [Problem(file, 1, "页面开头的设置没有结束", "在设置的下一行单独写“---”")]
    block = "\n".join(["", *lines[1:end]])
    source = read_yaml(file, block)
    if not source.problems:
        _check_values(source, block)
    return source.problems


def _check_values(source: YamlSource, block: str) -> None:
    if source.value is not None and not isinstance(source.value, dict):
        source.report(2, "页面开头的设置不是“名字: 内容”", f"每行写一项，能用的只有{'、'.join(ALLOWED)}")
        return
    for name, value in (yaml.safe_load(block) or {}).items():
        line = source.line((name,))
        if name not in ALLOWED:
            source.report(line, f"页面开头的设置里不能写“{name}”", nearest(str(name), ALLOWED, f"删去它；能用的只有{'、'.join(ALLOWED)}"))
        elif name == "hide":
            if not isinstance(value, list) or not set(map(str, value)) <= set(HIDEABLE):
                source.report(line, "“hide”的写法不对", f"每项另起一行，写成“- toc”；能写的只有{'、'.join(HIDEABLE)}")
        elif not isinstance(value, str) or not value.strip():
            source.report(line, f"“{name}”不是一段文字", f'给内容加上引号，写成{name}: "内容"')
