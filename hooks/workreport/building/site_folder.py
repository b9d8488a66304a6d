"""The temporary folder in which a site is built, so that a failing build leaves the last site as it was."""

import ctypes
import fcntl
import os
import shutil
import tempfile
import weakref
from pathlib import Path

# renameat2(2): paths are taken from the current folder, and both names change at once.
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class TemporarySibling(tempfile.TemporaryDirectory[str]):
    """A temporary folder beside `target`, and so in the same file system.

    It is removed at the latest when the process ends, or, where that was killed, when the next one makes such a folder.
    """

    def __init__(self, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        prefix = f".{target.name}-"
        for folder in target.parent.glob(f"{prefix}*/"):
            _remove_left_over(folder)
        super().__init__(prefix=prefix, dir=target.parent, ignore_cleanup_errors=True)
        # Held until the process ends, however that happens: a folder without this lock is left over. Another process
        # can take the folder for one just before.
        try:
            while (lock := _lock(Path(self.name), fcntl.LOCK_EX)) is None:
                super().__init__(prefix=prefix, dir=target.parent, ignore_cleanup_errors=True)
        except OSError:  # a file system without locks, where nothing is taken for left over
            return
        weakref.finalize(self, os.close, lock)


def replace_site(built: Path, target: Path) -> None:
    """Move the finished site `built` to `target` in one step, and remove the site that was there before, if any.

    Both must lie in the same file system. Where the system cannot exchange two folders it takes two steps.
    """
    _make_readable(built)
    if not target.exists():
        built.rename(target)
    elif _exchange(built, target):
        shutil.rmtree(built)
    else:
        with TemporarySibling(target) as aside:
            target.rename(Path(aside) / target.name)
            built.rename(target)
            # Only now, for deleting a large site takes a while.
            shutil.rmtree(Path(aside) / target.name)


def _make_readable(site: Path) -> None:
    """Let everyone read the site, as a web server must: temporary folders and a strict umask allow its owner alone."""
    for path in (site, *site.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; return whether the system could."""
    try:
        renameat2 = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):  # not Linux, or another C library
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def _remove_left_over(folder: Path) -> None:
    try:
        lock = _lock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # in use, or another user's, or where there are no locks
        return
    if lock is not None:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _lock(folder: Path, operation: int) -> int | None:
    """Return a descriptor that locks the folder until it is closed, or None where the folder is gone."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, operation)
    except OSError:
        os.close(descriptor)
        raise
    if folder.exists():
        return descriptor
    os.close(descriptor)
    return None
