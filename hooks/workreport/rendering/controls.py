"""What a reader can do on a page besides reading."""

from workreport.rendering.context import PageContext, omitted_from


def search_button(context: PageContext) -> str:
    """Return a button that opens the search box, for readers who do not know the icon or the key."""
    return f'<button type="button" class="open-search" {omitted_from("search print")}>搜索报告内容</button>'
