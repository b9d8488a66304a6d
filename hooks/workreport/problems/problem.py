"""What an editor is told when something is wrong."""

from dataclasses import dataclass

LONGEST = 300


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one line of a file, with what to write instead; all texts are for editors, in Chinese."""

    file: str
    line: int
    what: str
    remedy: str

    @property
    def said(self) -> str:
        """What is wrong and what to write instead."""
        return f"{_shown(self.what)} → {_shown(self.remedy)}"

    def __str__(self) -> str:
        return f"{_shown(self.file)}:{self.line}: {self.said}"


class ProblemsFound(Exception):
    """Raised once with every problem that was found, never with the first alone."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def summary(self) -> str:
        """Every problem on a line, and that no site comes of it."""
        return f"{self}\n发现{len(self.problems)}处问题，没有生成新的网站。"


def excerpt(text: str, most: int = 40) -> str:
    """What an editor typed, short enough for a message."""
    text = text.strip()
    return text if len(text) <= most else f"{text[:most]}…"


def _shown(text: str) -> str:
    """The text on one line that can neither turn its direction nor command a terminal, whatever it repeats."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}……{text[-LONGEST // 2 :]}"
    return "".join(each if each.isprintable() or each == "\u3000" else "�" for each in short)
