"""What the benchmarks print: a table that says where a limit is missed, and how its figures came about."""

from collections.abc import Iterable, Sequence
from pathlib import Path

DIST = Path(__file__).parents[2] / "dist"


def publish(name: str, notes: Sequence[str], *tables: Iterable[Sequence[str]]) -> None:
    """Print tables, each a head and rows, and notes below them, and write them to a Markdown file in dist/."""
    blocks = ["\n".join(_table(rows)) for rows in tables] + ["\n".join(f"- {note}" for note in notes)]
    text = "\n\n".join(blocks) + "\n"
    DIST.mkdir(exist_ok=True)
    (DIST / f"{name}.md").write_text(text, encoding="utf-8")
    print(text, end="")


def marked(text: str, *, reached: bool) -> str:
    """Return the text of a cell that says so where it misses its limit."""
    return text if reached else f"**missed:** {text}"


def _table(rows: Iterable[Sequence[str]]) -> Iterable[str]:
    head, *others = rows
    return ("| " + " | ".join(cells) + " |" for cells in (head, ["---"] * len(head), *others))
