"""The offline bundle: the offline edition's files in one zip that unpacks to one folder."""

import zipfile
from datetime import datetime
from pathlib import Path

from workreport.release.instructions import INSTRUCTIONS, instructions
from workreport.release.version import Version

# The earliest time that a zip can hold, where the content has none.
EARLIEST = datetime(1980, 1, 1)


def write_bundle(site_dir: Path, version: Version, title: str, folder: Path) -> Path:
    """Writes the bundle of that version of `site_dir` and its instructions to `folder` and returns its path.

    The bytes depend on the files and the version alone.
    """
    target = folder / f"{version.stem}.zip"
    files = {path.relative_to(site_dir).as_posix(): path.read_bytes() for path in site_dir.rglob("*") if path.is_file()}
    files[INSTRUCTIONS] = instructions(title, version)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{version.stem}/{name}", (version.time or EARLIEST).timetuple()[:6])
            # Not the machine's own: a zip says on which system its file modes are meant.
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return target
