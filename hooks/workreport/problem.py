"""What an editor is told when something is wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one line of a file, with what to write instead; all texts are for editors, in Chinese."""

    file: str
    line: int
    what: str
    remedy: str

    @property
    def said(self) -> str:
        """What is wrong and what to write instead, on one line that shows what an editor may have typed unseen."""
        return _visible(f"{self.what} → {self.remedy}")

    def __str__(self) -> str:
        return f"{_visible(self.file)}:{self.line}: {self.said}"


class ProblemsFound(Exception):
    """Raised once with every problem that was found, never with the first alone."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def excerpt(text: str, most: int = 40) -> str:
    """What an editor typed, short enough for a message."""
    text = text.strip()
    return text if len(text) <= most else f"{text[:most]}…"


def _visible(text: str) -> str:
    """Nothing of a typed text may end the line, turn its direction or command a terminal."""
    return "".join(each if each.isprintable() or each == "\u3000" else f"<U+{ord(each):04X}>" for each in text)
