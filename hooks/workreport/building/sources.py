"""What a page of the website is made from, so that one is made anew when any of it has changed."""

import os
import re
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from workreport.text.folders import files_below

SOURCES = ("data", "docs", "hooks", "overrides", "mkdocs.yml", "mkdocs.offline.yml")
# In bytes; the checks accept nothing larger, which therefore need not be read.
_LARGEST = 4 * 1024 * 1024
# The theme sets it while it is loaded.
_SET_MEANWHILE = ("NO_MKDOCS_2_WARNING",)
# Of a page's text other pages show or check no more than its settings, its headings and what its macros give.
_SHOWN_ELSEWHERE = re.compile(r"\A---\r?\n.*?^---|^[ \t]*#[^\n]*|\{\{.*?\}\}", re.DOTALL | re.MULTILINE)


def page_keys(root: Path) -> dict[str, str]:
    """By the path of each page below docs/ a digest of all that goes into it.

    That is its text, every other file of the project (of other pages what is shown elsewhere), and the environment. The
    installed libraries stay the same as long as the process that keeps the digests.
    """
    pages: dict[str, bytes] = {}
    environment = sorted((name, value) for name, value in os.environ.items() if name not in _SET_MEANWHILE)
    common = sha256(repr(environment).encode())
    for path in _files(root):
        name, content = path.relative_to(root).as_posix(), _content(path)
        if name.startswith("docs/") and name.endswith(".md"):
            pages[name.removeprefix("docs/")] = content
            content = repr(_SHOWN_ELSEWHERE.findall(content.decode("utf-8", "replace"))).encode()
        common.update(repr((name, sha256(content).digest())).encode())
    return {uri: sha256(common.digest() + content).hexdigest() for uri, content in pages.items()}


def program_files(root: Path) -> dict[Path, int]:
    """The program's files with the times of their last changes, in nanoseconds; a running process knows them as they were."""
    return {path: path.lstat().st_mtime_ns for path in _below(root / "hooks")}


def _files(root: Path) -> Iterator[Path]:
    for name in SOURCES:
        yield from _below(root / name)


def _below(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in files_below(path) if file.parent.name != "__pycache__")


def _content(path: Path) -> bytes:
    found = path.lstat()
    if stat.S_ISREG(found.st_mode) and found.st_size <= _LARGEST:
        return path.read_bytes()
    return repr((found.st_mode, found.st_size, found.st_mtime_ns)).encode()
