"""Promises that nothing of the tests' fictional report is ever published as fact."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.fixture import CONTENT, FICTION, FIRST, SECOND
from tests.support.project import SHIPPED
from workreport.loading import load_report
from workreport.model import Edition

# Han characters and digits of a sentence; what an editor writes alike by chance is shorter.
RUN = 12
FILES = sorted(
    path
    for name in ("docs", "data", "mkdocs.yml")
    for path in [SHIPPED / name, *(SHIPPED / name).rglob("*")]
    if path.suffix in (".md", ".yml")
)


def said_in_data(edition: Edition) -> Iterator[str]:
    """Every sentence of an edition's figures and threads."""
    for figure in edition.figures:
        yield from filter(None, (figure.label, figure.note))
    for section in edition.sections:
        yield from (part.summary for part in section.parts.values())
        for thread in section.threads:
            yield from (thread.topic, *thread.says.values())


def said_on_pages(folder: Path) -> Iterator[str]:
    """Every statement of an edition's pages, without its macros."""
    for path in folder.glob("*.md"):
        for statement in re.findall(r"^- (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield re.sub(r"\{\{.*?\}\}", "\n", statement)


def runs(text: str) -> set[str]:
    """All runs of that many signs, punctuation and spaces left out, none across a line's end."""
    plain = [re.sub(r"[^\u3400-\u9fff0-9.%]", "", line) for line in text.split("\n")]
    return {line[start : start + RUN] for line in plain for start in range(len(line) - RUN + 1)}


def runs_of(edition: Edition) -> set[str]:
    """Those of all that an edition of the fixture says."""
    return runs("\n".join([*said_in_data(edition), *said_on_pages(CONTENT / "docs" / edition.id)]))


FICTIONAL = runs_of(SECOND) - runs_of(FIRST)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SHIPPED).as_posix())
def test_nothing_of_the_fictional_report_stands_in_the_shipped_content(path):
    text = path.read_text(encoding="utf-8")
    assert FICTION not in text
    assert runs(text) & FICTIONAL == set()


def test_no_figure_of_the_fictional_report_is_shipped():
    fictional = {(figure.label, figure.says) for figure in SECOND.figures}
    assert [
        figure.id
        for edition in load_report(SHIPPED / "data").editions
        for figure in edition.figures
        if (figure.label, figure.says) in fictional
    ] == []


def test_every_page_of_the_fictional_report_would_be_found_by_what_it_says_of_itself():
    assert FICTION in SECOND.title
    assert [
        path.name
        for path in (CONTENT / "docs" / SECOND.id).iterdir()
        if FICTION not in path.read_text(encoding="utf-8")
    ] == []


def test_a_statement_or_a_thread_of_the_fictional_report_would_be_found_without_that():
    for sentences in (said_on_pages(CONTENT / "docs" / SECOND.id), said_in_data(SECOND)):
        assert any(runs(f"甲{sentence}乙") & FICTIONAL for sentence in sentences)
