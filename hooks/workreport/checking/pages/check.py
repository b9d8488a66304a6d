"""All checks of a page."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from workreport.checking.pages.blocks import check_blocks
from workreport.checking.pages.braces import check_braces
from workreport.checking.pages.calls import check_macros
from workreport.checking.pages.front_matter import check_front_matter
from workreport.checking.pages.headings import check_headings
from workreport.checking.pages.inline import check_inline
from workreport.checking.pages.links import check_links
from workreport.checking.pages.lists import check_lists
from workreport.checking.pages.notes import check_notes
from workreport.checking.pages.numbers import check_numbers
from workreport.checking.pages.page import Docs, Page
from workreport.checking.pages.places import check_places
from workreport.checking.pages.search_words import check_search_words
from workreport.checking.pages.statements import check_statements
from workreport.checking.pages.tables import check_tables
from workreport.checking.pages.unfinished import check_leftovers
from workreport.checking.pages.wording import check_wording
from workreport.model import Report
from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.characters import check_characters
from workreport.text.front_matter import end_of_settings

CHECKS = (
    check_front_matter,
    check_macros,
    check_braces,
    check_headings,
    check_links,
    check_inline,
    check_blocks,
    check_lists,
    check_tables,
    check_notes,
    check_numbers,
    check_wording,
    check_statements,
    check_leftovers,
)
# Per page, so that a page of garbage takes no longer than an ordinary one.
MOST_PROBLEMS = 100
# Twenty times those of the longest page; checking and rendering still take less than a second.
MOST_LINES, MOST_CALLS = 2_000, 500


def check_pages(root: Path, paths: Sequence[Path], report: Report | None) -> list[Problem]:
    """Return the problems of these pages of the project at `root`."""
    docs = Docs(root / "docs", report)
    problems = [problem for path in paths for problem in _check(docs, path)]
    # A page with a fault of its own may have to change anyway.
    faulty = {problem.file for problem in problems}
    sound = [docs.page(path) for path in paths if f"docs/{path.relative_to(docs.root).as_posix()}" not in faulty]
    problems += [each for each in check_places(docs, sound) if each.file not in faulty]
    return [*problems, *check_search_words(docs, report)] if report else problems


def check_page(root: Path, path: Path, report: Report | None) -> list[Problem]:
    """Return the problems of one page of the project at `root`."""
    return _check(Docs(root / "docs", report), path)


def _check(docs: Docs, path: Path) -> list[Problem]:
    try:
        page = docs.page(path)
    except ProblemsFound as error:
        return error.problems
    problems = list(islice(_problems(page), MOST_PROBLEMS))
    if len(problems) == MOST_PROBLEMS:
        last = max(problem.line for problem in problems)
        problems.append(
            page.problem(last, f"这一页的问题超过了{MOST_PROBLEMS}处，没有全部列出", "先改正列出的，再检查一次")
        )
    return problems


def _problems(page: Page) -> Iterator[Problem]:
    yield from check_characters(page.file, page.text)
    if end_of_settings(page.text.split("\n")) is None:  # further checks would only guess
        yield from check_front_matter(page)
    elif page.text.count("\n") > MOST_LINES:
        yield page.problem(MOST_LINES, f"这一页超过了{MOST_LINES}行", "分成几页")
    elif page.text.count("{{") > MOST_CALLS:
        yield page.problem(1, f"这一页的宏超过了{MOST_CALLS}个", "分成几页")
    else:
        for check in CHECKS:
            yield from check(page)
