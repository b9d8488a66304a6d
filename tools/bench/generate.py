"""More pages like the shipped ones: sentences of the area pages in other combinations and with other words."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import cycle
from pathlib import Path
from statistics import mean

from workreport.finishing.search.extraction import Section, extract_sections
from workreport.finishing.search.tables import COMMON

from .measure import packed

SEED = 20180701
# Half of the words come from as many as Chinese texts use, so that a page packs no better than a shipped one.
REPLACED = 0.5
VOCABULARY = 20_000


def add_pages(folder: Path, models: Sequence[Path], count: int) -> list[Path]:
    """Writes `count` pages like the models below `folder`, always the same ones, and returns their paths."""
    pages = [extract_sections(path.read_text(encoding="utf-8")) for path in models]
    titles = [section.title for page in pages for section in page]
    lines = [line for page in pages for section in page for line in section.text.splitlines()]
    chance = random.Random(SEED)
    words = ["".join(chance.choices(COMMON, k=2)) for _ in range(VOCABULARY)]

    def vary(text: str) -> str:
        varied = re.sub(
            "[\u4e00-\u9fff]{2}", lambda pair: chance.choice(words) if chance.random() < REPLACED else pair[0], text
        )
        return re.sub("[0-9]", lambda _: str(chance.randint(1, 9)), varied)

    files = [folder / f"generated-{number:04}" / "index.html" for number in range(count)]
    for file, page in zip(files, cycle(pages), strict=False):
        file.parent.mkdir()
        file.write_text(
            "".join(
                _html(
                    Section(
                        section.anchor,
                        vary(chance.choice(titles)),
                        "\n".join(vary(chance.choice(lines)) for _ in section.text.splitlines()),
                    )
                    for section in page
                )
            ),
            encoding="utf-8",
        )
    return files


def _html(sections: Iterable[Section]) -> Iterator[str]:
    yield "<!doctype html><meta charset=utf-8><article>"
    for section in sections:
        level = "h1" if not section.anchor else "h3" if "-" in section.anchor else "h2"
        yield f'<{level} id="{section.anchor or "_1"}">{escape(section.title)}</{level}><ul>'
        yield from (f"<li>{escape(line)}</li>" for line in section.text.splitlines())
        yield "</ul>"
    yield "</article>"


def amount_of_text(pages: Sequence[Path]) -> str:
    """How much text the pages hold on average, as it is and packed."""
    texts = [
        "\n".join(f"{part.title}\n{part.text}" for part in extract_sections(page.read_text(encoding="utf-8")))
        for page in pages
    ]
    return f"{mean(map(len, texts)):.0f} characters ({mean(packed(text.encode('gb18030')) for text in texts):.0f} bytes packed)"
