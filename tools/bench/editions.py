"""A project of many pages: the shipped one and as many earlier half-years, each with all kinds of page, always the same.

`python -m bench.editions FOLDER PAGES` writes one, from the project's folder with it, hooks and tools on the import path.
"""

import random
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.support.project import Project, copy_project
from workreport.finishing.search.tables import COMMON
from workreport.loading import load_report
from workreport.model import Edition

from .generate import REPLACED, SEED, VOCABULARY

# Signs that the checks may read as a number or as part of a placeholder.
_REFUSED = set("〇零一二三四五六七八九十百千万亿两几数半双余多来待占缺略补续")
# A page's list entries, and what the data say of each matter.
_SENTENCE = re.compile(r"^(- | +(?:- )?(?:topic|result|plan): )(.*)$", re.MULTILINE)
_CALL = re.compile(r"(\{\{.*?\}\})")
# Not what stands behind a number, which would be its unit.
_WORD = re.compile("(?<![0-9])[\u4e00-\u9fff]{2}")
# A site of so many pages would have raised them.
_LIMITS = (
    ("hooks/workreport/checking/files.py", "= 500, 20, 4 * 1024 * 1024", "= 5000, 20, 16 * 1024 * 1024"),
    ("hooks/workreport/loading/load.py", "= 40, 1024 * 1024", "= 400, 4 * 1024 * 1024"),
)


def copy_with_editions(target: Path, pages: int) -> Project:
    """A copy of the project in `target` with so many earlier editions that it has that many pages, to the nearest edition."""
    project = copy_project(target)
    model = load_report(target / "data").latest
    shipped, of_edition = (
        sum(1 for _ in (target / "docs").glob(pattern)) for pattern in ("**/*.md", f"{model.id}/*.md")
    )
    earlier = list(_earlier(model, round((pages - shipped) / of_edition)))
    for edition in earlier:
        _add_edition(target, model, edition)
    settings = target / "mkdocs.yml"
    settings.write_text(_with_editions(settings.read_text(encoding="utf-8"), model, earlier), encoding="utf-8")
    for limit in _LIMITS:
        project.replace(*limit)
    return project


def _earlier(model: Edition, count: int) -> Iterator[dict[str, str]]:
    """For each of the half-years before the model's: what stands in its files for what stands in the model's."""
    latest = 2 * model.period.start.year + (model.period.start.month > 6)
    for half in range(latest - 1, latest - 1 - count, -1):
        year, second = divmod(half, 2)
        start, end = (date(year, 7, 1), date(year, 12, 31)) if second else (date(year, 1, 1), date(year, 6, 30))
        yield {
            model.id: f"{year}-h{second + 1}",
            model.name: f"{year}年{'下' if second else '上'}半年",
            f"start: {model.period.start}": f"start: {start}",
            f"end: {model.period.end}": f"end: {end}",
            **{f"as_of: {figure.as_of}": f"as_of: {end}" for figure in model.figures if figure.as_of},
        }


def _add_edition(root: Path, model: Edition, names: dict[str, str]) -> None:
    """Copies the model's data and pages under other names and with half of the words of their sentences replaced."""
    chance = random.Random(f"{SEED} {names[model.id]}")
    letters = [letter for letter in COMMON if letter not in _REFUSED]
    words = ["".join(chance.choices(letters, k=2)) for _ in range(VOCABULARY)]

    def vary(sentence: re.Match) -> str:
        parts = _CALL.split(sentence[2])
        parts[::2] = [
            _WORD.sub(lambda word: chance.choice(words) if chance.random() < REPLACED else word[0], part)
            for part in parts[::2]
        ]
        return sentence[1] + "".join(parts)

    for source in (root / "data" / f"{model.id}.yml", *sorted((root / "docs" / model.id).glob("*.md"))):
        target = root / _renamed(source.relative_to(root).as_posix(), names)
        target.parent.mkdir(exist_ok=True)
        target.write_text(_SENTENCE.sub(vary, _renamed(source.read_text(encoding="utf-8"), names)), encoding="utf-8")


def _with_editions(settings: str, model: Edition, earlier: list[dict[str, str]]) -> str:
    section = re.search(rf"^  - {model.name}:\n(?:      - .*\n)+", settings, re.MULTILINE)[0]
    return settings.replace(section, section + "".join(_renamed(section, names) for names in earlier))


def _renamed(text: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


if __name__ == "__main__":
    copy_with_editions(Path(sys.argv[1]), int(sys.argv[2]))
