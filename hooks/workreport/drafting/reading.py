"""Reads the pasted text of a report: bytes to lines, lines to paragraphs, headings and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.characters import mend_characters

_HAN = "㐀-鿿"
_LEGIBLE = re.compile(rf"[{_HAN}\s!-~　-〿＀-￯—…“”‘’·]")
_ENCODINGS = ("utf-8-sig", "gb18030", "utf-16-le", "utf-16-be")
_MARKED = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# The first bytes of files that are no text, and what they are.
_OTHER_FILES = {
    b"PK\x03\x04": "Word或者WPS的文档",
    b"\xd0\xcf\x11\xe0": "旧版Word或者WPS的文档",
    b"{\\rtf": "RTF文档",
    b"%PDF": "PDF文件",
}
_COPY = "打开它，全选、复制，粘贴到新的文本文件，存成UTF-8编码，再用这个文本文件"
MOST_CHARACTERS = 200_000

_LINE_ENDS = re.compile("\r\n|[\n\r\x0c\x85\u2028\u2029]")
_SOFT_BREAK = "\x0b"  # what Word's Shift+Enter becomes
_PAGE_NUMBER = re.compile(
    r"[\s—–―\-－·•~]*(?:第\s*)?[0-9０-９]{1,3}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*[0-9０-９]{1,3}\s*页?)?[\s—–―\-－·•~]*"
)
_ENDS = "。！？；：!?;:…"
_CLOSING = "”’」』）)》"
_NUMERAL = "[一二三四五六七八九十]"
# What a heading or an item begins with, by its level: 一、 is above （一）, which is above 1. and 一是.
_MARKERS = (
    (1, re.compile(rf"第?{_NUMERAL}{{1,3}}(?:、|[部章](?:分)?[、\s　]+|[.．](?![0-9]))[\s　]*")),
    (2, re.compile(rf"[（(]{_NUMERAL}{{1,3}}[）)]、?[\s　]*")),
    (3, re.compile(r"[0-9０-９]{1,2}(?:、|[.．](?![0-9０-９]))[\s　]*")),
    (4, re.compile(r"[（(][0-9０-９]{1,2}[）)][\s　]*|[①-⑳][\s　]*")),
    (5, re.compile(rf"{_NUMERAL}{{1,2}}(?:是|要)(?!否|点|件|个)[，、]?")),
)
_DASH = re.compile(r"(?:[—–―─]{1,3}|－{2,}|-{2,})[\s　]*(?=\S)")
DASH_LEVEL = 6
_BULLET = re.compile(r"[●■◆▪•·○◇]\s*")
LONGEST_HEADING, _LONGEST_UNMARKED, _LONGEST_LEAD = 40, 30, 22
_PUNCTUATION = str.maketrans(",;:!?()", "，；：！？（）")
_HALF_WIDTH = re.compile(rf"(?<=[{_HAN}”’）》%％])[,;:!?()]|[,;:!?()](?=[{_HAN}“‘（《])")
_HALF_STOP = re.compile(rf"(?<=[{_HAN}”）》%])\.(?=\s|$|[{_HAN}])")
# What stands in the lines between title and body: day, office, source.
_ABOUT = re.compile(
    "[0-9〇零一二三四五六七八九]{4}年.{0,6}月|检察长|院长|市长|主任|书记|部长|局长|会议上|来源|发布|作者|时间|记者|编辑"
)
_SALUTATION = re.compile(r"(?:各位|尊敬的)[^，。]{2,14}[：:！!，,]")


class Kind(StrEnum):
    """What a block of a report is."""

    HEADING = "heading"  # a line of its own that names what follows
    ITEM = "item"  # a paragraph that begins with a mark: ——, （一）, 一是
    TEXT = "text"
    TABLE = "table"


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph or a table, in the order of the report.

    Attributes:
        text: The words without the mark that they began with; of a table its title.
        heading: The sentence that names a paragraph; empty where none does.
        level: The rank of a heading or an item; 0 is a heading without a mark.
        rows: The rows of a table, the first of which names the columns.
        line: The number of its line among those of the report, counted from 1; 0 for a table.
    """

    kind: Kind
    text: str
    heading: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Reading:
    """A report as it was read.

    Attributes:
        opening: The short lines between the title and the first paragraph: date, meeting, speaker, notes.
        lines: All lines of the report, each a heading or a paragraph, without its tables.
        dropped: Lines that are no part of the report, such as page numbers.
    """

    title: str
    opening: tuple[str, ...]
    blocks: tuple[Block, ...]
    lines: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class _Line:
    text: str
    indented: bool
    apart: bool  # a blank line stands above
    soft: bool  # the line above ended in a soft break


