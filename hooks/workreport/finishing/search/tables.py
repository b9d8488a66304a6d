"""The tables by which the engine understands queries in traditional characters (OpenCC) and in pinyin (pypinyin).

GB 2312-1980 orders the 3,755 commonest characters, its level 1, by their readings. The engine derives that list itself,
so the readings of all of them can be sent as run lengths.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.contrib.mmseg import seg
from pypinyin.contrib.tone_convert import to_normal

from workreport.finishing.search.index import Entry

HAN = [chr(code) for code in range(0x3400, 0xA000)]
COMMON = "".join(bytes((0xB0 + i // 94, 0xA1 + i % 94)).decode("gb2312") for i in range(3755))
SEPARATOR = "\n"
_HAN_RUN = re.compile("[\u3400-\u9fff]+")


def make_tables(entries: Sequence[Entry], words: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return the tables by which the engine reads other scripts, for the characters of the pages and words."""
    texts = ["\n".join(text for _, *texts in page["sections"] for text in texts) for page in entries]
    texts += ["\n".join(names) for _, _, *names in words]
    return {
        "traditional": traditional_pairs(frozenset("".join(texts))),
        "syllables": syllable_runs(),
        "readings": other_readings(texts),
    }


def traditional_pairs(wanted: frozenset[str]) -> str:
    """Return every traditional form of those simplified characters, each followed by its simplified form."""
    pairs: dict[str, str] = {}
    for scheme in ("t2s", "tw2s", "hk2s"):
        simplified = OpenCC(scheme).convert(SEPARATOR.join(HAN)).split(SEPARATOR)
        pairs |= {
            form: simple
            for form, simple in zip(HAN, simplified, strict=True)
            if form != simple and simple in wanted and form not in wanted
        }
    return "".join(form + pairs[form] for form in sorted(pairs, key=lambda form: (pairs[form], form)))


def syllable_runs() -> str:
    """Return the readings by which GB 2312 orders the common characters, as run lengths: “a2 ai11 …”."""
    return " ".join(f"{syllable}{sum(1 for _ in group)}" for syllable, group in groupby(_common_readings()))


@cache
def _common_readings() -> tuple[str, ...]:
    """Return a reading of each common character: the first one, or its neighbour's where only that keeps the order."""
    readings = [""]
    for syllables in pinyin(list(COMMON), style=Style.NORMAL, heteronym=True):
        known = [_plain(syllable) for syllable in syllables]
        readings.append(readings[-1] if readings[-1] in known and known[0] < readings[-1] else known[0])
    return tuple(readings[1:])


def other_readings(texts: Iterable[str]) -> str:
    """Return the readings of the texts' characters that the run lengths lack, as “行hang 窦dou …”.

    A character has the readings that it has in the words of the texts, and those that it has in at least a tenth of
    the words of pypinyin's dictionary.
    """
    words = {word for text in texts for word in _words(text)}
    readings = {pair for word in words for pair in zip(word, map(_plain, lazy_pinyin(word)), strict=True)}
    readings |= _dictionary_readings(frozenset("".join(words)))
    common = set(zip(COMMON, _common_readings(), strict=True))
    return " ".join(f"{character}{syllable}" for character, syllable in sorted(readings - common))


def _words(text: str) -> Iterator[str]:
    """Yield the words of pypinyin's dictionary into which the text falls, and the single characters between them."""
    return (word for run in _HAN_RUN.findall(text) for word in seg.cut(run))


def _dictionary_readings(characters: frozenset[str], share: float = 0.1, fewest: int = 5) -> set[tuple[str, str]]:
    """Return the readings that the characters have in at least that share of their words, and in at least so many."""
    pairs = Counter(
        (character, reading[0])
        for word, readings in PHRASES_DICT.items()
        for character, reading in zip(word, readings, strict=False)
        if character in characters
    )
    plain = Counter[tuple[str, str]]()
    totals = Counter[str]()
    for (character, reading), count in pairs.items():
        plain[character, _plain(to_normal(reading))] += count
        totals[character] += count
    return {
        (character, syllable)
        for (character, syllable), count in plain.items()
        if count >= max(fewest, share * totals[character])
    }


def _plain(syllable: str) -> str:
    return syllable.replace("ü", "v").replace("ê", "e")
