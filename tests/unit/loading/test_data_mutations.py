"""Promises about any change of the data at all: refused in good time, or every value loads as the very text written."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.fixture import CONTENT
from workreport.loading import load_report
from workreport.model import Record
from workreport.problems.problem import ProblemsFound

DATA = CONTENT / "data"
FILES = sorted(path.relative_to(DATA) for path in DATA.rglob("*.yml"))
SIGNS = [
    "\n",
    " ",
    "  ",
    "\t",
    ": ",
    ":",
    "：",
    "- ",
    "-",
    "#",
    " #",
    '"',
    "'",
    "“",
    "[",
    "]",
    "{",
    "}",
    ",",
    "，",
    "&a ",
    "*a",
    "!!int ",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\\",
    "?",
    "<<: ",
    "---\n",
    "...\n",
    "\x00",
    "\u200b",
    "\ufeff",
    "\u3000",
    "\u00a0",
    "\u202e",
    "\ufffd",
    "é",
    "e\u0301",
    "０",
    "0",
    "1",
    "-1",
    "0x1",
    "1e3",
    ".",
    ".nan",
    "1_0",
    "1:0",
    "万",
    "件",
    "约",
    "下降",
    "no",
    "null",
    "~",
    "2018-05-31",
    "says: 1\n",
    "id: a\n",
    "{{ x }}",
    "<b>",
    "\r",
    "\x85",
    "\u2028",
]
SIGN = st.sampled_from(SIGNS) | st.characters(codec="utf-8")


@st.composite
def mutations(draw) -> tuple[str, str]:
    """A data file's path and what one or several changes make of it."""
    path = draw(st.sampled_from(FILES))
    text = (DATA / path).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(text)))
        length = draw(st.sampled_from([0, 0, 1, 1, 2, 5, 40]))
        kind = draw(st.sampled_from(["insert", "replace", "cut", "repeat", "swap lines"]))
        if kind == "swap lines":
            lines = text.split("\n")
            first, second = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
            lines[first], lines[second] = lines[second], lines[first]
            text = "\n".join(lines)
        elif kind == "repeat":
            text = text[: place + length] + text[place:]
        else:
            added = "" if kind == "cut" else draw(SIGN)
            text = text[:place] + added + text[place if kind == "insert" else place + max(length, 1) :]
    return path.as_posix(), text


def texts(record: object) -> Iterator[str]:
    """Every value of a record, as text."""
    if isinstance(record, Record):
        for name in type(record).model_fields:
            yield from texts(getattr(record, name))
    elif isinstance(record, (tuple, dict)):
        for each in (*record, *record.values()) if isinstance(record, dict) else record:
            yield from texts(each)
    # Whether a figure is a target is told by its paragraph.
    elif record is not None and not isinstance(record, bool):
        yield str(record)


def quantities(text: str) -> list[str]:
    """The words of the period and of the figures as the lines of a file give them, without YAML."""
    lines = [line.strip().removeprefix("- ") for line in text.splitlines()]
    said = [line.removeprefix("says:").partition(" #")[0].strip().strip("\"'") for line in lines if line[:5] == "says:"]
    return [each for each in said if each]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("mutated") / "data"


@settings(max_examples=400, deadline=3000, database=None, suppress_health_check=list(HealthCheck))
@given(mutation=mutations())
def test_a_change_is_refused_or_loads_as_it_is_written(mutation, data):
    name, text = mutation
    (data / "series").mkdir(parents=True, exist_ok=True)
    for path in FILES:
        (data / path).write_bytes((DATA / path).read_bytes())
    (data / name).write_text(text, encoding="utf-8", newline="")
    try:
        report = load_report(data)
    except ProblemsFound as found:
        problems = found.problems
        assert all(problem.file.startswith("data") and problem.line >= 1 and problem.remedy for problem in problems)
        assert all(len(str(problem).splitlines()) == 1 for problem in problems)
        return
    written = {path.name: path.read_text(encoding="utf-8-sig") for path in data.rglob("*.yml")}
    everything = "\n".join(written.values())
    assert all(value in everything for value in texts(report))
    for edition in report.editions:
        said = [edition.period.says, *(figure.says for figure in edition.figures)]
        assert said == quantities(written[f"{edition.id}.yml"])
