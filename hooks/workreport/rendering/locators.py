"""The macros for locators, the marks that say from which paragraph of the report a statement comes."""

from dataclasses import dataclass
from html import escape

from workreport.addresses.pages import ORIGINAL
from workreport.model import Locator
from workreport.rendering.context import PageContext, block, find, link


@dataclass(frozen=True)
class PresentingPage:
    """The page that presents a paragraph: the relative link to it, and its title as HTML."""

    address: str
    title: str


def locator(context: PageContext, name: str) -> str:
    """Show the mark of a paragraph of the report, such as 成效4, linked to the list of paragraphs.

    出处的标记，例如成效4；点了到报告段落的列表。这一期附有原文的，点了到原文的那一段，指着它就显示那一段的开头。

    `name` is the name of a locator in the data file of the page's edition. Stands at the end of a sentence, a list item
    or a table cell. Where the edition carries the report's text, the mark leads to the paragraph and its title is how
    that begins. Search leaves it out. Raises MacroError for an unknown name and suggests the nearest.
    """
    locators = {item.name: item for item in context.edition.locators}
    target = find(locators, name, "原文段落", "段落的名字列在数据文件的locators里")
    if paragraph := context.edition.paragraph(target):
        address = context.edition_address(ORIGINAL, paragraph.anchor)
        return link(target.name, address, "locator quoted", paragraph.opening, omit="search")
    title = f"见报告{target.name}：{target.heading}"
    return link(target.name, context.edition_address("index", target.id), "locator", title, omit="search")


def locator_list(context: PageContext) -> str:
    """Tabulate the paragraphs of the report in order, each with the page that presents it.

    报告段落的列表：标题或内容，和讲它的页面。

    Stands in a paragraph of its own on the edition's first page, index.md, to which the locators on all pages link.
    """
    rows = [
        f"| **{item.name}**{{ #{item.id} }} | {_heading(context, item)} | {_page_link(context, item.name)} |"
        for item in context.edition.locators
    ]
    table = block("table-cards locators", "| 段落 | 原文的小标题或内容 | 本站页面 |", "| --- | --- | --- |", *rows)
    summary = f"<summary>列出全部{len(rows)}段</summary>"
    return "\n".join(['<details class="fold" markdown>', summary, "", table, "</details>", ""])


def presenting_page(context: PageContext, name: str) -> PresentingPage | None:
    """Return the area that lists a locator, or else the page that cites it most; None where no page does."""
    if section := context.edition.section_of(name):
        area = context.series.area(section.area)
        return PresentingPage(context.edition_address(area.id, section.part_of(name) or ""), area.name)
    page = context.site.citing_pages.get((context.edition.id, name))
    return PresentingPage(context.address(page.uri), escape(page.title)) if page else None


def _heading(context: PageContext, item: Locator) -> str:
    paragraph, heading = context.edition.paragraph(item), escape(item.heading)
    return link(heading, context.edition_address(ORIGINAL, paragraph.anchor)) if paragraph else heading


def _page_link(context: PageContext, name: str) -> str:
    page = presenting_page(context, name)
    return link(page.title, page.address) if page else "–"
