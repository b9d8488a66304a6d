"""The plain text of a built page, by sections."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from workreport.finishing.built_pages import HEADINGS, BuiltPage, is_omitted

NO_TEXT = ("script", "style", "_comment")
# Control characters that mark the end of a term and of its definition until _tidy joins them.
TERM_END, DEFINITION_END = "\u0001", "\u0002"
# The characters before and after the text of elements that are not inline: most begin and end a line, the cells of a
# row are kept apart by a wide space, and a term and its definition form one line.
BORDERS = {
    **dict.fromkeys(
        (
            *("p", "li", "ul", "ol", "dl", "table", "thead", "tbody", "tr", "div", "blockquote", "pre", "br"),
            *("details", "summary", "label", "figure", "figcaption"),
        ),
        ("\n", "\n"),
    ),
    **dict.fromkeys(("td", "th"), ("　", "　")),
    "dt": ("\n", TERM_END),
    "dd": ("", f"{DEFINITION_END}\n"),
}


@dataclass(frozen=True)
class Section:
    """A heading and the text below it, up to the next heading; the anchor of a page's first section is empty."""

    anchor: str
    title: str
    text: str


def extract_sections(page: BuiltPage) -> list[Section]:
    """Return the sections of a page in order; none where it has no article, or where search leaves all of it out."""
    parts: list[tuple[str, list[str], list[str]]] = []
    if page.article is not None:
        _walk(page.article, parts)
        _add_meanings(page.article, parts)
    return [Section(anchor, _tidy(title).replace("\n", ""), _tidy(text)) for anchor, title, text in parts]


def _add_meanings(article: LexborNode, parts: list[tuple[str, list[str], list[str]]]) -> None:
    """Add the meanings of abbreviations to the page's text, as they stand in attributes only."""
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
                # A line break in the source is a space on the page.
                parts[-1][2].append((child.text_content or "").replace("\n", " "))
        elif child.tag not in NO_TEXT and not is_omitted(child, "search"):
            before, after = BORDERS.get(child.tag or "", ("", ""))
            _append(parts, before)
            _walk(child, parts)
            _append(parts, after)
        child = child.next


def _heading_text(heading: LexborNode) -> list[str]:
    kept = (node for node in heading.iter(include_text=True) if node.tag == "-text" or not is_omitted(node, "search"))
    return [node.text() for node in kept]


def _append(parts: list[tuple[str, list[str], list[str]]], text: str) -> None:
    if parts:
        parts[-1][2].append(text)


def _tidy(pieces: list[str]) -> str:
    """Join pieces to lines: none empty, one wide space between cells, and no term without a definition after it."""
    text = re.sub(rf"[^\n]*{TERM_END}\s*{DEFINITION_END}", "", "".join(pieces))
    text = re.sub(rf"{TERM_END}\s*", "：", text).replace(DEFINITION_END, "")
    lines = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("　")]
        if line := "　".join(cell for cell in cells if cell not in ("", "–")):
            lines.append(line)
    return "\n".join(lines)