def decode_report(file: str, content: bytes) -> str:
    """Decode a pasted text in UTF-8, GB 18030 or UTF-16, with or without a byte order mark.

    Parameters:
        file: The name of the file, for messages.
        content: Its bytes.

    Raises:
        ProblemsFound: The file is no text, holds none, or is in no such encoding.
    """
    for start, kind in _OTHER_FILES.items():
        if content.startswith(start):
            raise _refused(file, f"这是{kind}，不是文本文件", _COPY)
    if content[:2] in _MARKED:
        texts = [content.decode(_MARKED[content[:2]], errors="replace")]
    else:
        texts = list(_decoded(content))
    for text in texts:
        if not text.strip():
            raise _refused(file, "文件里没有文字", "把报告的全文粘贴进去")
        if len(text) > MOST_CHARACTERS:
            raise _refused(file, f"文字太长，超过{MOST_CHARACTERS // 10_000}万字，不像是一份报告", "只留报告的正文")
        if len(_LEGIBLE.findall(text)) >= 0.9 * len(text):
            if re.match(r"\s*(?:<!doctype|<html|<\?xml)", text, re.IGNORECASE):
                raise _refused(file, "这是网页的代码，不是网页上的文字", f"用浏览器{_COPY}")
            return text
    raise _refused(file, "读不出文件里的文字，可能不是文本，也可能是别的编码", _COPY)


def _decoded(content: bytes) -> Iterator[str]:
    for encoding in _ENCODINGS:
        try:
            yield content.decode(encoding)
        except UnicodeDecodeError:
            continue


def _refused(file: str, what: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(file, 1, what, remedy)])


def read_report(text: str) -> Reading:
    """Read the decoded text of a report as it comes from a word processor or a web page.

    Invisible characters, page numbers and blank lines go; lines that were broken are joined; half-width punctuation
    beside Chinese becomes full-width. Nothing else of the text is changed, and no sentence is left out.
    """
    lines, dropped = _lines(text)
    paragraphs = _joined(lines)
    title, opening, body = _front(paragraphs)
    own = tuple(each for each in paragraphs if "\t" not in each)
    blocks = tuple(_blocks(body, len(paragraphs) - len(body) + 1))
    return Reading(title, tuple(opening), blocks, own, tuple(dropped))


def sentences(text: str) -> list[str]:
    """Split a paragraph into its sentences; a closing quotation mark stays with the sentence that it ends."""
    return [each.strip() for each in re.findall(rf"[^。！？]+[。！？]*[{_CLOSING}]*", text) if each.strip(_ENDS + " ")]


def _lines(text: str) -> tuple[list[_Line], list[str]]:
    lines, dropped, apart = list[_Line](), list[str](), False
    for hard in _LINE_ENDS.split(text):
        for number, raw in enumerate(hard.split(_SOFT_BREAK)):
            mended = mend_characters(raw.replace("\x07", "\t").strip("\ufeff"))
            plain = mended.strip(" 　\t")
            if not plain:
                apart = True
            elif "\t" not in plain and len(plain) <= 12 and _PAGE_NUMBER.fullmatch(plain):
                dropped.append(plain)
            else:
                indented = bool(re.match(r"　|  |\t", mended))
                lines.append(_Line(plain, indented, apart, soft=number > 0))
                apart = False
    return lines, dropped


def _joined(lines: Sequence[_Line]) -> list[str]:
    """Join the lines of each paragraph; the width of broken lines follows from the lines that end in no full stop."""
    width = _width(lines)
    indents = sum(line.indented for line in lines) > 1
    paragraphs = list[str]()
    last: _Line | None = None
    for line in lines:
        if last and "\t" not in line.text + last.text and _continues(last, line, paragraphs[-1], width, indents):
            glue = " " if last.text[-1].isascii() and line.text[0].isascii() and last.text[-1].isalpha() else ""
            paragraphs[-1] += glue + line.text
        else:
            paragraphs.append(line.text)
        last = line
    return [each if "\t" in each else _tidy(each) for each in paragraphs]


def _width(lines: Sequence[_Line]) -> int:
    """Return the width at which the text was broken, or 0 if each line is a paragraph."""
    long = sorted(len(line.text) for line in lines if len(line.text) > 15)
    if len(long) < 6:
        return 0
    width = long[int(len(long) * 0.8)]
    broken = [line for line in lines if not _is_finished(line.text) and len(line.text) >= width - 4]
    return width if width <= 90 and len(broken) >= 0.4 * len(lines) else 0


def _continues(last: _Line, line: _Line, paragraph: str, width: int, indents: bool) -> bool:
    if marker(line.text) or (indents and line.indented):
        return False
    if line.soft:
        return not _is_finished(last.text)
    if width:
        return len(last.text) >= width - 4 and not (line.apart and _is_finished(last.text))
    is_heading = len(paragraph) <= (LONGEST_HEADING if marker(paragraph) else _LONGEST_UNMARKED)
    return not _is_finished(last.text) and not is_heading


