"""The front matter of a page: its title, description and hidden parts."""

import re
from collections.abc import Iterator

import yaml

from workreport.checking.pages.page import Page
from workreport.loading.yaml_source import Loader, read_yaml
from workreport.problems.problem import Problem, excerpt
from workreport.text.front_matter import end_of_settings
from workreport.text.suggestions import nearest

HIDEABLE = ("navigation", "toc", "footer")
ALLOWED = ("title", "description", "hide", "edition")
MOST_CHARACTERS, MOST_LEVELS = 2_000, 20
LEVEL = re.compile(r"[\[{]|[-?] ")
# MkDocs reads such a first line as a setting even without --- before it, and does not print it.
SWALLOWED = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
# They would end the attribute in the head of the page in which the text is printed, or be read as a macro.
MARKUP = re.compile(r"[<>&\"{}]")
# Mistyped ---, or what a word processor turns it into.
DASHES = re.compile(r"[-—–－─]+")
TEXT = "tag:yaml.org,2002:str"


def check_front_matter(page: Page) -> Iterator[Problem]:
    """Yield problems of settings that are not allowed, because they could shadow a macro, and of text read as one."""
    lines = page.text.split("\n")
    end = end_of_settings(lines)
    if SWALLOWED.match(lines[0]):
        yield page.problem(1, "第一行会被当成设置，不会显示在页面上", "第一行写标题“# 标题”，设置写在两行“---”之间")
    elif lines[0].strip() == "---" and lines[0].startswith(" "):
        yield page.problem(1, "“---”前面有空格", "删去空格")
    elif lines[0].strip() != "---" and DASHES.fullmatch(lines[0].strip()):
        yield page.problem(
            1,
            f"第一行的“{excerpt(lines[0], 10)}”不是三个减号，下面的设置会显示在页面上",
            "写成三个半角减号“---”；没有设置，就删去这一行",
        )
    elif (
        1 < (first := next((number for number, line in enumerate(lines, 1) if line.strip()), 0)) < len(lines)
        and lines[first - 1].strip() == "---"
        and SWALLOWED.match(lines[first])
    ):
        yield page.problem(first, "“---”上面有空行，下面的设置会显示在页面上", "删去空行，让“---”成为第一行")
    if end is None:
        yield page.problem(1, "页面开头的设置没有结束", "在设置的下一行单独写“---”")
    elif end == len(lines):
        yield page.problem(end, "页面只有设置，没有内容", "在“---”下面写标题“# 标题”和正文")
    elif end:
        yield from _check_block(page, "\n".join(["", *lines[1 : end - 1]]))


def _check_block(page: Page, block: str) -> Iterator[Problem]:
    if not block.strip():
        yield page.problem(1, "页面开头的设置是空的，“---”会显示成横线", "删去这两行“---”")
        return
    if len(block) > MOST_CHARACTERS or len(LEVEL.findall(block)) > MOST_LEVELS:
        yield page.problem(2, "页面开头的设置太长或太复杂", f"只写{'、'.join(ALLOWED)}，每项一行")
        return
    source = read_yaml(page.file, block)
    yield from source.problems
    if not source.problems:
        yield from _check_values(page, yaml.compose(block, Loader=Loader))


def _check_values(page: Page, settings: yaml.Node | None) -> Iterator[Problem]:
    if settings is None:
        return
    if not isinstance(settings, yaml.MappingNode):
        yield page.problem(
            2, "页面开头的设置不是“名字: 内容”", f"每行写一项，冒号用半角，后面空一格；能用的只有{'、'.join(ALLOWED)}"
        )
        return
    editions = [edition.id for edition in page.docs.report.editions] if page.docs.report else []
    for key, value in settings.value:
        faults = _faults(excerpt(str(key.value)), value, editions)
        yield from (page.problem(key.start_mark.line + 1, *fault) for fault in faults)
        if key.value == "edition" and value.value in editions:
            yield from (page.problem(key.start_mark.line + 1, *fault) for fault in _stale(page, value.value))


def _stale(page: Page, edition: str) -> Iterator[tuple[str, str]]:
    """Yield a fault of a home page that speaks of another edition than the latest."""
    latest = page.docs.report.latest if page.docs.report else None
    if page.file == "docs/index.md" and latest and latest.id != edition:
        yield (
            f"首页讲的还是{edition}，最新的一期是{latest.id}（{latest.name}）",
            f"写成“edition: {latest.id}”，再照新的一期改写首页的要点和链接",
        )


def _faults(name: str, value: yaml.Node, editions: list[str]) -> Iterator[tuple[str, str]]:
    if name not in ALLOWED:
        yield f"页面开头的设置里不能写“{name}”", nearest(name, ALLOWED, f"删去它；能用的只有{'、'.join(ALLOWED)}")
    elif name == "hide":
        items = [item.value for item in value.value] if isinstance(value, yaml.SequenceNode) else [""]
        if not all(item in HIDEABLE for item in items):
            yield "“hide”的写法不对", f"每项另起一行，写成“- toc”；能写的只有{'、'.join(HIDEABLE)}"
    elif not isinstance(value, yaml.ScalarNode) or value.tag != TEXT or not value.value.strip():
        yield f"“{name}”不是一段文字", f'给内容加上引号，写成{name}: "内容"'
    elif match := MARKUP.search(value.value):
        yield f"“{name}”里不能写“{match[0]}”", "改成普通文字，引号用“”，尖括号用《》"
    elif "\n" in value.value:
        yield f"“{name}”有好几行", "写成一行"
    elif name == "edition" and editions and value.value not in editions:
        yield (
            f"没有“{excerpt(value.value)}”这一期",
            nearest(value.value, editions, f"写一期的编号：{'、'.join(editions)}"),
        )
