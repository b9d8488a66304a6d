"""Unfinished text: placeholders and snippets."""

import re
from collections.abc import Iterator

from workreport.checking.pages.page import Page
from workreport.problems.problem import Problem, excerpt
from workreport.text.placeholders import placeholder_in

SNIPPET = re.compile(r"-{1,5}8<-{1,5}")


def check_leftovers(page: Page) -> Iterator[Problem]:
    """Yield problems for placeholders and snippets anywhere on the page."""
    for number, raw in enumerate(page.text.split("\n"), 1):
        if SNIPPET.search(raw):
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
