"""The search help: its words stand in what readers can find, and its pages and headings exist."""

from collections.abc import Iterator

from workreport.addresses.pages import LATEST, of_latest
from workreport.checking.pages.page import Docs, Page
from workreport.loading import read_data
from workreport.loading.references import items, keys
from workreport.loading.yaml_source import Place
from workreport.model import Report
from workreport.problems.problem import Problem
from workreport.text.suggestions import closest, nearest

GROUPS = ("equals", "related", "english")


def check_search_words(docs: Docs, report: Report) -> Iterator[Problem]:
    """Yield a problem for each word of data/search.yml that nothing has, and each page or heading that is not there."""
    source = read_data(docs.root.parent / "data", "search.yml")
    pages = {uri: page for uri in sorted(docs.files) if uri.endswith(".md") and (page := docs.find(uri))}
    texts = [page.text for page in pages.values()]
    texts.append(report.model_dump_json(exclude={"search", "published"}))
    places: list[tuple[Place, object]] = [((group, word), word) for group in GROUPS for word in keys(source, group)]
    for place, word in [*places, *items(source, "suggestions")]:
        if not any(str(word) in text for text in texts):
            what = f"页面和数据里没有“{word}”这个词，搜它找不到"
            yield Problem(source.file, source.line(place), what, "写报告或者页面上有的词，或者删去它")
    for target in keys(source, "pages"):
        if fault := _fault_of_target(pages, report, target):
            yield Problem(source.file, source.line(("pages", target)), *fault)


def _fault_of_target(pages: dict[str, Page], report: Report, target: str) -> tuple[str, str] | None:
    uri, _, anchor = target.partition("#")
    page = pages.get(of_latest(uri, report.latest.id))
    if not page:
        names = [
            f"{LATEST}{each.removeprefix(f'{report.latest.id}/')}" if each.startswith(report.latest.id) else each
            for each in pages
        ]
        return f"没有“{uri}”这一页", nearest(uri, names, "写docs里有的文件，或者删去这一行")
    known = [name for name, _ in page.anchors]
    if not anchor or anchor in known or not page.is_printed:
        return None
    what = f"“{uri}”这一页上没有编号是“{anchor}”的标题"
    if meant := closest(anchor, known):
        return what, f"改成“{uri}#{meant}”"
    return what, f"写那一页上有的编号：{'、'.join(known[:12])}" if known else "删去“#”和后面的字：那一页上没有编号"
