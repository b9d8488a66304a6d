"""What a bundle weighs, by kind of file."""

import zipfile
from collections import Counter
from pathlib import Path

KINDS = {
    ".html": "网页",
    ".css": "样式",
    ".js": "脚本",
    ".svg": "图片",
    ".png": "图片",
    ".txt": "说明",
    ".csv": "数据",
    ".json": "数据",
    ".xml": "数据",
}
# In bytes: what readers on slow lines and old machines should not have to exceed.
LIMIT = 200 * 1024
SEARCH = "搜索索引"
REST = "压缩包目录"


def weights(bundle: Path) -> dict[str, int]:
    """The bytes that each kind of file takes in the zip, largest first, and last those of the zip's own directory."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(bundle) as archive:
        for entry in archive.infolist():
            path = Path(entry.filename)
            found[SEARCH if path.parent.name == "search" else KINDS[path.suffix]] += entry.compress_size
    return {**dict(found.most_common()), REST: bundle.stat().st_size - found.total()}


def weight_table(bundle: Path) -> str:
    """The weights as lines to print, in KB."""
    return "\n".join(f"  {size / 1024:6.1f} KB  {kind}" for kind, size in weights(bundle).items())
