"""The macro for the report's own text."""

from workreport.addresses.pages import ORIGINAL
from workreport.model import Locator
from workreport.rendering.context import MacroError, PageContext, link, literal
from workreport.rendering.locators import presenting_page


def original(context: PageContext) -> str:
    """Show the report's own text, each paragraph with an anchor and, where a locator names it, a mark.

    报告的原文，每段有一个编号；标记上写着这一段的名字，点了到讲它的页面。

    Stands in a paragraph of its own on original.md in the folder of an edition that carries the text, where the
    locators on all pages lead; raises MacroError on any other page.
    """
    edition = context.edition
    if context.uri != f"{edition.id}/{ORIGINAL}.md":
        raise MacroError("这个宏只能写在一期报告的original.md里", f"删去它，或者移到docs/{edition.id}/{ORIGINAL}.md")
    if not edition.original_text:
        raise MacroError(f"没有报告的原文data/{edition.id}.txt", "加上这个文件，每段一行；没有原文就删去这一页")
    locators = {item.id: item for item in edition.locators}
    lines = ['<div class="original" data-original markdown>', ""]
    for paragraph in edition.original_text:
        mark = _mark(context, locators[paragraph.locator]) if paragraph.locator else ""
        lines += [f"{literal(paragraph.text)}{mark}", f'{{: id="{paragraph.anchor}" }}', ""]
    return "\n".join([*lines, "</div>", ""])


def _mark(context: PageContext, item: Locator) -> str:
    page = presenting_page(context, item.name)
    return link(item.name, page.address, "locator", f"讲这一段的页面：{page.title}", omit="search") if page else ""
