"""One chapter of the print edition: the article of a built page, adapted to stand in one document with the others."""

import posixpath
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from workreport.addresses.pages import Name, page_name
from workreport.finishing.built_pages import BuiltPage, first_match, remove_omitted

# As chapters stand below the document's title, headings go down a level; the lowest first, so that each moves once.
LEVELS = (4, 3, 2, 1)


@dataclass(frozen=True)
class Heading:
    """A title and its anchor in the document."""

    anchor: str
    title: str


@dataclass(frozen=True)
class Chapter:
    """The heading of a chapter, the headings of its sections, and its whole content as HTML."""

    heading: Heading
    sections: tuple[Heading, ...]
    html: str


def adapt_article(article: LexborNode, address: str, home: str, chapters: Set[Name]) -> None:
    """Adapt the article of the page at `address` to the document at `home`, in place.

    Elements that print leaves out are removed. Links to pages among `chapters` lead to places in the document, and
    links to other pages become plain text. Pictures are found from the document.
    """
    remove_omitted(article, "print")
    for node in article.css("a[href]"):
        _redirect(node, address, home, chapters)
    for node in article.css("img[src]"):
        target = urlsplit(urljoin(f"/{address}", node.attributes["src"]))
        if not target.netloc:
            node.attrs["src"] = _from(home, target.path.lstrip("/"))


def make_chapter(page: BuiltPage, home: str, chapters: Set[Name]) -> Chapter:
    """Return a page as a chapter of the document at `home`; this changes the page's tree."""
    article = first_match(page.tree, "article")
    # The chapters of the areas say what stands as text below the picture.
    for node in article.css(".poster ~ *, .poster > :not(.picture-printed)"):
        node.decompose()
    adapt_article(article, page.address, home, chapters)
    _unfold(page.tree, article)
    first_match(article, "h1").attrs["id"] = ""
    for node in article.css("[id]"):
        node.attrs["id"] = _anchor(page.name, node.id)
    for level in LEVELS:
        for node in article.css(f"h{level}"):
            _demote(page.tree, node, level + 1)
    return Chapter(
        _heading(first_match(article, "h2")),
        tuple(_heading(node) for node in article.css("h3")),
        (article.inner_html or "").strip(),
    )


def _unfold(parser: LexborHTMLParser, article: LexborNode) -> None:
    """Open the boxes of an article, and turn its tabs into blocks below one another, each with the tab's name above."""
    for box in article.css("details"):
        box.attrs["open"] = ""
    for tabs in article.css(".tabbed-set"):
        labels = first_match(tabs, ".tabbed-labels")
        names = [label for label in labels.iter() if label.tag == "label"]
        blocks = [block for block in first_match(tabs, ".tabbed-content").iter() if block.tag == "div"]
        for name, block in zip(names, blocks, strict=True):
            title = parser.create_node("p")
            title.attrs["class"] = "tab-title"
            for child in list(name.iter(include_text=True)):
                title.insert_child(child)
            block.insert_before(title)
        for control in [labels, *tabs.css(".tabbed-set > input")]:
            control.decompose()
        # With these, the theme's script and styles would hide all blocks but one.
        del tabs.attrs["class"], tabs.attrs["data-tabs"]
        for block in blocks:
            del block.attrs["class"]


def _redirect(node: LexborNode, address: str, home: str, chapters: Set[Name]) -> None:
    target = urlsplit(urljoin(f"/{address}", node.attributes["href"]))
    if target.netloc:
        return
    path, name = target.path.lstrip("/"), page_name(target.path)
    if name in chapters:
        node.attrs["href"] = f"#{_anchor(name, target.fragment)}"
        # Its text is also at the place to which the link now leads.
        if "title" in node.attributes:
            del node.attrs["title"]
    elif path.endswith(("/", ".html")) or not path:
        node.unwrap()
    else:
        node.attrs["href"] = _from(home, path)


def _from(home: str, path: str) -> str:
    return posixpath.relpath(path, posixpath.dirname(home) or ".")


def _demote(parser: LexborHTMLParser, heading: LexborNode, level: int) -> None:
    demoted = parser.create_node(f"h{level}")
    for name, text in heading.attributes.items():
        demoted.attrs[name] = text
    for child in list(heading.iter(include_text=True)):
        demoted.insert_child(child)
    heading.replace_with(demoted)


def _anchor(page: Name, place: str | None) -> str:
    # Two hyphens, so that a page's section "figures" and the page "figures" beside it have different anchors.
    return "-".join(page) + (f"--{place}" if place else "")


def _heading(node: LexborNode) -> Heading:
    return Heading(node.id or "", node.text().strip())
