"""Promises about annotations: GitHub shows the very message at the very line, whatever signs are in it."""

import pytest

from workreport.problems.annotations import annotation
from workreport.problems.problem import Problem


@pytest.mark.parametrize(
    ("problem", "command"),
    [
        (Problem("docs/a.md", 3, "错", "改"), "::error file=docs/a.md,line=3::错 → 改"),
        (Problem("docs/a.md", 3, "手写了“20%”", "用%"), "::error file=docs/a.md,line=3::手写了“20%25” → 用%25"),
        (Problem("docs/a:b,c%.md", 3, "a:b,c", "改"), "::error file=docs/a%3Ab%2Cc%25.md,line=3::a:b,c → 改"),
        (
            Problem("docs/a\nb.md", 3, "错\n::error::甲\r", "改"),
            "::error file=docs/a%0Ab.md,line=3::错�::error::甲� → 改",
        ),
    ],
)
def test_signs_of_workflow_commands_are_escaped(problem, command):
    assert annotation(problem) == command


def test_a_message_is_one_line_whatever_was_typed():
    assert str(Problem("docs/a\n.md", 1, "甲\u202e\x1b[2J", "乙")) == "docs/a�.md:1: 甲��[2J → 乙"
