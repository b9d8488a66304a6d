"""The macros for locators, the marks that say from which paragraph of the report a statement comes."""

from html import escape

from workreport.rendering.context import PageContext, block, find, link


def locator(context: PageContext, name: str) -> str:
    """Show the mark of a paragraph of the report, such as 成效4, linked to the list of paragraphs.

    出处的标记，例如成效4；点了到报告段落的列表。

    `name` is the name of a locator in the data file of the page's edition. Stands at the end of a sentence, a list item
    or a table cell. Search leaves it out. Raises MacroError for an unknown name and suggests the nearest.
    """
    locators = {item.name: item for item in context.edition.locators}
    target = find(locators, name, "原文段落", "段落的名字列在数据文件的locators里")
    title = f"见报告{target.name}：{target.heading}"
    return link(target.name, context.edition_address("index", target.id), "locator", title, omit="search")


def locator_list(context: PageContext) -> str:
    """Tabulate the paragraphs of the report in order, each with the page that presents it.

    报告段落的列表：标题或内容，和讲它的页面。

    Stands in a paragraph of its own on the edition's first page, index.md, to which the locators on all pages link.
    """
    rows = [
        f"| **{item.name}**{{ #{item.id} }} | {escape(item.heading)} | {_page_link(context, item.name)} |"
        for item in context.edition.locators
    ]
    return block("table-cards locators", "| 段落 | 原文的小标题或内容 | 本站页面 |", "| --- | --- | --- |", *rows)


def _page_link(context: PageContext, name: str) -> str:
    """Link to the area that lists the locator, or else to the page that cites it most."""
    if section := context.edition.section_of(name):
        area = context.series.area(section.area)
        return link(area.name, context.edition_address(area.id, section.part_of(name) or ""))
    page = context.site.citing_pages.get((context.edition.id, name))
    return link(escape(page.title), context.address(page.uri)) if page else "–"
