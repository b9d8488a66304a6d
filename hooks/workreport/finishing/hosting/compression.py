"""Compressed copies of a website's files, so that a server need not compress them for every reader."""

import gzip
from io import BytesIO
from pathlib import Path

import brotli

from workreport.addresses.file_kinds import kind_of
from workreport.finishing.assets import HASHED
from workreport.text.folders import files_below

# Levels of Brotli: the best takes a hundred times as long as the quick one, which pays for the few files that every
# reader loads, however many pages there are.
BEST, QUICK = 11, 5


def compress_files(site_dir: Path) -> None:
    """Write a .gz and a .br file beside each file of a built site that becomes smaller by it.

    Their bytes depend on the file alone.
    """
    for path in files_below(site_dir):
        if kind_of(path).compressible:
            _compress(path)


def _compress(path: Path) -> None:
    content = path.read_bytes()
    quality = BEST if HASHED.search(path.name) or path.parent.name == "search" else QUICK
    for suffix, packed in {".gz": _gzip(content), ".br": brotli.compress(content, quality=quality)}.items():
        if len(packed) < len(content):
            path.with_name(path.name + suffix).write_bytes(packed)


def _gzip(content: bytes) -> bytes:
    packed = BytesIO()
    # Not by gzip.compress, whose header names the operating system in some versions of Python.
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as file:
        file.write(content)
    return packed.getvalue()
