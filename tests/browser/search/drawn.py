"""Queries drawn at random from the built pages, by a reading of the pages that shares nothing with the index."""

import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin
from selectolax.lexbor import LexborNode

from tests.browser.search.cases import Case
from tests.support.fixture import REPORT
from tests.support.pages import built_pages
from workreport.addresses.pages import PICTURE, page_files

REPEATED = (
    ".headerlink, .locator, .figure-cards, .figure-count, .matrix-filters, .page-end, .area-cards, "
    ".fact-card .fold, .term-list, .where, .open-search, .md-button, .downloads, .data-files, .chart, .page-start, "
    ".source, script, style"
)
BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, h4"
HAN = re.compile(r"[\u4e00-\u9fff]+")
NUMBER = re.compile(r"(?:下降)?(?P<number>\d+(?:\.\d+)?)(?P<scale>[万亿]?)(?P<unit>[%件起年月日项条])")
EDITIONS = {edition.id: edition for edition in REPORT.editions}
# For each edition the page of the area that presents each paragraph; this page presents the others.
PRESENTED = {
    edition.id: {
        name: section.area for section in edition.sections for part in section.parts.values() for name in part.locators
    }
    for edition in REPORT.editions
}
REQUIREMENTS = "requirements"
PER_CLASS = 100
GB2312_LEVEL_1 = "".join(bytes((0xB0 + i // 94, 0xA1 + i % 94)).decode("gb2312") for i in range(3755))


@dataclass(frozen=True)
class Text:
    """A page as a reader sees it."""

    page: str
    blocks: tuple[str, ...]
    names: frozenset[str]
    headings: tuple[str, ...] = ()

    @cached_property
    def folded(self) -> str:
        """The blocks and the headings of the report without punctuation, apart from each other."""
        return "\n".join(fold(block) for block in (*self.blocks, *self.headings))


@dataclass(frozen=True)
class Drawn:
    """A query, and the piece of text that the first page must hold."""

    query: str
    source: str


def fold(text: str) -> str:
    """The letters and digits of a text, with what belongs to numbers."""
    text = unicodedata.normalize("NFKC", text).lower()
    return re.sub(r"(?<!\d)\.|\.(?!\d)", "", re.sub(r"[^\w.%]|_", "", text))


def read_site(site: Path) -> tuple[Text, ...]:
    """The text of every page that can be found."""
    found = [path.relative_to(site).as_posix() for path in page_files(site)]
    articles = {path: page.css_first("article") for path, page in built_pages(site) if path in found}
    return tuple(_read(path, article) for path, article in articles.items() if PICTURE not in path)


def _read(path: str, article: LexborNode) -> Text:
    for node in article.css(REPEATED):
        node.decompose()
    names = frozenset(fold(node.text()) for node in article.css("h1, h2, h3, h4, a.term, td:first-child"))
    for node in article.css("br"):
        node.replace_with("\n")
    blocks = [
        line.strip() for node in article.css(BLOCKS) if not node.css(BLOCKS)[1:] for line in node.text().split("\n")
    ]
    page = path.removesuffix("index.html")
    return Text(page, tuple(block for block in blocks if block), names - {""}, headings_of(page))


def headings_of(page: str) -> tuple[str, ...]:
    """The headings of the report's paragraphs that a page presents."""
    edition, _, name = page.strip("/").partition("/")
    if edition not in EDITIONS or name not in {*PRESENTED[edition].values(), REQUIREMENTS}:
        return ()
    locators = EDITIONS[edition].locators
    return tuple(item.heading for item in locators if PRESENTED[edition].get(item.name, REQUIREMENTS) == name)


class Drawer:
    """Draws pieces of the pages' text by chance."""

    def __init__(self, texts: tuple[Text, ...], seed: int) -> None:
        self.chance = random.Random(seed)
        self.names = sorted({name for text in texts for name in text.names})
        self.blocks = sorted({block for text in texts for block in text.blocks})
        self.runs = sorted({run for block in self.blocks for run in HAN.findall(block)})
        self.numbers = sorted({match.group() for block in self.blocks for match in NUMBER.finditer(block)})

    def name(self, shortest: int = 1, longest: int = 99) -> str:
        """A heading, a term or the name of a row, of Han characters only where it must be of a certain length."""
        fitting = [
            name for name in self.names if shortest <= len(name) <= longest and (shortest == 1 or HAN.fullmatch(name))
        ]
        return self.chance.choice(fitting)

    def part(self, shortest: int, longest: int) -> str:
        """Neighbouring Han characters."""
        length = self.chance.randint(shortest, longest)
        run = self.chance.choice([run for run in self.runs if len(run) >= length])
        start = self.chance.randint(0, len(run) - length)
        return run[start : start + length]

    def phrase(self) -> str:
        """From the middle of a sentence, cutting no number and no Latin word."""
        while True:
            length = self.chance.randint(8, 25)
            block = self.chance.choice([block for block in self.blocks if len(block) > length + 1])
            start = self.chance.randint(1, len(block) - length)
            phrase = block[start : start + length]
            if not any(_cuts_word(block, place) for place in (start, start + length)) and len(fold(phrase)) > 5:
                return phrase

    def number(self) -> re.Match[str]:
        """A number with its unit."""
        return NUMBER.fullmatch(self.chance.choice(self.numbers))

    def two_parts(self) -> tuple[str, str]:
        """Two parts of one block that do not touch, in their order."""
        while True:
            runs = [run for run in HAN.findall(self.chance.choice(self.blocks)) if len(run) > 1]
            if len(runs) > 1:
                first, second = sorted(self.chance.sample(range(len(runs)), 2))
                return runs[first][:4], runs[second][-4:]


def _cuts_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and bool(re.fullmatch(r"[\w.%,-]{2}", text[place - 1 : place + 1], re.ASCII))


def chinese_number(number: str, unit: str) -> str:
    """A number in Han characters, a year digit by digit."""
    digits = "零一二三四五六七八九"
    whole, _, fraction = number.partition(".")
    if unit == "年" and len(whole) == 4:
        return "".join(digits[int(digit)] for digit in whole).replace("零", "〇")
    spoken = "".join(digits[int(digit)] + "千百十 "[place + 4 - len(whole)] for place, digit in enumerate(whole))
    spoken = re.sub("零[千百十 ]", "零", spoken).replace(" ", "")
    spoken = re.sub("零+", "零", spoken)
    spoken = re.sub("^一十", "十", spoken.rstrip("零") if len(spoken) > 1 else spoken)
    return spoken + ("点" + "".join(digits[int(digit)] for digit in fraction) if fraction else "")


def _number_form(drawer: Drawer) -> Drawn:
    match = drawer.number()
    number, scale, unit = match["number"], match["scale"], match["unit"]
    before = match.group().partition(number)[0]
    plain = str(int(number) * {"": 1, "万": 10**4, "亿": 10**8}[scale]) if "." not in number else number
    wide = "".join(
        chr(ord(character) + 0xFEE0) if character in "0123456789.%" else character for character in match.group()
    )
    spoken = chinese_number(number, unit)
    forms = [match.group(), wide, f"{before}{number} {scale}{unit}", f"{before} {number}{scale}{unit}".strip()]
    forms += [f"{before}{plain}{unit}"] if scale else []
    forms += [f"{before}{int(plain):,}{unit}"] if plain.isdigit() and unit not in "年%" and len(plain) > 3 else []
    forms += (
        [f"{before}百分之{spoken}", f"{before}百分之{number}"] if unit == "%" else [f"{before}{spoken}{scale}{unit}"]
    )
    return Drawn(drawer.chance.choice(forms), match.group())


def _pinyin(text: str, chance: random.Random) -> str:
    style, between = chance.choice(
        [
            (Style.NORMAL, ""),
            (Style.NORMAL, " "),
            (Style.TONE, " "),
            (Style.TONE, ""),
            (Style.TONE3, " "),
        ]
    )
    return between.join(lazy_pinyin(text, style=style))


def _name_or_part(drawer: Drawer) -> str:
    return drawer.name(3, 8) if drawer.chance.random() < 0.5 else drawer.part(4, 7)


def _homophone(drawer: Drawer) -> Drawn:
    while True:
        source = _name_or_part(drawer)
        place = drawer.chance.randrange(len(source))
        alike = [other for other in _common_by_syllable()[lazy_pinyin(source)[place]] if other != source[place]]
        if alike:
            return Drawn(source[:place] + drawer.chance.choice(alike) + source[place + 1 :], source)


@cache
def _common_by_syllable() -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for character in GB2312_LEVEL_1:
        found[lazy_pinyin(character)[0]].append(character)
    return found


def _mixed(drawer: Drawer) -> Drawn:
    source = drawer.name(4, 8) if drawer.chance.random() < 0.5 else drawer.part(4, 7)
    place = drawer.chance.randint(2, len(source) - 2)
    syllables = lazy_pinyin(source)
    latin_first = "".join(syllables[:place]) + source[place:]
    return Drawn(drawer.chance.choice([latin_first, source[:place] + "".join(syllables[place:])]), source)


def _initials(drawer: Drawer) -> Drawn:
    source = drawer.name(3, 10)
    return Drawn("".join(syllable[0] for syllable in lazy_pinyin(source)), source)


def _traditional(drawer: Drawer) -> Drawn:
    source = drawer.phrase() if drawer.chance.random() < 0.5 else drawer.part(2, 6)
    return Drawn(_converter(drawer.chance.choice(["s2t", "s2tw"])).convert(source), source)


@cache
def _converter(scheme: str) -> OpenCC:
    return OpenCC(scheme)


def _swapped(drawer: Drawer) -> Drawn:
    first, second = drawer.two_parts()
    return Drawn(f"{second} {first}", f"{first}\n{second}")


def _same(source: str) -> Drawn:
    return Drawn(source, source)


def _with_pinyin(drawer: Drawer) -> Drawn:
    source = _name_or_part(drawer)
    return Drawn(_pinyin(source, drawer.chance), source)


def _without_punctuation(drawer: Drawer) -> Drawn:
    source = drawer.phrase()
    return Drawn(fold(source), source)


WAYS: Mapping[str, Callable[[Drawer], Drawn]] = {
    "names": lambda drawer: _same(drawer.name()),
    "phrases": lambda drawer: _same(drawer.phrase()),
    "bare phrases": _without_punctuation,
    "parts": lambda drawer: _same(drawer.part(2, 4)),
    "numbers": _number_form,
    "traditional": _traditional,
    "pinyin": _with_pinyin,
    "initials": _initials,
    "swapped": _swapped,
    "homophones": _homophone,
    "mixed": _mixed,
}
BY_NAME = ("names", "initials")


def draw(texts: tuple[Text, ...], seeds: Iterable[int]) -> Mapping[str, tuple[Case, ...]]:
    """For each way of asking, a hundred cases a seed, each with the pages that hold its source."""
    drawers = [Drawer(texts, seed) for seed in seeds]
    return {way: tuple(case for drawer in drawers for case in _cases(texts, drawer, way)) for way in WAYS}


def _cases(texts: tuple[Text, ...], drawer: Drawer, way: str) -> Iterator[Case]:
    holds = _has_name if way in BY_NAME else _has_number if way == "numbers" else _has_text
    for _ in range(PER_CLASS):
        drawn = WAYS[way](drawer)
        # What was changed may stand somewhere by chance, and is then right as it is.
        right = [text.page for text in texts if holds(text, drawn.source) or _has_text(text, drawn.query)]
        yield Case(drawn.query, frozenset(right))


def _has_name(text: Text, source: str) -> bool:
    return source in text.names


def _has_number(text: Text, source: str) -> bool:
    return any(re.search(rf"(?<![\d.]){re.escape(source)}", block) for block in text.blocks)


def _has_text(text: Text, source: str) -> bool:
    return all(fold(part) in text.folded for part in source.split("\n"))
