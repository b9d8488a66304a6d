"""Tables: every row has as many cells as the head."""

import re
from collections.abc import Iterator, Sequence

from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import MOST_COLUMNS, cells
from workreport.markup.blocks import Kind, SourceLine, all_blocks
from workreport.problems.problem import Problem

SEPARATOR = re.compile(r" *:?-+:? *")


def check_tables(page: Page) -> Iterator[Problem]:
    """Yield problems of tables that would lose cells or be published as text."""
    for block in all_blocks(page.blocks):
        if block.kind is Kind.TABLE:
            yield from (page.problem(number, *fault) for number, *fault in _faults(block.lines))


def _faults(rows: Sequence[SourceLine]) -> Iterator[tuple[int, str, str]]:
    wanted = len(cells(rows[0]))
    if wanted > MOST_COLUMNS:
        yield rows[0].number, f"表格有{wanted}列，太宽", f"分成几个表格，每个不超过{MOST_COLUMNS}列"
        return
    line = f"| {' | '.join(['---'] * wanted)} |"
    if len(rows) < 2 or not _separates(rows[1]):
        yield rows[0].number, "表格的第二行不是分隔线，会显示成普通文字", f"在第一行下面加一行“{line}”"
        return
    if (count := len(cells(rows[1]))) != wanted:
        yield (
            rows[1].number,
            f"表格的分隔线有{count}格，表头有{wanted}格，会显示成普通文字",
            f"写成“{line}”；靠右的一列写“---:”，居中的写“:---:”",
        )
        return
    if len(rows) == 2:
        yield rows[0].number, "表格只有表头", "在分隔线下面写内容，每行一条"
    for row in rows[2:]:
        if _separates(row):
            yield row.number, "表格里又有一行分隔线，会显示成内容", "分隔线只写在第二行；两个表格之间空一行"
    for row in rows:
        if (count := len(cells(row))) != wanted:
            yield (
                row.number,
                f"表格的这一行有{count}格，表头有{wanted}格",
                "补上或删去几格；没有内容的格写“–”；格里的“|”写成“\\|”",
            )


def _separates(row: SourceLine) -> bool:
    return all(SEPARATOR.fullmatch(cell.raw) for cell in cells(row))
