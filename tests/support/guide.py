"""The editors' guide as a list of things to do, for a test that does just what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.support.project import ROOT, Project

GUIDE = ROOT / "CONTRIBUTING.md"
_STEP = re.compile(r"^\d+\. (.*?)(?=^\d+\. |^\S|\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^ {3,4}```\n(.*?\n) {3,4}```\n", re.MULTILINE | re.DOTALL)
_NAME = re.compile("`([^`]+)`")
_SEEN = re.compile("^在(?:首页|`([^`]+)`这一页)看到“([^”]+)”")


@dataclass(frozen=True)
class Seen:
    """Where the guide says that the result is to be seen: the page's address and a text on it."""

    address: str
    text: str


def tasks() -> dict[str, str]:
    """The text of every task that the guide leads through, by its heading."""
    part = GUIDE.read_text(encoding="utf-8").split("\n## 改内容\n")[1].split("\n## ")[0]
    return {text.split("\n")[0]: text for text in part.split("\n### ")[1:]}


def ways_of_writing(task: str) -> dict[str, list[str]]:
    """The examples in the table of a task, by what they stand for."""
    rows = re.findall(r"^\| ([^|`]+) \| (`.+`) \|$", task, re.MULTILINE)
    return {name: _NAME.findall(examples) for name, examples in rows if name != "类别"}


def follow(task: str, project: Project) -> Iterator[Seen]:
    """Does every step of a task in the project, and yields what must be seen afterwards.

    Raises AssertionError for a step that the test does not understand or that cannot be done.
    """
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", task, re.MULTILINE)]
    steps = _STEP.findall(task)
    assert numbers == list(range(1, len(steps) + 1)), "the steps are not counted through"
    for step in steps:
        if seen := _SEEN.match(step):
            yield Seen(seen[1] or "", seen[2])
        else:
            _do(step, project)


def _do(step: str, project: Project) -> None:
    said = _BLOCK.sub("", step)
    blocks = [_outdented(block) for block in _BLOCK.findall(step)]
    file, *more = _NAME.findall(said)
    if said.startswith("新建"):
        (content,) = blocks
        path = project.root / file
        assert not path.exists(), file
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    elif said.startswith("打开") and "在最后加上" in said:
        (content,) = blocks
        path = project.root / file
        path.write_text(path.read_text(encoding="utf-8") + content, encoding="utf-8")
    elif said.startswith("打开"):
        found, typed = (block.removesuffix("\n") for block in blocks)
        ways = {"改成": typed, "在它下面加上": f"{found}\n{typed}", "在它上面加上": f"{typed}\n{found}"}
        (new,) = [text for way, text in ways.items() if f"\n   {way}" in said]
        text = (project.root / file).read_text(encoding="utf-8")
        assert text.count(found) == 1, f"{file} holds {found!r} {text.count(found)} times"
        project.replace(file, found, new)
    else:
        assert said.startswith("在") and "把所有的" in said, said
        *files, old, new = [file, *more]
        for name in files:
            path = project.root / name
            text = path.read_text(encoding="utf-8")
            assert old in text, f"{name} does not hold {old!r}"
            path.write_text(text.replace(old, new), encoding="utf-8")


def _outdented(block: str) -> str:
    """The lines of a block without the indentation of the list that holds it."""
    return "".join(line.removeprefix("   ") for line in block.splitlines(keepends=True))
