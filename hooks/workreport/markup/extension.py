"""Adapting Python-Markdown and its extensions to Chinese text and to the content security policy of the site."""

import re
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrTreeprocessor
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.delimiterprocessor import Delimiter, DelimiterProcessor

_ALIGNED = re.compile(r"text-align: (left|center|right);")
_BOX = '<input type="checkbox" disabled'


class ChineseMarkdown(Extension):
    """Changes extensions registered before it, so that they read Chinese text and keep to the policy."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the base class names it)
        """Replace processors of the other extensions; raise KeyError or ValueError if one of them is missing."""
        # A bare address ends before a Han character and needs no space before it.
        for name in ("magic-link", "magic-mail"):
            pattern = cast("InlineProcessor", md.inlinePatterns[name])
            pattern.compiled_re = re.compile(pattern.pattern, re.DOTALL | re.ASCII)
        # Chinese has no spaces between words, so the character beside a mark does not show whether it opens or closes.
        delimiters = cast("DelimiterProcessor", md.inlinePatterns["delimiter"])
        delimiters.add(Delimiter("=", "mark", double=True, punct=False))
        abbreviations = cast("AbbrTreeprocessor", md.treeprocessors["abbr"]).abbrs
        md.treeprocessors.register(_Abbreviations(md, abbreviations), "abbr", 7)
        md.treeprocessors.register(_Alignment(md), "alignment", 6)
        md.treeprocessors.register(_Footnotes(md), "footnote-names", 6)
        md.postprocessors.register(_Tasks(md), "tasks", 5)


class _Abbreviations(AbbrTreeprocessor):
    """Finds abbreviations without word boundaries, and gives the first of each a class, whose meaning is printed."""

    def run(self, root: Element) -> None:
        """Mark all abbreviations below the element."""
        if not self.abbrs:
            return
        longest_first = sorted(self.abbrs, key=len, reverse=True)
        self.RE = re.compile("|".join(map(_whole, longest_first)))
        self.iter_element(root)
        named: set[str] = set()
        for abbreviation in root.iter("abbr"):
            if abbreviation.text and abbreviation.text not in named:
                named.add(abbreviation.text)
                abbreviation.set("class", "first")


def _whole(name: str) -> str:
    before, after = (r"\b" if edge.isascii() and edge.isalnum() else "" for edge in (name[0], name[-1]))
    return f"(?a:{before}){re.escape(name)}(?a:{after})"


class _Alignment(Treeprocessor):
    """Replaces the style that aligns a cell by a class, because the policy forbids inline styles."""

    def run(self, root: Element) -> None:
        """Change the cells below the element."""
        for cell in root.iter():
            if cell.tag in ("th", "td") and (match := _ALIGNED.fullmatch(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"align-{match[1]}")


class _Footnotes(Treeprocessor):
    """Labels the links of footnotes for screen readers, and keeps them out of search and print."""

    def run(self, root: Element) -> None:
        """Change the links below the element."""
        for mark in root.iter("sup"):
            for link in mark.findall("a[@class='footnote-ref']"):
                mark.set("data-omit-from", "search")
                link.set("role", "doc-noteref")
        for link in root.iter("a"):
            if link.get("class") == "footnote-backref":
                # The theme shows an arrow in the place of the text.
                link.text = link.attrib.pop("title", None)
                link.set("data-omit-from", "search print")


class _Tasks(Postprocessor):
    """Labels the checkboxes of tasks for screen readers."""

    def run(self, text: str) -> str:
        """Return the HTML with labelled checkboxes."""
        return text.replace(f"{_BOX} checked", f'{_BOX} aria-label="已完成" checked').replace(
            f"{_BOX}/>", f'{_BOX} aria-label="未完成"/>'
        )
