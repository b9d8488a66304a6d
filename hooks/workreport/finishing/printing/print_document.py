"""The page of a print edition, of which MkDocs builds the cover, with contents and chapters added to it."""

from collections.abc import Mapping, Sequence, Set
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from workreport.addresses.pages import PRINT, Name, page_name
from workreport.finishing.built_pages import BuiltPage, first_match
from workreport.finishing.printing.chapter import Chapter, adapt_article, make_chapter
from workreport.finishing.printing.contents import contents
from workreport.model import Edition
from workreport.rendering import PageContext, Site

# The cover repeats the home page; the other two are about the website itself.
EXCLUDED = ("", "accessibility", "offline")
START, END = "<article", "</article>"


class PrintDocument:
    """The document, to which pages can be added one by one and in any order."""

    def __init__(self, address: str, html: str, elsewhere: Set[str], own: str = "") -> None:
        """Start with the page that MkDocs has built at `address`; the pages in its navigation become the chapters.

        Those in the folders `elsewhere`, of other editions and of series, are left out, and all outside the folder
        `own`, if there is one.
        """
        self._address, self._html = address, html
        names = _navigation(html, address)
        self._names = [
            name
            for name in names
            if name[-1] not in EXCLUDED and name[0] not in elsewhere and (not own or name[0] == own)
        ]
        self._known = frozenset(self._names)
        self._chapters: dict[Name, Chapter] = {}

    @classmethod
    def read_all(cls, site_dir: Path, site: Site) -> "tuple[PrintDocument, ...]":
        """Return the documents of a built site, one for an edition; raises FileNotFoundError when it has none."""
        addresses = (
            (address, *left_out)
            for name, left_out in _left_out(site).items()
            for address in (f"{'/'.join(name)}.html", f"{'/'.join(name)}/index.html")
        )
        found = [
            cls(address, (site_dir / address).read_text(encoding="utf-8"), elsewhere, own)
            for address, elsewhere, own in addresses
            if (site_dir / address).exists()
        ]
        if not found:
            raise FileNotFoundError("网站里没有打印版的页面：docs里要有print.md")
        return tuple(found)

    @property
    def cover(self) -> BuiltPage:
        """The page as MkDocs has built it."""
        return BuiltPage(self._address, page_name(self._address), self._html)

    def add(self, page: BuiltPage) -> None:
        """Add a page as a chapter, if the document has that page."""
        if page.name in self._known and page.article is not None:
            self._chapters[page.name] = make_chapter(page.copy(), self._address, self._known)

    def write(self, site_dir: Path) -> None:
        """Write the document with the cover, the contents and the chapters in the order of the navigation."""
        chapters = [self._chapters[name] for name in self._names if name in self._chapters]
        (site_dir / self._address).write_text(self._html_with(chapters), encoding="utf-8")

    def _html_with(self, chapters: Sequence[Chapter]) -> str:
        cover = first_match(LexborHTMLParser(self._html), "article")
        adapt_article(cover, self._address, self._address, self._known)
        sections = (f'<section class="chapter">\n{chapter.html}\n</section>\n' for chapter in chapters)
        before, after = self._html.partition(START)[0], self._html.rpartition(END)[2]
        return "".join([before, (cover.html or "").removesuffix(END), contents(chapters), *sections, END, after])


def _navigation(html: str, address: str) -> list[Name]:
    links = LexborHTMLParser(html).css(".md-nav--primary a.md-nav__link")
    paths = (urlsplit(urljoin(f"/{address}", node.attributes["href"])).path for node in links)
    return list(dict.fromkeys(map(page_name, paths)))


def _left_out(site: Site) -> Mapping[Name, tuple[Set[str], str]]:
    """Return, for each print edition, the folders that it leaves out, and the only one that it takes, if there is one.

    Pages outside all editions, such as the glossary, speak of the main series and are printed with it alone.
    """
    report = site.report
    folders = {*(edition.id for edition in report.editions), *(series.id for series in report.series)}
    documents: dict[Name, Edition] = {(PRINT,): PageContext(site, f"{PRINT}.md").edition}
    documents |= {(edition.id, PRINT): edition for edition in report.editions}
    return {
        name: (folders - {edition.id}, "" if edition.series == report.main.id else edition.id)
        for name, edition in documents.items()
    }
