"""What a reader can do on a page besides reading."""

from workreport.rendering.context import PageContext


def search_button(context: PageContext) -> str:
    """A button that opens the search box, for readers who do not know the icon or the key."""
    return '<button type="button" class="open-search">搜索报告内容</button>'
