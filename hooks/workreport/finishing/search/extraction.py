"""The plain text of a built page, section by section."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from workreport.finishing.built_pages import HEADINGS, BuiltPage, is_omitted

NO_TEXT = ("script", "style", "_comment")
# The ends of a term and of its definition, while the text is put together.
TERM_END, DEFINITION_END = "\u0001", "\u0002"
# What stands before and after the text of an element that is not part of a line: most begin and end one, the cells of
# a row stand apart by a wide space, and a term and its definition are one line.
BORDERS = {
    **dict.fromkeys(
        ("p", "li", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "div", "blockquote", "pre", "br")
        + ("details", "summary", "label", "figure", "figcaption"),
        ("\n", "\n"),
    ),
    **dict.fromkeys(("td", "th"), ("　", "　")),
    "dt": ("\n", TERM_END),
    "dd": ("", f"{DEFINITION_END}\n"),
}


@dataclass(frozen=True)
class Section:
    """A heading and the text below it, up to the next heading; a page's first section has no anchor."""

    anchor: str
    title: str
    text: str


def extract_sections(page: BuiltPage) -> list[Section]:
    """Return the sections of a page in order; none for a page without an article or left out of search."""
    parts: list[tuple[str, list[str], list[str]]] = []
    if page.article is not None:
        _walk(page.article, parts)
        _add_meanings(page.article, parts)
    return [Section(anchor, _tidy(title).replace("\n", ""), _tidy(text)) for anchor, title, text in parts]


def _add_meanings(article: LexborNode, parts: list[tuple[str, list[str], list[str]]]) -> None:
    """Add to the page's text what its abbreviations mean, which no element says."""
    for abbreviation in article.css("abbr.first"):
        _append(parts, f"\n{abbreviation.text()}：{abbreviation.attributes['title']}\n")


def _walk(node: LexborNode, parts: list[tuple[str, list[str], list[str]]]) -> None:
    child = node.child
    while child is not None:
        if child.tag in HEADINGS:
            anchor = "" if child.tag == "h1" else child.attributes.get("id") or ""
            parts.append((anchor, _heading_text(child), []))
        elif child.tag == "-text":
            if parts:
                # A line end in the source is no line end on the page.
                parts[-1][2].append((child.text_content or "").replace("\n", " "))
        elif child.tag not in NO_TEXT and not is_omitted(child, "search"):
            before, after = BORDERS.get(child.tag, ("", ""))
            _append(parts, before)
            _walk(child, parts)
            _append(parts, after)
        child = child.next


def _heading_text(heading: LexborNode) -> list[str]:
    kept = (each for each in heading.iter(include_text=True) if each.tag == "-text" or not is_omitted(each, "search"))
    return [each.text() for each in kept]


def _append(parts: list[tuple[str, list[str], list[str]]], text: str) -> None:
    if parts:
        parts[-1][2].append(text)


def _tidy(pieces: list[str]) -> str:
    """One line for each block, none empty; cells apart by one wide space, a term before its definition, none without."""
    text = re.sub(rf"[^\n]*{TERM_END}\s*{DEFINITION_END}", "", "".join(pieces))
    text = re.sub(rf"{TERM_END}\s*", "：", text).replace(DEFINITION_END, "")
    lines = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("　")]
        if line := "　".join(cell for cell in cells if cell not in ("", "–")):
            lines.append(line)
    return "\n".join(lines)
