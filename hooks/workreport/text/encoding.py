"""Decode files, and name the encoding of those that are not UTF-8."""

import codecs

from workreport.problems.problem import Problem, ProblemsFound

# UTF-32 comes first because its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
PUNCTUATION = "，。、：；（）“”《》　"
REMEDY = "用编辑器的“另存为”选UTF-8编码，重新保存"


def decode(file: str, content: bytes) -> str:
    """Decode UTF-8, with or without a byte order mark; raise ProblemsFound with the likely encoding otherwise."""
    for mark, name in BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            raise _undecodable(file, 1, f"文件不是UTF-8编码，是{name}编码", REMEDY)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        if content.count(b"\0") > len(content) / 8:
            raise _undecodable(file, 1, "文件不是UTF-8编码，像是UTF-16编码", REMEDY) from None
        if _is_gbk(content):
            raise _undecodable(file, line, "文件不是UTF-8编码，像是GBK编码", REMEDY) from None
        raise _undecodable(file, line, "文件不是UTF-8编码，这一行有读不出的字", f"删去乱码重新输入，{REMEDY}") from None


def decode_chinese(file: str, content: bytes) -> str:
    """Decode a text pasted from elsewhere, which may be GB 18030 as well as UTF-8, with line feeds as line ends.

    Raise ProblemsFound, with `file` as path, for a text in neither encoding.
    """
    try:
        text = decode(file, content)
    except ProblemsFound:
        if not _is_gbk(content, "gb18030"):
            raise
        text = content.decode("gb18030")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_gbk(content: bytes, codec: str = "gbk") -> bool:
    """Guess whether the bytes are GBK: decoded, most characters outside ASCII are common in Chinese text."""
    try:
        text = content.decode(codec)
    except UnicodeDecodeError:
        return False
    characters = [character for character in text if not character.isascii()]
    common = [character for character in characters if "\u4e00" <= character <= "\u9fff" or character in PUNCTUATION]
    return 2 * len(common) > len(characters)


def _undecodable(file: str, line: int, what: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(file, line, what, remedy)])
