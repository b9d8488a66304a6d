"""Reading the files that editors write, after a check of type and size."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.encoding import decode
from workreport.text.folders import files_below

# In bytes: about twenty times the data of one report.
TEXT_LIMIT = 256 * 1024
# The marks of Git in a file that two people changed.
_CONFLICT = re.compile(r"<{7}( .*)?|\|{7}( .*)?|={7}|>{7}( .*)?")
# The title setting comes before the first heading; braces after a heading hold its anchor.
_TITLE = re.compile(r"""^(?:title: *(["']?)(?P<setting>.+?)\1|# *(?P<heading>.+?)) *(?:\{[^{}]*\})?$""", re.MULTILINE)


def refusal(file: str, path: Path, limit: int = TEXT_LIMIT) -> Problem | None:
    """Return the problem of a file that is missing, not a regular file or larger than `limit` bytes; else None.

    `file` is the path in the message. The file is not opened.
    """
    try:
        status = path.lstat()
    except FileNotFoundError:
        return Problem(file, 1, "缺少这个文件", "从仓库里恢复它")
    if stat.S_ISLNK(status.st_mode):
        return Problem(file, 1, "这是一个符号链接（快捷方式），不是文件本身", "删去它，把文件本身放在这里")
    if not stat.S_ISREG(status.st_mode):
        return Problem(file, 1, "这不是一个文件", "删去它，换成文件")
    if status.st_size > limit:
        return Problem(
            file, 1, f"文件太大：{status.st_size // 1024 + 1} KB", f"缩小到{limit // 1024} KB以内，或者分成几个文件"
        )
    return None


def read_source(file: str, path: Path, limit: int = TEXT_LIMIT) -> str:
    """Read a UTF-8 file without its byte order mark and with line feeds as line ends.

    Raise ProblemsFound, with `file` as path, for a file with more than `limit` bytes, for anything else that is not a
    text file of the project, and for one of which Git holds two versions.
    """
    if problem := refusal(file, path, limit):
        raise ProblemsFound([problem])
    text = decode(file, path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    if conflicts := list(_conflicts(file, text)):
        raise ProblemsFound(conflicts)
    return text


def _conflicts(file: str, text: str) -> Iterator[Problem]:
    """Yield a problem for each place of which there are two versions, or for the first mark that was left of one."""
    marks = [(n, line) for n, line in enumerate(text.split("\n"), 1) if _CONFLICT.fullmatch(line)]
    for number, line in [mark for mark in marks if mark[1][0] == "<"] or marks[:1]:
        what = f"合并没有做完：从“{line[:7]}”这一行起有两种写法"
        yield Problem(file, number, what, "只留下对的一种，删去“<<<<<<<”“=======”“>>>>>>>”这几行标记")


def page_texts(docs: Path) -> dict[str, str]:
    """Read all pages below `docs`, by their paths relative to it; raise ProblemsFound for an unreadable one."""
    return {path.relative_to(docs).as_posix(): read_source(path.name, path) for path in files_below(docs, ".md")}


def title_of(text: str) -> str | None:
    """Return the title of a page, from its front matter or else its first heading; None if it has neither."""
    match = _TITLE.search(text)
    return match and (match["setting"] or match["heading"])
