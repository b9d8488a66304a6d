"""Messages for errors that no check foresees."""

import errno
import traceback
from pathlib import Path

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# A virtual environment inside the project's folder is not part of the project.
OWN_FOLDERS = ("data", "docs", "hooks", "overrides")


def describe(error: BaseException, root: Path) -> str:
    """Return a message for an unexpected error, with the innermost file and line of the project at `root` behind it."""
    if isinstance(error, OSError):
        if error.errno in FULL:
            return "不能继续：磁盘满了，或者超过了许可的用量。请删去不要的文件，再试一次。"
        if error.filename:
            return f"不能继续：读写{error.filename}时出错（{error.strerror}）。请检查这个文件和它所在的文件夹。"
    lines = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:
        lines.append((error.filename, error.lineno))
    own = [(path, line) for name, line in lines if (path := _own_path(Path(name), root))]
    path, line = own[-1] if own else ("hooks", 1)
    return f"{path}:{line}: 程序出错：{type(error).__name__}: {error} → 请把这一行发给维护者"


def _own_path(path: Path, root: Path) -> str | None:
    relative = path.relative_to(root) if path.is_absolute() and path.is_relative_to(root) else None
    return relative.as_posix() if relative and relative.parts[0] in OWN_FOLDERS else None
