"""Reads a text file that a stranger may have written, whatever it turns out to be."""

import codecs
from pathlib import Path

from .problem import Problem, ProblemsFound

# The longer marks first: that of UTF-32 begins with that of UTF-16.
MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16",
}
REMEDY = "用编辑器的“另存为”选UTF-8编码，重新保存"


def read_text(file: str, path: Path, most: int) -> str:
    """The text of a UTF-8 file with line ends as \\n and without a mark at its start.

    Reads no more than `most` bytes. Raises ProblemsFound, which calls the file `file`, for anything else.
    """
    if path.is_symlink() or not path.is_file():
        raise _fault(file, 1, "这不是一个普通的文件", "删去它，换成真正的文件")
    with path.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise _fault(file, 1, f"文件太大，超过了{most // 1000}KB", "分成几个文件")
    return _decode(file, data).replace("\r\n", "\n").replace("\r", "\n")


def _decode(file: str, data: bytes) -> str:
    for mark, name in MARKS.items():
        if data.startswith(mark):
            raise _fault(file, 1, f"文件是{name}编码，不是UTF-8", REMEDY)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if data.count(b"\0") > len(data) / 8:
            raise _fault(file, 1, "文件是UTF-16编码，不是UTF-8", REMEDY) from None
        if _is_gbk(data):
            raise _fault(file, line, "文件像是GBK编码，不是UTF-8", REMEDY) from None
        raise _fault(file, line, "这一行有不是UTF-8编码的字", f"删去乱码重新输入，{REMEDY}") from None


def _is_gbk(data: bytes) -> bool:
    """Whether the bytes are GBK, as far as one can tell: mostly of its common characters."""
    try:
        text = data.decode("gbk")
    except UnicodeDecodeError:
        return False
    foreign = [character for character in text if not character.isascii()]
    return 2 * sum("\u4e00" <= character <= "\u9fff" or character in "，。、：；（）“”《》　" for character in foreign) > len(foreign)


def _fault(file: str, line: int, what: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(file, line, what, remedy)])
