"""A page as the checks read it, and the other pages of the project."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from workreport.checking.pages.source_lines import LONGEST_LINE, Line, read_texts
from workreport.markup.blocks import Block, Kind, SourceLine, all_blocks, read_page
from workreport.model import Edition, Report
from workreport.problems.problem import Problem, ProblemsFound
from workreport.rendering import MACROS, MacroError, PageContext, Site, named_editions
from workreport.text.folders import files_below
from workreport.text.front_matter import end_of_settings
from workreport.text.macro_calls import Call, calls_in
from workreport.text.source_files import read_source

MOST_BYTES = 100_000
_ID = re.compile(r"\{ *#([^\s{}]+) *\}|\bid=\"([^\"]+)\"")


@dataclass(frozen=True)
class Page:
    """A page below docs/; if the data cannot be loaded, there is no report, and macro calls are not tried."""

    docs: "Docs"
    path: Path
    text: str

    @property
    def file(self) -> str:
        """The path of the page in messages."""
        return self.path.relative_to(self.docs.root.parent).as_posix()

    @property
    def uri(self) -> str:
        """The path of the page below docs/."""
        return self.path.relative_to(self.docs.root).as_posix()

    def problem(self, line: int, what: str, remedy: str) -> Problem:
        """Return a problem of this page."""
        return Problem(self.file, line, what, remedy)

    @cached_property
    def context(self) -> PageContext | None:
        """The context of the page's macro calls; None if the data cannot be loaded."""
        if not self.docs.report:
            return None
        site = Site(self.docs.report, named_editions=named_editions({self.uri: self.text}))
        return PageContext(site, self.uri, self.text)

    @property
    def edition(self) -> Edition | None:
        """The edition that the page speaks of; None if the data cannot be loaded."""
        return self.context.edition if self.context else None

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks below the front matter; lines over the limit, which check_blocks reports, count as blank."""
        lines = self.text.split("\n")
        start = end_of_settings(lines) or 0
        return read_page("\n".join("" if len(raw) > LONGEST_LINE else raw for raw in lines[start:]), start + 1)

    @property
    def settings(self) -> tuple[tuple[int, str], ...]:
        """The numbered lines of the front matter."""
        lines = self.text.split("\n")
        return tuple(enumerate(lines[: end_of_settings(lines) or 0], 1))

    @cached_property
    def paragraphs(self) -> tuple[Line, ...]:
        """All texts except code: paragraphs, headings, cells, titles."""
        return tuple(read_texts(self.blocks))

    @cached_property
    def code(self) -> tuple[SourceLine, ...]:
        """The lines of all blocks of code."""
        return tuple(line for block in all_blocks(self.blocks) if block.kind is Kind.CODE for line in block.lines)

    @cached_property
    def calls(self) -> tuple[tuple[Call, str | MacroError | None], ...]:
        """Every macro call with its result, the error that it raises, or None if it cannot be tried."""
        results: dict[tuple[str, tuple[str, ...]], str | MacroError | None] = {}
        calls = [call for call in calls_in(self.text) if isinstance(call, Call)]
        for call in calls:
            key = call.name, call.arguments
            if key not in results:
                results[key] = self._try(call)
        return tuple((call, results[call.name, call.arguments]) for call in calls)

    @property
    def is_printed(self) -> bool:
        """Whether every macro prints something; while one does not, the page may have more anchors than are known."""
        return all(isinstance(result, str) for _, result in self.calls)

    def _try(self, call: Call) -> str | MacroError | None:
        if not self.context or call.name not in MACROS:
            return None
        try:
            return MACROS[call.name](self.context, *call.arguments)
        except MacroError as error:
            return error
        except TypeError:  # a wrong number of arguments, which check_macros reports
            return None

    @cached_property
    def anchors(self) -> tuple[tuple[str, int], ...]:
        """Every id on the page, typed or printed by a macro, with its line."""
        typed = [(match[1], line.number) for line in self.paragraphs for match in _ID.finditer(line.text) if match[1]]
        printed = [
            (match[1] or match[2], call.line)
            for call, result in self.calls
            if isinstance(result, str)
            for match in _ID.finditer(result)
        ]
        return tuple(sorted(typed + printed, key=lambda anchor: anchor[1]))


class Docs:
    """The pages below a docs/ folder, each of which is read once."""

    def __init__(self, root: Path, report: Report | None) -> None:
        self.root, self.report = root, report
        self._pages: dict[Path, Page] = {}

    def page(self, path: Path) -> Page:
        """Return the page in a file; raise ProblemsFound if it cannot be read."""
        if path not in self._pages:
            file = path.relative_to(self.root.parent).as_posix()
            self._pages[path] = Page(self, path, read_source(file, path, MOST_BYTES))
        return self._pages[path]

    def find(self, uri: str) -> Page | None:
        """Return the page at a path below the folder; None where there is none or it cannot be read."""
        try:
            return self.page(self.root / uri) if uri in self.files else None
        except ProblemsFound:  # check_pages reports it
            return None

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of all files below the folder, relative to it."""
        return frozenset(path.relative_to(self.root).as_posix() for path in files_below(self.root))
