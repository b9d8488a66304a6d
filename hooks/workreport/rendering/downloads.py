"""The macros for downloads: the offline bundle and the PDF, the data files, and the feed."""

from workreport.exports import FEED, Export, files_of, files_of_all
from workreport.release import Download
from workreport.rendering.context import PageContext, block, link, omitted_from

# The button and the kind of file, by the ending of the file's name; checksums and images are no entries of the list.
ENTRIES = {".zip": ("下载离线包", "压缩文件"), ".pdf": ("下载打印版", "PDF文件")}


def downloads(context: PageContext) -> str:
    """Offer the offline bundle and the PDF with size, date and checksum, or state that the site has none.

    离线包和打印版的下载，注明大小、日期和校验码；没有就说没有。

    Stands in a paragraph of its own. Search leaves it out.
    """
    offered = {download.name: download for download in context.site.offered}
    lines = [
        _entry(context, download, offered[f"{name}.sha256"])
        for name, download in offered.items()
        if download.path.suffix in ENTRIES
    ]
    if lines:
        return block("downloads", *lines, omit="search")
    text = "您现在读的就是离线版，不用再下载。" if context.site.offline else "这一份网站没有附离线包。"
    return f"{text}\n{{: {omitted_from('search')} }}"


def figure_files(context: PageContext) -> str:
    """List the data files of the page's edition, or of all on a page of a series, with the use and size of each.

    这一期数据文件的下载，注明用途和大小；写在各期的页面上，就是各期合在一起的数据文件。

    Stands in a paragraph of its own. Search and print leave it out.
    """
    of_all = files_of_all(context.site.exports) if context.report.series_at(context.uri) else ()
    lines = [_file(context, export) for export in of_all or files_of(context.edition, context.site.exports)]
    return block("data-files", "下载这些数字：", "", *lines, omit="search print")


def feed_link(context: PageContext) -> str:
    """Link to the feed of new editions and corrections, as a button.

    订阅新的报告和更正的按钮。

    Stands in a paragraph of its own or within one.
    """
    return link("订阅新的报告和更正（Atom）", context.address(FEED), "md-button")


def _file(context: PageContext, export: Export) -> str:
    return f"- {link(export.name, context.address(export.address))}：{export.label}，{_size(len(export.content))}"


def _entry(context: PageContext, download: Download, checksum: Download) -> str:
    button, kind = ENTRIES[download.path.suffix]
    updated = context.site.content_day
    facts = [kind, _size(download.size), *([f"内容更新到{updated}"] if updated else [])]
    return "\n".join(
        [
            f"- {link(button, context.address(download.address), 'md-button')}",
            f"  <span>{'，'.join(facts)}。</span>",
            f"  <span>校验码（SHA-256，{link('校验文件', context.address(checksum.address))}）：</span>",
            f"  `{download.sha256}`",
        ]
    )


def _size(size: int) -> str:
    """Return a number of bytes as readers know it, with two digits or more."""
    number = size / 1024
    if number >= 1000:
        return f"{number / 1024:.1f}&nbsp;MB"
    return f"{number:.0f}&nbsp;KB" if number >= 10 else f"{number:.1f}&nbsp;KB"
