"""What a reader can do on a page besides reading."""

from .context import PageContext, link


def search_button(context: PageContext) -> str:
    """A button that opens the search box, for readers who do not know the icon or the key."""
    return '<button type="button" class="open-search">搜索报告内容</button>'


def offline_download(context: PageContext) -> str:
    """The download of the offline bundle, or on a site without one a sentence that says so."""
    if context.site.bundle:
        return link(f"下载{context.site.bundle.rpartition('/')[2]}", context.address(context.site.bundle), "md-button")
    if context.site.offline:
        return "您现在读的就是离线版，不用再下载。"
    return "这一份网站没有附离线包。"
