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

    def __str__(self) -> str:
        return f"{_shown(self.file)}:{self.line}: {_shown(self.what)} → {_shown(self.remedy)}"


def _shown(text: str) -> str:
    """The text on one line that a terminal can show, whatever an editor typed that it repeats."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}……{text[-LONGEST // 2 :]}"
    return "".join(character if character.isprintable() or character == "\u3000" else "�" for character in short)


class ProblemsFound(Exception):
    """Raised once with every problem that was found, never with the first alone."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
