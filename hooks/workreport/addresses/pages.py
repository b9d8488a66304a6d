"""Addresses of pages: a folder each on the website, a file each in the offline edition."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workreport.text.folders import files_below

# The offline edition has only these next to its instructions, so that readers see at once what to open.
ROOT_PAGES = ("index.md", "print.md")
OTHER_PAGES = "pages"
NOT_FOUND, PRINT = ("404",), "print"
# The page of an edition that shows its report as a picture, and the name of the picture's files.
PICTURE = "picture"
# The page of an edition that shows the report's own text.
ORIGINAL = "original"
# In data/search.yml, the folder of the latest edition.
LATEST = "latest/"


@dataclass(frozen=True)
class UsingPage:
    """A page that shows a figure: its path below docs/ and its title."""

    uri: str
    title: str


# The folders and the name of a page, which the website and the offline edition share.
Name = tuple[str, ...]
# The pages that show each figure, by the ids of edition and figure.
Uses = Mapping[str, Mapping[str, tuple[UsingPage, ...]]]


def of_latest(uri: str, edition: str) -> str:
    """Return the path below docs/ of a page in data/search.yml, where the latest edition is that one."""
    return f"{edition}/{uri.removeprefix(LATEST)}" if uri.startswith(LATEST) else uri


def website_address(source: str) -> str:
    """Return the address of a page on the website, relative to its root, from its path below docs/."""
    name = source.removesuffix(".md").removesuffix("index").strip("/")
    return f"{name}/" if name else ""


def offline_address(source: str) -> str:
    """Return the path of a page in the offline edition from its path below docs/."""
    folder = OTHER_PAGES if "/" not in source and source not in ROOT_PAGES else ""
    return posixpath.join(folder, source.removesuffix(".md") + ".html")


def page_name(address: str) -> Name:
    """Return folders and name of a page from its address on the website or its path in the offline edition."""
    path = address.lstrip("/").removeprefix(f"{OTHER_PAGES}/").removesuffix(".html").removesuffix("index").strip("/")
    return tuple(path.split("/"))


def page_files(site_dir: Path) -> list[Path]:
    """List the pages of a built site in the order of their addresses on the website.

    The print editions, which repeat other pages, and the 404 page are left out.
    """
    root = f"{site_dir.as_posix()}/"
    names = {path: page_name(path.as_posix().removeprefix(root)) for path in files_below(site_dir, ".html")}
    pages = [path for path, name in names.items() if name != NOT_FOUND and name[-1] != PRINT]
    return sorted(pages, key=lambda path: posixpath.join(*names[path], "index.html"))
