"""The offline bundle: the files of the offline edition in a zip that unpacks to one folder."""

import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from workreport.release.instructions import INSTRUCTIONS, instructions
from workreport.release.version import Version

# The earliest time that a zip can hold; it stands where the content has no date.
EARLIEST = datetime(1980, 1, 1)


def write_bundle(site_dir: Path, version: Version, title: str, reports: Sequence[str], folder: Path) -> Path:
    """Write the files in `site_dir` and their instructions to a zip in `folder`; return its path.

    The instructions are headed by `title` and name the `reports`. The zip's bytes depend on these, the files and the
    version alone.
    """
    target = folder / f"{version.stem}.zip"
    files = {path.relative_to(site_dir).as_posix(): path.read_bytes() for path in site_dir.rglob("*") if path.is_file()}
    files[INSTRUCTIONS] = instructions(title, reports, version)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{version.stem}/{name}", (version.time or EARLIEST).timetuple()[:6])
            # Unix on every machine, for a zip names the system by whose rules its file modes are read.
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return target
