"""The size of the offline zip, by kind of file."""

import zipfile
from collections import Counter
from pathlib import Path

from workreport.addresses.file_kinds import kind_of

SEARCH = "搜索索引"
REST = "压缩包目录"


def weights(bundle: Path) -> dict[str, int]:
    """Return the compressed bytes of each kind of file, largest first, and last those of the zip's own directory."""
    sizes: Counter[str] = Counter()
    with zipfile.ZipFile(bundle) as archive:
        for entry in archive.infolist():
            path = Path(entry.filename)
            sizes[SEARCH if path.parent.name == "search" else kind_of(path).label] += entry.compress_size
    return {**dict(sizes.most_common()), REST: bundle.stat().st_size - sizes.total()}


def weight_table(bundle: Path) -> str:
    """Return the sizes as lines of text for the terminal, in KB."""
    return "\n".join(f"  {size / 1024:6.1f} KB  {kind}" for kind, size in weights(bundle).items())
