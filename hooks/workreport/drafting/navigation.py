"""Adds an edition to the navigation in mkdocs.yml, and leaves the rest of the file as it is."""

import re
from collections.abc import Sequence

from workreport.problems.problem import Problem, ProblemsFound


def with_edition(settings: str, name: str, pages: Sequence[str]) -> str:
    """Return the text of mkdocs.yml with an edition above the others in the navigation.

    Parameters:
        settings: The text of the file.
        name: The name of the edition.
        pages: The paths of its pages below docs/, in their order.

    Raises:
        ProblemsFound: The file has no navigation that lists a page a line.
    """
    return _with(settings, name, pages, after_home=True)


def with_section(settings: str, name: str, pages: Sequence[str]) -> str:
    """Return the text of mkdocs.yml with a section at the end of the navigation, as `with_edition` adds one."""
    return _with(settings, name, pages, after_home=False)


def _with(settings: str, name: str, pages: Sequence[str], *, after_home: bool) -> str:
    nav = re.search(r"^nav:[ \t]*(?:#.*)?\n((?:[ \t]*(?:#.*)?\n)*)(?P<indent> *)- ", settings, re.MULTILINE)
    if not nav:
        raise ProblemsFound([Problem("mkdocs.yml", 1, "没有读懂“nav”", "每行写一页，例如“- 用语: glossary.md”")])
    indent = nav["indent"]
    lines = [f"{indent}- {name}:", *(f"{indent}    - {page.removeprefix('docs/')}" for page in pages), ""]
    if not after_home:
        listed = re.compile(rf"(?:{indent}(?:-| ) *[^\n]*\n|[ \t]*(?:#[^\n]*)?\n)*").match(
            settings, nav.start("indent")
        )
        place = nav.start("indent") + len(listed[0].rstrip("\n ")) + 1 if listed else nav.start("indent")
        return settings[:place] + "\n".join(lines) + settings[place:]
    place = nav.start("indent")
    home = re.compile(rf"{indent}- [^\n]*\bindex\.md[ \t]*(?:#[^\n]*)?\n").match(settings, place)
    place = home.end() if home and "/" not in home[0] else place
    return settings[:place] + "\n".join(lines) + settings[place:]
