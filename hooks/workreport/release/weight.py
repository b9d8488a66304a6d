"""What an offline zip weighs, by kind of file."""

import zipfile
from collections import Counter
from pathlib import Path

from workreport.addresses.file_kinds import kind_of

SEARCH = "搜索索引"
REST = "压缩包目录"
# In bytes: what readers on slow lines and old machines should not have to exceed, and what one more edition adds to it.
FIRST_EDITION, FURTHER_EDITION = 220 * 1024, 100 * 1024


def weights(bundle: Path) -> dict[str, int]:
    """Return the bytes that each kind of file takes in the zip, largest first, and last those of the zip's own directory."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(bundle) as archive:
        for entry in archive.infolist():
            path = Path(entry.filename)
            found[SEARCH if path.parent.name == "search" else kind_of(path).label] += entry.compress_size
    return {**dict(found.most_common()), REST: bundle.stat().st_size - found.total()}


def weight_table(bundle: Path) -> str:
    """Return the weights as lines to print, in KB."""
    return "\n".join(f"  {size / 1024:6.1f} KB  {kind}" for kind, size in weights(bundle).items())


def size_warning(bundle: Path, editions: int) -> str | None:
    """Return what is to be said of a zip that is too large for its number of editions, or None."""
    limit = FIRST_EDITION + FURTHER_EDITION * (editions - 1)
    return f"离线包超过了{limit // 1024} KB，请看上面哪一类最大。" if bundle.stat().st_size > limit else None
