"""What Python-Markdown and its extensions must be told of Chinese text, and of this site's content policy."""

import re
import xml.etree.ElementTree as etree
from typing import cast

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
    """Lets the other extensions, which come before it, read Chinese text, and publish nothing that the policy forbids."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the base class names it)
        """Changes what the other extensions have registered; raises KeyError or ValueError when one is no longer there."""
        # An address ends before a Han character, and needs no space in front.
        for name in ("magic-link", "magic-mail"):
            pattern = cast("InlineProcessor", md.inlinePatterns[name])
            pattern.compiled_re = re.compile(pattern.pattern, re.DOTALL | re.ASCII)
        # Without spaces between words, what stands beside a mark says nothing about whether it opens or closes.
        delimiters = cast("DelimiterProcessor", md.inlinePatterns["delimiter"])
        delimiters.add(Delimiter("=", "mark", double=True, punct=False))
        abbreviations = cast("AbbrTreeprocessor", md.treeprocessors["abbr"]).abbrs
        md.treeprocessors.register(_Abbreviations(md, abbreviations), "abbr", 7)
        md.treeprocessors.register(_Alignment(md), "alignment", 6)
        md.treeprocessors.register(_Footnotes(md), "footnote-names", 6)
        md.postprocessors.register(_Tasks(md), "tasks", 5)


class _Abbreviations(AbbrTreeprocessor):
    """Finds abbreviations among Han characters, where no word ends, and names the first of each for paper."""

    def run(self, root: etree.Element) -> None:
        """Marks all abbreviations below the element."""
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
    """Names the alignment of a cell by a class; the policy lets no element bring its own style."""

    def run(self, root: etree.Element) -> None:
        """Changes the cells below the element."""
        for cell in root.iter():
            if cell.tag in ("th", "td") and (found := _ALIGNED.fullmatch(cell.get("style", ""))):
                del cell.attrib["style"]
                cell.set("class", f"align-{found[1]}")


class _Footnotes(Treeprocessor):
    """Names the marks of footnotes for readers who hear them, and keeps them out of what is searched and printed."""

    def run(self, root: etree.Element) -> None:
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
    """Says of each task whether it is done, to readers who do not see the box."""

    def run(self, text: str) -> str:
        """The page with named boxes."""
        return text.replace(f"{_BOX} checked", f'{_BOX} aria-label="已完成" checked').replace(
            f"{_BOX}/>", f'{_BOX} aria-label="未完成"/>'
        )
