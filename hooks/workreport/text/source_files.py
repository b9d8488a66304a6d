"""Reads a file that editors write, once its kind and its size are known."""

import re
import stat
from collections.abc import Collection
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.encoding import decode
from workreport.text.folders import files_below

# In bytes; the largest data file of 2018 holds 13 KB, the largest page 4 KB.
TEXT_LIMIT = 256 * 1024
# A page's own title stands before its first heading; what follows a heading in braces is its anchor.
_TITLE = re.compile(r"""^(?:title: *(["']?)(?P<setting>.+?)\1|# *(?P<heading>.+?)) *(?:\{[^{}]*\})?$""", re.MULTILINE)


def refusal(file: str, path: Path, limit: int = TEXT_LIMIT) -> Problem | None:
    """Why a file must not be read: it is missing, is not a file of the project itself, or has more than `limit` bytes."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return Problem(file, 1, "缺少这个文件", "从仓库里恢复它")
    if stat.S_ISLNK(found.st_mode):
        return Problem(file, 1, "这是一个符号链接（快捷方式），不是文件本身", "删去它，把文件本身放在这里")
    if not stat.S_ISREG(found.st_mode):
        return Problem(file, 1, "这不是一个文件", "删去它，换成文件")
    if found.st_size > limit:
        return Problem(
            file, 1, f"文件太大：{found.st_size // 1024 + 1} KB", f"缩小到{limit // 1024} KB以内，或者分成几个文件"
        )
    return None


def read_source(file: str, path: Path, limit: int = TEXT_LIMIT) -> str:
    """The text of a file, its line ends as \\n and without a mark at its start; raises ProblemsFound if it must not be read."""
    if problem := refusal(file, path, limit):
        raise ProblemsFound([problem])
    return decode(file, path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")


def page_texts(docs: Path, without: Collection[str] = ()) -> dict[str, str]:
    """The texts of all other pages by their paths below docs/; raises ProblemsFound for one that must not be read."""
    pages = {path.relative_to(docs).as_posix(): path for path in files_below(docs, ".md")}
    return {uri: read_source(path.name, path) for uri, path in pages.items() if uri not in without}


def title_of(text: str) -> str | None:
    """The title of the page with that text, if it has one."""
    found = _TITLE.search(text)
    return found and (found["setting"] or found["heading"])
