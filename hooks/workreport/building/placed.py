"""A site that is built again and again: of each new one only the files that differ are written."""

import os
import shutil
from hashlib import sha256
from pathlib import Path

from workreport.finishing.hosting import COPIES
from workreport.text.folders import files_below

# Thousands of files that are read once and deleted take their time on a disk; this is the memory, where there is such a folder.
MEMORY = Path("/dev/shm")
# In bytes; ten times what a site of a thousand pages takes.
ROOM = 512 * 1024 * 1024


def quickest_folder(otherwise: Path) -> Path:
    """Where to build what is not to stay."""
    usable = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if usable else otherwise


class PlacedSite:
    """A site's folder, and the digests of the files that were put there."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._inode = 0
        self._digests: dict[str, bytes] = {}

    def update(self, built: Path) -> None:
        """Makes the folder hold what `built` holds: each file at once as a whole, one after the other."""
        if not self._folder.is_dir() or self._folder.stat().st_ino != self._inode:
            # Another command has put a site there.
            self._digests = {}
        # Should this fail, nothing is known of the files that are there.
        root, before, self._digests = f"{built.as_posix()}/", self._digests, {}
        now: dict[str, bytes] = {}
        for path in sorted(files_below(built), key=lambda path: path.suffix in COPIES):
            address = path.as_posix().removeprefix(root)
            source = address.removesuffix(path.suffix)
            if path.suffix in COPIES and address in before and source in now and before.get(source) == now[source]:
                # A copy is as new as what it was made from.
                now[address] = before[address]
                continue
            content = path.read_bytes()
            now[address] = sha256(content).digest()
            if before.get(address) != now[address]:
                _write(self._folder / address, content)
        root = f"{self._folder.as_posix()}/"
        for path in files_below(self._folder):
            if path.as_posix().removeprefix(root) not in now:
                path.unlink()
                _remove_empty(path.parent)
        self._inode, self._digests = self._folder.stat().st_ino, now


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(content)
    aside.replace(path)


def _remove_empty(folder: Path) -> None:
    if not any(folder.iterdir()):
        folder.rmdir()
        _remove_empty(folder.parent)
