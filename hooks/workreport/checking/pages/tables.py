"""Tables: every row has the cells that its head has."""

import re
from collections.abc import Iterator
from itertools import groupby

from workreport.checking.pages.blocks import TABLE, kind_of
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import Line
from workreport.problems.problem import Problem

SEPARATOR = re.compile(r" *:?-+:? *")
HEADLESS = re.compile(r"[ :|-]*-[ :|-]*\|[ :|-]*")


def check_tables(page: Page) -> Iterator[Problem]:
    """Reports tables whose cells would be dropped, or that would be published as text."""
    for is_table, group in groupby(page.paragraphs, lambda line: kind_of(line) == TABLE):
        lines = list(group)
        if is_table:
            yield from (page.problem(number, *fault) for number, *fault in _faults(lines))
        else:
            for line in lines:
                if line.text.startswith("｜"):
                    yield page.problem(line.number, "表格用了全角的“｜”，会显示成普通文字", "改成半角“|”")
                elif HEADLESS.fullmatch(line.text) and "|" in line.text:
                    yield page.problem(line.number, "这个表格的行没有以“|”开头和结尾", "每一行写成“| 甲 | 乙 |”")


def _faults(lines: list[Line]) -> Iterator[tuple[int, str, str]]:
    wanted = len(_cells(lines[0]))
    if len(lines) < 2 or not all(SEPARATOR.fullmatch(cell) for cell in _cells(lines[1])):
        row = f"| {' | '.join(['---'] * wanted)} |"
        yield (
            lines[0].number,
            "表格的第二行不是分隔线，会显示成普通文字",
            f"在第一行下面加一行“{row}”" if wanted <= 10 else "在第一行下面加分隔线",
        )
        return
    if ":" in lines[1].text:
        yield lines[1].number, "表格里用“:”设了对齐，本站的表格不设对齐", "删去“:”，只写“---”"
    if len(lines) == 2:
        yield lines[0].number, "表格只有表头", "在分隔线下面写内容，每行一条"
    for line in lines[2:]:
        if all(SEPARATOR.fullmatch(cell) for cell in _cells(line)):
            yield line.number, "表格里又有一行分隔线，会显示成内容", "分隔线只写在第二行；两个表格之间空一行"
    for line in lines:
        if not line.text.rstrip().endswith("|"):
            yield line.number, "表格的这一行没有用“|”结尾", "在行末加“ |”"
        elif (found := len(_cells(line))) != wanted:
            yield (
                line.number,
                f"表格的这一行有{found}格，表头有{wanted}格",
                "补上或删去几格；没有内容的格写“–”；格里的“|”写成“\\|”",
            )


def _cells(line: Line) -> list[str]:
    return line.text.strip().removeprefix("|").removesuffix("|").split("|")
