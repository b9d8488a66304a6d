"""The tables by which the engine reads other scripts: traditional forms (OpenCC) and syllables (pypinyin).

GB 2312, level 1, lists the 3,755 commonest characters by sound (GB 2312-1980); the engine makes that list itself, so
that the readings of all of them travel as run lengths.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import groupby

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.contrib.tone_convert import to_normal

from ..memory import remembered

HAN = [chr(code) for code in range(0x3400, 0xA000)]
COMMON = "".join(bytes((0xB0 + i // 94, 0xA1 + i % 94)).decode("gb2312") for i in range(3755))
SEPARATOR = "\n"


def traditional_pairs(characters: Iterable[str]) -> str:
    """Every traditional form of the simplified characters, each followed by its simplified one."""
    wanted = set(characters)
    pairs: dict[str, str] = {}
    for scheme in ("t2s", "tw2s", "hk2s"):
        simplified = OpenCC(scheme).convert(SEPARATOR.join(HAN)).split(SEPARATOR)
        for form, simple in zip(HAN, simplified, strict=True):
            if form != simple and simple in wanted and form not in wanted:
                pairs[form] = simple
    return "".join(form + pairs[form] for form in sorted(pairs, key=lambda form: (pairs[form], form)))


def syllable_runs() -> str:
    """The readings by which GB 2312 orders the common characters, as run lengths: “a2 ai11 …”."""
    return " ".join(f"{syllable}{sum(1 for _ in group)}" for syllable, group in groupby(_common_readings()))


@cache
def _common_readings() -> tuple[str, ...]:
    """The reading of each common character: the first one, or that of its neighbour where only that keeps the order."""
    readings = [""]
    for syllables in pinyin(list(COMMON), style=Style.NORMAL, heteronym=True):
        known = [_plain(syllable) for syllable in syllables]
        readings.append(readings[-1] if readings[-1] in known and known[0] < readings[-1] else known[0])
    return tuple(readings[1:])


def other_readings(lines: Iterable[str]) -> str:
    """The readings of the lines' characters that the run lengths do not give, as “行hang 窦dou …”.

    A character has the readings that it has in the words of the lines, and those that it has in at least a tenth of
    the words of pypinyin's dictionary.
    """
    found: set[tuple[str, str]] = set()
    characters: set[str] = set()
    for line in lines:
        han = "".join(character if "\u3400" <= character <= "\u9fff" else " " for character in line)
        for word in han.split():
            characters.update(word)
            found.update(_readings(word))
    found |= _dictionary_readings(frozenset(characters))
    known = set(zip(COMMON, _common_readings(), strict=True))
    return " ".join(f"{character}{syllable}" for character, syllable in sorted(found - known))


# The website and the offline edition hold the same words; of a site with very many only one that is built again keeps all.
@remembered
@lru_cache(maxsize=10_000)
def _readings(word: str) -> tuple[tuple[str, str], ...]:
    return tuple(zip(word, map(_plain, lazy_pinyin(word)), strict=True))


@cache
def _dictionary_readings(characters: frozenset[str], share: float = 0.1, fewest: int = 5) -> set[tuple[str, str]]:
    words = Counter[tuple[str, str]]()
    for word, readings in PHRASES_DICT.items():
        words.update((character, reading[0]) for character, reading in zip(word, readings) if character in characters)
    plain = Counter[tuple[str, str]]()
    for (character, reading), count in words.items():
        plain[character, _plain(to_normal(reading))] += count
    totals = Counter[str]()
    for (character, _), count in plain.items():
        totals[character] += count
    return {(character, syllable) for (character, syllable), count in plain.items() if count >= max(fewest, share * totals[character])}


def _plain(syllable: str) -> str:
    return syllable.replace("ü", "v").replace("ê", "e")
