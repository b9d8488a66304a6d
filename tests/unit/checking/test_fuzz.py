"""Promises about whatever an editor may do to a file: the whole check answers in time, and no figure changes unsaid.

FUZZ_CASES says how many cases to try; `make fuzz` tries ten thousand.
"""

import os
import re
import signal
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.fixture import CONTENT, make_project
from tests.support.project import Project
from workreport.checking import check_project
from workreport.model import Published, Report
from workreport.problems.problem import ProblemsFound
from workreport.rendering import MACROS, PageContext, Site
from workreport.text.macro_calls import calls_in

pytestmark = pytest.mark.full
CASES = int(os.environ.get("FUZZ_CASES", "200"))
SECONDS = 3
FILES = {
    kind: sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.glob(kind))
    for kind in ("data/**/*.yml", "docs/**/*.md")
}
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
TYPED = [
    "{",
    "}",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "{{ figure(",
    '{{ figure("gang-cases") }}',
    '"',
    "'",
    "“",
    "”",
    "(",
    ")",
    "[",
    "]",
    "](",
    "<",
    ">",
    "<b>",
    "&",
    "|",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "#",
    "\n# ",
    "\n## ",
    "---\n",
    "- ",
    ":",
    ": ",
    "：",
    "，",
    ",",
    "。",
    "!",
    "%",
    "\t",
    " ",
    "　",
    "\n",
    "\n\n",
    "\r\n",
    "0",
    "1",
    "９",
    "万",
    "件",
    "起",
    "320万件",
    "20.3%",
    "269",
    "1e9",
    "no",
    "null",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\x00",
    "\ufffd",
    "é",
    "😀",
]
REALISTIC = st.sampled_from(TYPED) | st.text(max_size=4)


@st.composite
def changed(draw, kind: str) -> tuple[str, str]:
    """The name of a file of that kind, and what one to four slips make of it."""
    file = draw(st.sampled_from(FILES[kind]))
    text = (CONTENT / file).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from(SLIPS))(draw, text)
    return file, text


def replaced(draw, text: str) -> str:
    start = draw(st.integers(0, len(text)))
    return text[:start] + draw(REALISTIC) + text[start + draw(st.sampled_from([0, 0, 1, 1, 2, 10])) :]


def deleted(draw, text: str) -> str:
    start = draw(st.integers(0, len(text)))
    return text[:start] + text[start + draw(st.integers(1, 40)) :]


def another_digit(draw, text: str) -> str:
    digits = [found.start() for found in re.finditer("[0-9]", text)]
    if not digits:
        return text
    place = draw(st.sampled_from(digits))
    return text[:place] + draw(st.sampled_from("0123456789")) + text[place + 1 :]


def full_width(draw, text: str) -> str:
    start = draw(st.integers(0, len(text)))
    end = start + draw(st.integers(1, 12))
    return text[:start] + text[start:end].translate(FULL_WIDTH) + text[end:]


def lines_moved(draw, text: str) -> str:
    lines = text.split("\n")
    start, target = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines)))
    block = lines[start : start + draw(st.integers(1, 10))]
    if not draw(st.booleans()):  # moved and not doubled
        del lines[start : start + len(block)]
    return "\n".join([*lines[:target], *block, *lines[target:]])


def indented(draw, text: str) -> str:
    lines = text.split("\n")
    number = draw(st.integers(0, len(lines) - 1))
    lines[number] = draw(st.sampled_from(["", " ", "  ", "    ", "\t", "- "])) + lines[number].lstrip(
        " " if draw(st.booleans()) else ""
    )
    return "\n".join(lines)


SLIPS = [replaced, deleted, another_digit, full_width, lines_moved, indented]


@contextmanager
def in_time():
    """Interrupts what takes the processor longer than is promised."""

    def late(*_):
        raise AssertionError(f"not decided within {SECONDS} s")

    before = signal.signal(signal.SIGPROF, late)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory):
    project = Project(make_project(tmp_path_factory.mktemp("fuzz")))
    return project, check_project(project.root)


def told(report: Report) -> dict[tuple[str, str], object]:
    """What each figure tells readers, by the ids of its edition and its own."""
    published = Published.of(report.editions)
    return {(edition.id, figure.id): figure for edition in published.editions for figure in edition.figures}


@pytest.mark.parametrize("kind", FILES)
def test_a_changed_file_is_refused_with_its_line_or_changes_no_figure(kind, fuzzed):
    project, before = fuzzed

    @settings(max_examples=CASES // len(FILES), deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(changed(kind))
    def try_one(change):
        file, text = change
        report = decided(project.root / file, text, project.root)
        assert report is None or told(report).items() >= told(before).items()

    try_one()


def decided(path: Path, text: str, root: Path) -> Report | None:
    """What the check makes of the project with that text in the file: None where it says properly what is wrong."""
    original = path.read_bytes()
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        with in_time():
            report = check_project(root)
            figures = {
                number
                for page in (root / "docs").rglob("*.md")
                for number in rendered_figures(report, page, root / "docs")
            }
    except ProblemsFound as found:
        problems = [str(problem) for problem in found.problems]
        assert all(re.fullmatch(r"[^:\n]+:[1-9][0-9]*: .+ → .+", problem) for problem in problems), problems
        return None
    finally:
        path.write_bytes(original)
    assert figures <= {figure.number for edition in report.editions for figure in edition.figures}
    return report


def rendered_figures(report: Report, page: Path, docs: Path) -> list[str]:
    """The numbers that the macros put on a page."""
    text = page.read_text(encoding="utf-8-sig")
    context = PageContext(Site(report), page.relative_to(docs).as_posix(), text)
    printed = "".join(MACROS[call.name](context, *call.arguments) for call in calls_in(text))
    return re.findall('<data class="figure-value" value="([^"]*)">', printed)
