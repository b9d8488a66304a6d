"""Where pages stand: in a folder of their own on the website, and out of sight in the offline edition."""

import posixpath

# In the offline edition these alone stand beside the instructions, so that readers see at once what to open.
ROOT_PAGES = ("index.md", "print.md")
OTHER_PAGES = "pages"


def offline_address(source: str) -> str:
    """The place in the offline edition of a page that docs/ holds under that path."""
    folder = OTHER_PAGES if "/" not in source and source not in ROOT_PAGES else ""
    return posixpath.join(folder, source.removesuffix(".md") + ".html")


def page_name(address: str) -> tuple[str, ...]:
    """The page's folders and name, the same on the website and in the offline edition."""
    path = address.removeprefix(f"{OTHER_PAGES}/").removesuffix(".html").removesuffix("index").strip("/")
    return tuple(path.split("/"))
