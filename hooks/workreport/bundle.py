"""The offline bundle: the offline edition's files in one zip that unpacks to one folder."""

import zipfile
from pathlib import Path

# The earliest time that a zip can hold, so that the same files always give the same bytes.
FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def write_bundle(site_dir: Path, target: Path) -> None:
    """Writes all files of `site_dir` to the zip `target`, below a folder of the zip's name."""
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in site_dir.rglob("*") if path.is_file()):
            name = f"{target.stem}/{path.relative_to(site_dir).as_posix()}"
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)
    partial.replace(target)
