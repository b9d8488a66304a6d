"""What other pages need of a page: its headings and the anchors to which macros link, before anything is rendered."""

import posixpath
import re
from collections.abc import Iterator

from workreport.addresses.pages import ORIGINAL
from workreport.checking.pages.headings import ANCHOR, HEADING
from workreport.checking.pages.page import Docs, Page
from workreport.markup.blocks import Kind
from workreport.model import Edition, Report, Section
from workreport.problems.problem import Problem, excerpt

# A link to a page, as macros print it.
_LINK = re.compile(r"\]\((?P<path>[^\s()#]*\.md)?(?:#(?P<anchor>[^\s()]+))?(?=[\s)])")
# The macro that prints the anchors of a page, by the page's name.
_PRINTING = {
    "figures.md": "figure_facts",
    "index.md": "locator_list",
    "glossary.md": "glossary",
    f"{ORIGINAL}.md": ORIGINAL,
}
# Those that have no anchors to print while there is nothing to list.
_LISTING = {"corrections.md": "correction_log"}
# Folders named like the editions of a year: 2018-h1, jiangzhou-2018.
_LIKE_EDITION = re.compile(r"(?:[a-z0-9-]+-)?(?:19|20)[0-9]{2}(?:-[a-z0-9]+)*")


def check_places(docs: Docs, pages: list[Page]) -> Iterator[Problem]:
    """Yield problems of pages without what others link to, and of pages of areas under other headings than theirs."""
    if not docs.report:
        return
    yield from _strangers(docs.report, pages)
    needed: dict[str, dict[str, Page]] = {}
    for page in pages:
        for uri, anchor in _targets(page):
            needed.setdefault(uri, {}).setdefault(anchor, page)
    for uri, anchors in needed.items():
        yield from _lacking(docs, uri, anchors)
    for edition in docs.report.editions:
        for section in edition.sections:
            own = docs.find(f"{edition.id}/{section.area}.md")
            if own and own in pages:
                yield from _headings(docs.report, edition, section, own)


def _strangers(report: Report, pages: list[Page]) -> Iterator[Problem]:
    """Yield a problem of each page in a folder that is named like an edition, and is none."""
    known = {edition.id for edition in report.editions} | {series.id for series in report.series}
    for page in pages:
        folder = page.uri.partition("/")[0] if "/" in page.uri else ""
        if _LIKE_EDITION.fullmatch(folder) and folder not in known:
            what = f"没有“{folder}”这一期，这一页会显示别的一期的数字"
            yield page.problem(1, what, f"先写好data/{folder}.yml；不是一期报告，就给这个文件夹换一个名字")


def _targets(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the page and the anchor of each link that the macros of a page print; the anchor may be empty."""
    folder = posixpath.dirname(page.uri)
    results = dict.fromkeys(result for _, result in page.calls if isinstance(result, str))
    for match in dict.fromkeys(match.groups() for result in results for match in _LINK.finditer(result)):
        path, anchor = match
        if path or anchor:
            yield posixpath.normpath(posixpath.join(folder, path)) if path else page.uri, anchor or ""


def _lacking(docs: Docs, uri: str, anchors: dict[str, Page]) -> Iterator[Problem]:
    name = posixpath.basename(uri)
    if uri not in docs.files:
        if docs.report and _is_told_by_data(docs.report, uri):
            return
        asking = next(iter(anchors.values()))
        yield Problem(
            f"docs/{uri}", 1, f"缺少这一页，{asking.file}里的宏要链接到它", "从仓库里恢复它，或者照别的一期写一页"
        )
        return
    page = docs.find(uri)
    if not page or not page.is_printed:
        return
    known = {anchor for anchor, _ in page.anchors} | {""}
    lacking = [anchor for anchor in anchors if anchor not in known]
    if (macro := _LISTING.get(uri)) and macro not in {call.name for call, _ in page.calls}:
        yield page.problem(1, f"这一页没有{{{{ {macro}() }}}}，读者看不到更正", f"另起一段写上{{{{ {macro}() }}}}")
    if not lacking:
        return
    edition = docs.report.edition_at(uri) if docs.report else None
    part = edition.parts.get(lacking[0]) if edition else None
    asking = anchors[lacking[0]]
    if macro := _PRINTING.get(name):
        what = f"这一页没有{{{{ {macro}() }}}}，{asking.file}等页面上的宏要链接到它显示的内容"
        yield page.problem(1, what, f"另起一段写上{{{{ {macro}() }}}}")
    else:
        what = f"这一页没有编号是“{lacking[0]}”的标题，{asking.file}等页面上的宏要链接到它"
        yield page.problem(1, what, f"标题写成“## {part or '标题'} {{ #{lacking[0]} }}”")


def _is_told_by_data(report: Report, uri: str) -> bool:
    """Whether the check of the data names the missing page already: that of an area, or of the original."""
    edition = report.edition_at(uri)
    return edition is not None and uri.rpartition("/")[2] in (
        f"{ORIGINAL}.md",
        *(f"{section.area}.md" for section in edition.sections),
    )


def _headings(report: Report, edition: Edition, section: Section, page: Page) -> Iterator[Problem]:
    series = report.series_of(edition)
    area = series.area(section.area)
    names = {part.id: report.part_name(edition, part) for part in series.parts}
    for number, line in page.settings:
        name, _, title = line.partition(":")
        if name == "title" and title.strip(" \"'") != area.name:
            what = f"title和这个领域的名称“{area.name}”不同"
            yield page.problem(number, what, "删去这一行，或者写成一样的")
    for block in page.blocks:
        if block.kind is not Kind.HEADING:
            continue
        match = HEADING.match(block.lines[0].text)
        if not match:
            continue
        text, anchor = match[2].strip(), ANCHOR.search(match[3])
        if match[1] == "#" and text != area.name:
            file = f"data/series/{series.id}.yml"
            what = f"标题“{excerpt(text)}”和这个领域的名称“{area.name}”不同"
            yield page.problem(block.number, what, f"写成“# {area.name}”；要改名称，就改{file}")
        elif anchor and anchor[1] in names:
            others = [name for part, name in names.items() if part != anchor[1]]
            if text in others:
                what = f"“{text}”下面的编号是“{anchor[1]}”，那是“{names[anchor[1]]}”的编号"
                yield page.problem(block.number, what, f"写成“{match[1]} {names[anchor[1]]} {{ #{anchor[1]} }}”")