def _is_finished(text: str) -> bool:
    return text.rstrip(_CLOSING + ' "')[-1:] in _ENDS or text[-1:] in "）)" or text.endswith("。")


def _tidy(text: str) -> str:
    text = re.sub(rf"(?<=[{_HAN}，。；：、）”])[ 　]+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[ 　]+(?=[{_HAN}])", "", text)
    if len(text) > LONGEST_HEADING or "。" in text:
        text = re.sub(rf"(?<=[{_HAN}，。；：、）”％%])[ 　]+|[ 　]+(?=[{_HAN}“（])", "", text)
    if text.count('"') % 2 == 0:
        text = re.sub(r'"([^"]*)"', r"“\1”", text)
    text = _HALF_WIDTH.sub(lambda sign: sign[0].translate(_PUNCTUATION), text)
    return _HALF_STOP.sub("。", text)


def marker(text: str) -> tuple[int, str] | None:
    """Return the level of the mark with which a paragraph begins, and the mark; None if it has none."""
    for level, pattern in _MARKERS:
        if found := pattern.match(text):
            return level, found[0]
    found = _DASH.match(text) or _BULLET.match(text)
    return (DASH_LEVEL, found[0]) if found else None


def _front(paragraphs: list[str]) -> tuple[str, list[str], list[str]]:
    """Return the title, the opening lines, and the paragraphs of the body."""
    title, place = "", 0
    while place < min(3, len(paragraphs)) and _is_title(paragraphs[place], title):
        title += paragraphs[place]
        place += 1
        if re.search("(?:报告|总结|计划|要点|公报|综述|白皮书|通报)$", title):
            break
    opening = []
    while place < len(paragraphs) and _is_opening(paragraphs[place]):
        opening.append(paragraphs[place])
        place += 1
    return re.sub(r"[ 　]+", "", title), opening, paragraphs[place:]


def _is_title(line: str, title: str) -> bool:
    return len(title + line) <= 60 and not marker(line) and not re.search(r"[。：:；\t]|^[（(〔\[]", line)


def _is_opening(line: str) -> bool:
    if "\t" in line:
        return False
    if _SALUTATION.fullmatch(line) or re.fullmatch(r"[（(].{1,120}[）)]", line):
        return True
    if found := _DASH.match(line):
        line = line[found.end() :]
        return bool(re.match(r"[0-9]{4}年|在|.{0,20}会议", line)) and "。" not in line
    return len(line) <= 60 and not marker(line) and "。" not in line and _ABOUT.search(line) is not None


def _blocks(paragraphs: Sequence[str], line: int) -> Iterator[Block]:
    """Read each paragraph or table; `line` is the number of the first paragraph among the lines of the report."""
    place = 0
    while place < len(paragraphs):
        rows = _rows(paragraphs[place:])
        if len(rows) > 1:
            place += len(rows)
            yield Block(Kind.TABLE, "", rows=rows)
            continue
        text = paragraphs[place]
        place += 1
        yield replace(_block(text.replace("\t", "")), line=0 if "\t" in text else line)
        line += "\t" not in text


def _rows(paragraphs: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table with which the paragraphs begin; cells are parted by tabs."""
    rows = list[tuple[str, ...]]()
    for line in paragraphs:
        cells = tuple(cell.strip(" 　") for cell in line.split("\t"))
        if len(cells) < 2 or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    return tuple(rows)


def _block(text: str) -> Block:
    found = marker(text)
    if found and len(found[1]) == len(text):
        found = None
    level, words = (found[0], text[len(found[1]) :]) if found else (0, text)
    first = (sentences(words) or [words])[0]
    longest = LONGEST_HEADING if found else _LONGEST_UNMARKED
    if level < DASH_LEVEL - 1 and len(words) <= longest and not _is_finished(words):
        return Block(Kind.HEADING, words, words, level)
    if found:
        name = first.rstrip(_ENDS) if len(first) <= LONGEST_HEADING else ""
        return Block(Kind.ITEM, words, name, level)
    is_lead = len(first) <= _LONGEST_LEAD and first != words and not re.search(r"，.*，|[：！0-9]", first)
    return Block(Kind.TEXT, words, first.rstrip(_ENDS) if is_lead else "", 0)


def salutation(block: Block) -> str:
    """Return the words with which a paragraph addresses the audience, such as 各位代表！; empty if it does not."""
    found = _SALUTATION.match(block.text) if block.kind is Kind.TEXT else None
    return found[0] if found else ""


def titled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give each table the short line above it as its title, which is then no heading."""
    result = list[Block]()
    for block in blocks:
        above = result[-1] if result else None
        if block.kind is Kind.TABLE and above and above.kind in (Kind.HEADING, Kind.TEXT) and len(above.text) <= 40:
            result[-1] = replace(block, text=above.text.rstrip(_ENDS))
        else:
            result.append(block)
    return tuple(result)
