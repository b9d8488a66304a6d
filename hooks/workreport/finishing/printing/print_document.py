"""The page of the print edition, which MkDocs builds with the cover alone: its contents and chapters are added here."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from workreport.addresses.pages import OPERATE, PICTURE, PRINT, page_files, page_name
from workreport.finishing.printing.chapter import Name, fit, make_chapter
from workreport.finishing.printing.contents import contents

# The cover says what the home page says, the areas' chapters what the picture says, whoever reads the document need not
# be told how to get it, and editors and operators work on the website, whose accessibility is not that of paper.
LEFT_OUT = ("", "accessibility", "offline", "contribute", OPERATE, PICTURE)
START, END = "<article", "</article>"


def fill_print_edition(site_dir: Path) -> None:
    """Makes every page in the navigation of a built site, in its order, a chapter of the site's page `print`.

    Raises FileNotFoundError when the site has no such page.
    """
    pages = {page_name(path.relative_to(site_dir).as_posix()): path for path in page_files(site_dir)}
    edition = _edition(site_dir)
    home, html = edition.relative_to(site_dir).as_posix(), edition.read_text(encoding="utf-8")
    names = [name for name in _navigation(html, home) if name in pages and name[-1] not in LEFT_OUT]
    cover = LexborHTMLParser(html).css_first("article")
    known = frozenset(names)
    fit(cover, home, home, known)
    chapters = []
    for name in names:
        address = pages[name].relative_to(site_dir).as_posix()
        chapters.append(make_chapter(pages[name].read_text(encoding="utf-8"), address, home, known))
    sections = (f'<section class="chapter">\n{chapter.html}\n</section>\n' for chapter in chapters)
    before, after = html.partition(START)[0], html.rpartition(END)[2]
    edition.write_text(
        "".join([before, cover.html.removesuffix(END), contents(chapters), *sections, END, after]), encoding="utf-8"
    )


def _edition(site_dir: Path) -> Path:
    for address in (f"{PRINT[0]}.html", f"{PRINT[0]}/index.html"):
        if (site_dir / address).exists():
            return site_dir / address
    raise FileNotFoundError("网站里没有打印版的页面：docs里要有print.md")


def _navigation(html: str, address: str) -> list[Name]:
    links = LexborHTMLParser(html).css(".md-nav--primary a.md-nav__link")
    paths = (urlsplit(urljoin(f"/{address}", node.attributes["href"])).path for node in links)
    return list(dict.fromkeys(map(page_name, paths)))
