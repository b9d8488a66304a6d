"""Earlier half-years that make a project large, each with all kinds of page, always the same.

`python -m bench.editions FOLDER PAGES` copies the shipped project to FOLDER and adds them; this folder, hooks and tools
must be on the import path.
"""

import random
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from tests.support.project import copy_project
from workreport.finishing.search.tables import COMMON
from workreport.loading import load_report
from workreport.model import Edition
from workreport.model.outcomes import outcomes

SEED = 20180701
# Half of the words come from as many as Chinese texts use, so that a page packs no better than a shipped one.
REPLACED, VOCABULARY = 0.5, 20_000
_NUMERALS = "〇零一二三四五六七八九十百千万亿两几数壹贰叁肆伍陆柒捌玖拾佰仟廿卅"
# Signs that the checks may read as a number or as part of a placeholder.
_REFUSED = set(_NUMERALS + "半双余多来约近上过超逾破达待占缺略补续")
# A page's list entries, and what the data say of each matter.
_SENTENCE = re.compile(r"^(- | +(?:- )?(?:topic|result|plan): )(.*)$", re.MULTILINE)
_CALL = re.compile(r"(\{\{.*?\}\})")
# Not what stands behind a number, which would be its unit.
_WORD = re.compile(f"(?<![0-9{_NUMERALS}])[\u4e00-\u9fff]{{2}}")


def add_editions(root: Path, pages: int) -> None:
    """Give the project at `root` enough earlier editions to have that many pages, to the nearest edition."""
    model = load_report(root / "data").editions[-1]
    all_pages, of_edition = (sum(1 for _ in (root / "docs").glob(each)) for each in ("**/*.md", f"{model.id}/*.md"))
    earlier = list(_earlier(model, round((pages - all_pages) / of_edition)))
    for names in earlier:
        _add_edition(root, model, names)
    _leave_plans_unmentioned(root)
    settings = root / "mkdocs.yml"
    settings.write_text(_with_editions(settings.read_text(encoding="utf-8"), model, earlier), encoding="utf-8")


def _earlier(model: Edition, count: int) -> Iterator[Mapping[str, str]]:
    """Yield for each of the half-years before the model's what stands in its files for what stands in the model's."""
    first = 2 * model.period.start.year + (model.period.start.month > 6)
    for half in range(first - 1, first - 1 - count, -1):
        year, second = divmod(half, 2)
        start, end = (date(year, 7, 1), date(year, 12, 31)) if second else (date(year, 1, 1), date(year, 6, 30))
        yield {
            model.id: f"{year}-h{second + 1}",
            model.name: f"{year}年{'下' if second else '上'}半年",
            f"start: {model.period.start}": f"start: {start}",
            f"end: {model.period.end}": f"end: {end}",
            **{f"as_of: {figure.as_of}": f"as_of: {end}" for figure in model.figures if figure.as_of},
        }


def _add_edition(root: Path, model: Edition, names: Mapping[str, str]) -> None:
    """Copy the model's data and pages under other names and with half of the words of their sentences replaced."""
    chance = random.Random(f"{SEED} {names[model.id]}")
    letters = [letter for letter in COMMON if letter not in _REFUSED]
    words = ["".join(chance.choices(letters, k=2)) for _ in range(VOCABULARY)]

    def vary_word(word: re.Match[str]) -> str:
        return chance.choice(words) if chance.random() < REPLACED else word[0]

    def vary(sentence: re.Match[str]) -> str:
        parts = _CALL.split(sentence[2])
        parts[::2] = [_WORD.sub(vary_word, part) for part in parts[::2]]
        return sentence[1] + "".join(parts)

    for source in (root / "data" / f"{model.id}.yml", *sorted((root / "docs" / model.id).glob("*.md"))):
        target = root / _renamed(source.relative_to(root).as_posix(), names)
        target.parent.mkdir(exist_ok=True)
        target.write_text(_SENTENCE.sub(vary, _renamed(source.read_text(encoding="utf-8"), names)), encoding="utf-8")


def _leave_plans_unmentioned(root: Path) -> None:
    """Say of every plan of which nothing is said yet that the edition after it does not mention it."""
    report = load_report(root / "data")
    for edition in report.editions:
        undecided = [outcome.area for outcome in outcomes(report, edition) if not outcome.is_decided]
        if undecided:
            with (root / "data" / f"{edition.id}.yml").open("a", encoding="utf-8") as file:
                file.write(f"unmentioned: [{', '.join(dict.fromkeys(undecided))}]\n")


def _with_editions(settings: str, model: Edition, earlier: Iterable[Mapping[str, str]]) -> str:
    """Return the settings with a section of the navigation for each edition, below the model's."""
    section = re.compile(rf"^  - {model.name}:\n(?:      - .*\n)+", re.MULTILINE)
    return section.sub(lambda own: own[0] + "".join(_renamed(own[0], names) for names in earlier), settings)


def _renamed(text: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(old, new)
    return text


if __name__ == "__main__":
    copy_project(Path(sys.argv[1]))
    add_editions(Path(sys.argv[1]), int(sys.argv[2]))
