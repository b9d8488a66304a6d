"""The pages of a built site: where each stands, in a folder of its own on the website and out of sight in the offline edition."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workreport.text.folders import files_below

# In the offline edition these alone stand beside the instructions, so that readers see at once what to open.
ROOT_PAGES = ("index.md", "print.md")
OTHER_PAGES = "pages"
NOT_FOUND, PRINT = ("404",), ("print",)
# The page of an edition that is a picture of its report, and the name of the file.
PICTURE = "picture"


@dataclass(frozen=True)
class UsingPage:
    """A page that shows a figure: its path below docs/ and its title."""

    uri: str
    title: str


# The folders and the name of a page, the same on the website and in the offline edition.
Name = tuple[str, ...]
# By the edition's id and the figure's.
Uses = Mapping[str, Mapping[str, tuple[UsingPage, ...]]]


def website_address(source: str) -> str:
    """The place below the website's address of a page that docs/ holds under that path."""
    name = source.removesuffix(".md").removesuffix("index").strip("/")
    return f"{name}/" if name else ""


def offline_address(source: str) -> str:
    """The place in the offline edition of a page that docs/ holds under that path."""
    folder = OTHER_PAGES if "/" not in source and source not in ROOT_PAGES else ""
    return posixpath.join(folder, source.removesuffix(".md") + ".html")


def page_name(address: str) -> Name:
    """The page's folders and name, the same on the website and in the offline edition."""
    path = address.lstrip("/").removeprefix(f"{OTHER_PAGES}/").removesuffix(".html").removesuffix("index").strip("/")
    return tuple(path.split("/"))


def page_files(site_dir: Path) -> list[Path]:
    """The pages that say what no other page says, in the order of their addresses on the website."""
    root = f"{site_dir.as_posix()}/"
    named = {path: page_name(path.as_posix().removeprefix(root)) for path in files_below(site_dir, ".html")}
    found = [path for path, name in named.items() if name not in (NOT_FOUND, PRINT)]
    return sorted(found, key=lambda path: posixpath.join(*named[path], "index.html"))
