"""The quiet marks that tell where in the report a statement stands."""

from html import escape

from workreport.model import Section
from workreport.rendering.context import PageContext, block, find, link


def locator(context: PageContext, name: str) -> str:
    """A mark such as 成效4, linked to the list of the report's paragraphs."""
    found = find(
        {each.name: each for each in context.edition.locators}, name, "原文段落", "段落的名字列在数据文件的locators里"
    )
    title = f"见报告{found.name}：{found.heading}"
    return link(found.name, context.edition_address("index", found.id), "locator", title, omit="search")


def locator_list(context: PageContext) -> str:
    """The report's paragraphs in order, each with the page that presents it."""
    lines = ["| 段落 | 原文的小标题或内容 | 本站页面 |", "| --- | --- | --- |"]
    for each in context.edition.locators:
        lines.append(f"| **{each.name}**{{ #{each.id} }} | {escape(each.heading)} | {_page_link(context, each.name)} |")
    return block("table-cards locators", *lines)


def side_of(section: Section, name: str) -> bool:
    """Whether the paragraph of that name is one of the two on which this section draws."""
    return name in (section.results, section.plans)


def _page_link(context: PageContext, name: str) -> str:
    for section in context.edition.sections:
        if side_of(section, name):
            anchor = "results" if name == section.results else "plans"
            return link(context.report.area(section.area).name, context.edition_address(section.area, anchor))
    return link("年度要求和下半年总要求", context.edition_address("requirements"))
