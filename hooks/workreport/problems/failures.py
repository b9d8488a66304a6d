"""What is said of an error that no check foresaw."""

import traceback
from pathlib import Path

# Where the project's own text stands; an environment inside the project's folder is not it.
OWN_FOLDERS = ("data", "docs", "hooks", "overrides")


def describe(error: BaseException, root: Path) -> str:
    """One line with the place in the project where the error arose, for whoever is to mend it."""
    if isinstance(error, OSError) and error.filename:
        return f"不能继续：读写{error.filename}时出错（{error.strerror}）。请检查这个文件和它所在的文件夹。"
    places = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:
        places.append((error.filename, error.lineno))
    own = [(path, line) for name, line in places if (path := _own(Path(name), root))]
    place = f"{own[-1][0]}:{own[-1][1]}" if own else "hooks:1"
    return f"{place}: 程序出错：{type(error).__name__}: {error} → 请把这一行发给维护者"


def _own(path: Path, root: Path) -> str | None:
    relative = path.relative_to(root) if path.is_absolute() and path.is_relative_to(root) else None
    return relative.as_posix() if relative and relative.parts[0] in OWN_FOLDERS else None
