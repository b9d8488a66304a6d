"""Unfinished text: conflict marks, placeholders and snippets."""

import re
from collections.abc import Iterator

from workreport.checking.pages.page import Page
from workreport.problems.problem import Problem, excerpt
from workreport.text.placeholders import placeholder_in

CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})( .*)?")
SNIPPET = re.compile(r"-{1,5}8<-{1,5}")


def check_leftovers(page: Page) -> Iterator[Problem]:
    """Yield problems for conflict marks, placeholders and snippets anywhere on the page."""
    for number, raw in enumerate(page.text.split("\n"), 1):
        if CONFLICT.fullmatch(raw):
            yield page.problem(number, f"“{excerpt(raw, 10)}”是合并冲突的标记", "在两种写法里选一种，删去这些标记")
        elif SNIPPET.search(raw):
            yield page.problem(number, "不能用“--8<--”引入别的文件", "把要写的内容直接写在这里")
    yield from (
        page.problem(number, f"“{excerpt(placeholder, 10)}”像是还没有写完", "写上查实的内容，或者删去这一句")
        for number, placeholder in _placeholders(page)
    )


def _placeholders(page: Page) -> Iterator[tuple[int, str]]:
    texts = [*page.settings, *((line.number, line.prose) for line in page.paragraphs)]
    texts += [(call.line, argument) for call, _ in page.calls for argument in call.arguments]
    for number, text in texts:
        if text.strip("_ ") and (placeholder := placeholder_in(text)):
            yield number, placeholder
