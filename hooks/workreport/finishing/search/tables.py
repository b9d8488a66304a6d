"""The tables by which the engine reads other scripts: traditional forms (OpenCC) and syllables (pypinyin).

GB 2312, level 1, lists the 3,755 commonest characters by sound (GB 2312-1980); the engine makes that list itself, so
that the readings of all of them travel as run lengths.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.contrib.mmseg import seg
from pypinyin.contrib.tone_convert import to_normal

HAN = [chr(code) for code in range(0x3400, 0xA000)]
COMMON = "".join(bytes((0xB0 + i // 94, 0xA1 + i % 94)).decode("gb2312") for i in range(3755))
SEPARATOR = "\n"
_HAN_RUN = re.compile("[\u3400-\u9fff]+")


def make_tables(index: Mapping[str, object]) -> dict[str, str]:
    """The tables for the first query in another script, made for the characters of that index."""
    texts = ["\n".join(text for _, *texts in page["sections"] for text in texts) for page in index["pages"]]
    return {
        "traditional": traditional_pairs(frozenset().union(*map(_characters, texts))),
        "syllables": syllable_runs(),
        "readings": other_readings(texts),
    }


def _characters(text: str) -> frozenset[str]:
    return frozenset(text)


def traditional_pairs(wanted: frozenset[str]) -> str:
    """Every traditional form of the simplified characters, each followed by its simplified one."""
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


def other_readings(texts: Iterable[str]) -> str:
    """The readings of the texts' characters that the run lengths do not give, as “行hang 窦dou …”.

    A character has the readings that it has in the words of the texts, and those that it has in at least a tenth of
    the words of pypinyin's dictionary.
    """
    return _other_readings(frozenset().union(*map(_words, texts)))


def _other_readings(words: frozenset[str]) -> str:
    found = {each for word in words for each in _readings(word)}
    found |= _dictionary_readings(frozenset("".join(words)))
    known = set(zip(COMMON, _common_readings(), strict=True))
    return " ".join(f"{character}{syllable}" for character, syllable in sorted(found - known))


def _words(text: str) -> frozenset[str]:
    """The words of pypinyin's dictionary, and the single characters between them, into which the text falls."""
    return frozenset(word for run in _HAN_RUN.findall(text) for word in seg.cut(run))


@cache
def _readings(word: str) -> tuple[tuple[str, str], ...]:
    return tuple(zip(word, map(_plain, lazy_pinyin(word)), strict=True))


@cache
def _dictionary_readings(characters: frozenset[str], share: float = 0.1, fewest: int = 5) -> set[tuple[str, str]]:
    pairs = (pair for word, readings in PHRASES_DICT.items() for pair in zip(word, readings) if pair[0] in characters)
    plain = Counter[tuple[str, str]]()
    for (character, reading), count in Counter((character, reading[0]) for character, reading in pairs).items():
        plain[character, _plain(to_normal(reading))] += count
    totals = Counter[str]()
    for (character, _), count in plain.items():
        totals[character] += count
    return {
        (character, syllable)
        for (character, syllable), count in plain.items()
        if count >= max(fewest, share * totals[character])
    }


def _plain(syllable: str) -> str:
    return syllable.replace("ü", "v").replace("ê", "e")
