"""What an editor is told when something is wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one line of a file, with what to write instead; all texts are for editors, in Chinese."""

    file: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what} → {self.remedy}"


class ProblemsFound(Exception):
    """Raised once with every problem that was found, never with the first alone."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
