"""Spares Markdown the search of every line for forms of links that no page has."""

from markdown import Markdown
from markdown.extensions import Extension

# The checks refuse them in pages, and no macro gives one.
UNUSED = ("reference", "image_reference", "short_reference", "short_image_ref", "autolink", "automail")


class OneFormOfLinks(Extension):
    """Leaves `[text](address)` as the only form of links, and `![text](address)` as that of images."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Takes out the other forms; raises ValueError when Markdown no longer has one."""
        for name in UNUSED:
            md.inlinePatterns.deregister(name)
