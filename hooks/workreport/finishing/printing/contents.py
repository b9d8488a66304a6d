"""The table of contents of the print edition."""

from collections.abc import Iterable
from html import escape

from workreport.finishing.printing.chapter import Chapter, Heading


def contents(chapters: Iterable[Chapter]) -> str:
    """Return links to all chapters and their sections as HTML; in print, the style sheet adds the page numbers."""
    rows = (f"<li>{_link(chapter.heading)}{_sections(chapter.sections)}</li>" for chapter in chapters)
    return "\n".join(['<nav class="contents">', '<h2 id="contents">目录</h2>', "<ol>", *rows, "</ol>", "</nav>", ""])


def _sections(sections: tuple[Heading, ...]) -> str:
    return "<ul>" + "".join(f"<li>{_link(section)}</li>" for section in sections) + "</ul>" if sections else ""


def _link(heading: Heading) -> str:
    return f'<a href="#{heading.anchor}">{escape(heading.title)}</a>'
