"""The theme's own search over the same pages: its worker, its defaults for a Chinese site, jieba where it is installed."""

import json
import logging
from pathlib import Path
from types import SimpleNamespace

from material.plugins.search.plugin import SearchIndex, jieba
from selectolax.lexbor import LexborHTMLParser

from workreport.addresses.pages import page_files
from workreport.building.site import build_site

STOCK_INDEX = "search/search_index.json"
# Without values, the plugin takes those that the theme has for its language.
SETTINGS = "INHERIT: mkdocs.yml\nplugins:\n  search:\n    lang: null\n    separator: null\n"

SEGMENTER = f"jieba {jieba.__version__}" if jieba else "no jieba, which could not be installed"
if jieba:
    jieba.setLogLevel(logging.WARNING)


def build_stock(root: Path, target: Path) -> dict[str, object]:
    """Builds the project in `root` with the theme's search as it comes, and returns the settings that it used."""
    (root / "mkdocs.stock.yml").write_text(SETTINGS, encoding="utf-8")
    build_site(root, "mkdocs.stock.yml", target, lambda built: None, {})
    return json.loads((target / STOCK_INDEX).read_text(encoding="utf-8"))["config"]


def stock_index(site: Path, settings: dict[str, object]) -> str:
    """The theme's index of all pages below `site`, as its plugin writes it with these settings."""
    index = SearchIndex(**settings)
    for path in page_files(site):
        article = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first("article")
        url = path.relative_to(site).as_posix().removesuffix("index.html")
        index.add_entry_from_context(SimpleNamespace(meta={}, content=article.inner_html, toc=[], url=url, title=""))
    return index.generate_search_index(None)
