"""The kinds of file in a site, each declared once by the extension of its name."""

from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its extension, its label in the table of sizes, its media type, and whether compression pays."""

    suffix: str
    label: str
    media_type: str
    compressible: bool = True


KINDS = {
    kind.suffix: kind
    for kind in (
        FileKind(".html", "网页", "text/html"),
        FileKind(".css", "样式", "text/css"),
        FileKind(".js", "脚本", "text/javascript"),
        FileKind(".csv", "数据", "text/csv"),
        FileKind(".json", "数据", "application/json"),
        FileKind(".xml", "数据", "application/xml"),
        FileKind(".svg", "图片", "image/svg+xml"),
        FileKind(".png", "图片", "image/png", compressible=False),
        FileKind(".jpg", "图片", "image/jpeg", compressible=False),
        FileKind(".webp", "图片", "image/webp", compressible=False),
        FileKind(".txt", "说明", "text/plain", compressible=False),
        FileKind(".zip", "下载", "application/zip", compressible=False),
        FileKind(".pdf", "下载", "application/pdf", compressible=False),
        FileKind(".sha256", "下载", "text/plain", compressible=False),
    )
}
# An upgrade of the theme may add kinds that are not declared.
OTHER = FileKind("", "其他", "application/octet-stream", compressible=False)


def kind_of(name: str | PurePath) -> FileKind:
    """Return the kind of a file by its name; OTHER if its extension is not declared."""
    return KINDS.get(PurePath(name).suffix, OTHER)
