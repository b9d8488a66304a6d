"""The controls that a page offers besides its text."""

from workreport.rendering.context import PageContext, omitted_from


def search_button(context: PageContext) -> str:
    """Show a button that opens the search box, for readers who know neither its icon nor its key.

    打开搜索的按钮。

    Stands in a paragraph of its own or within one. Search and print leave it out.
    """
    return f'<button type="button" class="open-search" {omitted_from("search print")}>搜索报告内容</button>'
