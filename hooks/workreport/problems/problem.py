"""A fault in the project, and the exception that carries all of them."""

from dataclasses import dataclass

MAX_LENGTH = 300


@dataclass(frozen=True, order=True)
class Problem:
    """A fault in one line of a file and its remedy, both in Chinese for editors."""

    file: str
    line: int
    what: str
    remedy: str

    @property
    def message(self) -> str:
        """The fault and its remedy, on one line."""
        return f"{_printable(self.what)} → {_printable(self.remedy)}"

    def __str__(self) -> str:
        return f"{_printable(self.file)}:{self.line}: {self.message}"


class ProblemsFound(Exception):
    """Raised with all problems of a check at once, sorted and without duplicates."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def summary(self) -> str:
        """One line for each problem, and one to say that no new site was built."""
        return f"{self}\n发现{len(self.problems)}处问题，没有生成新的网站。"


def excerpt(text: str, limit: int = 40) -> str:
    """Shorten a text that a message quotes to at most `limit` characters and an ellipsis."""
    text = text.strip()
    return text if len(text) <= limit else f"{text[:limit]}…"


def _printable(text: str) -> str:
    """Shorten a text and replace what could break the line, reverse its direction or control a terminal."""
    short = text if len(text) <= MAX_LENGTH else f"{text[: MAX_LENGTH // 2]}……{text[-MAX_LENGTH // 2 :]}"
    return "".join(character if character.isprintable() or character == "\u3000" else "�" for character in short)
