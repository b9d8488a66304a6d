"""What a reader can take away."""

from workreport.exports import FEED, Export, files_of
from workreport.release import Download
from workreport.rendering.context import PageContext, block, link, omitted_from

KINDS = {".zip": ("下载离线包", "压缩文件"), ".pdf": ("下载打印版", "PDF文件")}


def downloads(context: PageContext) -> str:
    """The offline bundle and the PDF with size, date and checksum, or on a site without them a sentence that says so."""
    offered = {download.name: download for download in context.site.offered}
    lines = [
        _entry(context, download, offered[f"{name}.sha256"])
        for name, download in offered.items()
        if download.path.suffix in KINDS
    ]
    if lines:
        return block("downloads", *lines, omit="search")
    text = "您现在读的就是离线版，不用再下载。" if context.site.offline else "这一份网站没有附离线包。"
    return f"{text}\n{{: {omitted_from('search')} }}"


def figure_files(context: PageContext) -> str:
    """The files of this page's edition, with what each is for and its size."""
    lines = [_file(context, export) for export in files_of(context.edition, context.site.exports)]
    return block("data-files", "下载这些数字：", "", *lines, omit="search print")


def feed_link(context: PageContext) -> str:
    """A link to the feed of editions and corrections."""
    return link("订阅新的报告和更正（Atom）", context.address(FEED), "md-button")


def _file(context: PageContext, export: Export) -> str:
    size = f"{len(export.content) / 1024:.1f}&nbsp;KB"
    return f"- {link(export.name, context.address(export.address))}：{export.label}，{size}"


def _entry(context: PageContext, download: Download, checksum: Download) -> str:
    button, kind = KINDS[download.path.suffix]
    version = context.site.version
    facts = [
        kind,
        f"{download.size / 1024:.0f}&nbsp;KB",
        *([f"内容更新到{version.day}"] if version and version.day else []),
    ]
    return "\n".join(
        [
            f"- {link(button, context.address(download.address), 'md-button')}",
            f"  <span>{'，'.join(facts)}。</span>",
            f"  <span>校验码（SHA-256，{link('校验文件', context.address(checksum.address))}）：</span>",
            f"  `{download.sha256}`",
        ]
    )
