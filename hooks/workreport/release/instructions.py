"""The instructions that lie beside index.html in the offline bundle."""

from collections.abc import Sequence

from workreport.release.browsers import OLDEST_CHROMIUM
from workreport.release.version import Version

INSTRUCTIONS = "使用说明.txt"
# Before Windows 10, Notepad knows no other line ends, and recognizes UTF-8 only by a byte order mark.
LINE_END, ENCODING = "\r\n", "utf-8-sig"

TEXT = """\
{title}：离线版使用说明

这是什么
  {reports}
  网站的全部页面都在这个文件夹里，没有网络也能看、能搜索、能打印。
  {content}
  版本：{version}

怎样打开
  1. 先把压缩文件解压到一个文件夹。请不要在压缩软件里直接打开，那样看不到图和样式，也不能搜索。
  2. 打开解压出来的文件夹。
  3. 双击index.html。需要一个浏览器，不需要安装别的软件。
  Chrome、Edge、360等浏览器，内核是Chromium {oldest}或更新的，全部功能都能用；更旧的也能读全部文字。
  要打印全文，打开print.html再打印。

怎样检查文件是否完整
  下载或复制可能出错。和压缩文件放在一起的{stem}.zip.sha256里有一串64位的校验码。
  在压缩文件所在的文件夹打开命令行，算出校验码，和那一串对照，完全一样就没有问题：
  - Windows：certutil -hashfile {stem}.zip SHA256
  - macOS：shasum -a 256 {stem}.zip
  - Linux：sha256sum -c {stem}.zip.sha256
  不一样，就请重新下载或复制，再解压一次。
  解压以后搜索说“没有读到搜索索引”，也是文件不全，请重新解压。
"""


def instructions(title: str, reports: Sequence[str], version: Version) -> bytes:
    """Return the file's content; `title` is the name of the site, `reports` names each report that it holds."""
    content = f"内容更新到{version.day}。" if version.time else "内容没有注明日期。"
    text = TEXT.format(
        title=title,
        reports="\n  ".join(reports),
        content=content,
        version=version.name,
        stem=version.stem,
        oldest=OLDEST_CHROMIUM,
    )
    return text.replace("\n", LINE_END).encode(ENCODING)
