"""Finds out in which encoding a file was saved."""

import codecs

from workreport.problems.problem import Problem, ProblemsFound

# The longer marks first: that of UTF-32 begins with that of UTF-16.
MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
REMEDY = "用编辑器的“另存为”选UTF-8编码，重新保存"


def decode(file: str, content: bytes) -> str:
    """The UTF-8 text without a mark at its start; raises ProblemsFound, which names the encoding, for any other."""
    for mark, name in MARKS.items():
        if content.startswith(mark):
            raise _fault(file, 1, f"文件不是UTF-8编码，是{name}编码", REMEDY)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        if content.count(b"\0") > len(content) / 8:
            raise _fault(file, 1, "文件不是UTF-8编码，像是UTF-16编码", REMEDY) from None
        if _is_gbk(content):
            raise _fault(file, line, "文件不是UTF-8编码，像是GBK编码", REMEDY) from None
        raise _fault(file, line, "文件不是UTF-8编码，这一行有读不出的字", f"删去乱码重新输入，{REMEDY}") from None


def _is_gbk(content: bytes) -> bool:
    """Whether the bytes are GBK, as far as one can tell: mostly of its common characters."""
    try:
        text = content.decode("gbk")
    except UnicodeDecodeError:
        return False
    foreign = [character for character in text if not character.isascii()]
    return 2 * sum(
        "\u4e00" <= character <= "\u9fff" or character in "，。、：；（）“”《》　" for character in foreign
    ) > len(foreign)


def _fault(file: str, line: int, what: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(file, line, what, remedy)])
