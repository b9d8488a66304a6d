"""Ids from Chinese words, and how alike two headings are."""

import re
from collections.abc import Collection

from pypinyin import lazy_pinyin

_HAN_RUN = re.compile("[㐀-鿿]+|[A-Za-z0-9]+")
_LONGEST_ID, _LONGEST_NAME = 40, 24
# With these a heading says how, not what; an id or a name is better without.
_MANNER = re.compile(
    r"^(?:要|更加|进一步|深入|全面|全力|着力|扎实|切实|坚决|坚定|积极|主动|自觉|认真|持续|不断|有效|有力|充分|大力|努力|"
    r"统筹|稳步|坚持)*(?:推进|推动|加强|抓好|做好|强化|开展|深化|提升|聚焦|突出|围绕[㐀-鿿]{4})"
)

# In so many headings that they make none alike.
_COMMON = re.compile("工作|深入|推进|加强|积极|做好|切实|全面|坚决|着力|有效|自觉|开展|进一步|持续|深化|不断")


def id_from(words: str, taken: Collection[str], otherwise: str) -> str:
    """Spell the end of some Chinese words in pinyin as an id that is not taken.

    Parameters:
        words: The words, of which the last eight characters count.
        taken: The ids that are in use.
        otherwise: The id for words without Chinese or Latin characters.
    """
    plain = "".join(_HAN_RUN.findall(words))[-8:]
    syllables = [each.lower() for each in lazy_pinyin(plain) if re.fullmatch("[A-Za-z0-9]+", each)]
    pairs = ["".join(syllables[place : place + 2]) for place in range(0, len(syllables), 2)]
    return free("-".join(pairs)[:_LONGEST_ID].strip("-") or otherwise, taken)


def free(wanted: str, taken: Collection[str]) -> str:
    """Return an id, with the next number behind it if it is taken."""
    number, name = 2, wanted
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def name_from(heading: str) -> str:
    """Suggest the short name of a work area from the heading of a chapter."""
    clauses = [each for each in re.split("[，：；、]", heading) if len(each) > 3] or [heading]
    clause = min(clauses, key=lambda each: (len(each) > 12, -clauses.index(each)))
    return _MANNER.sub("", clause)[:_LONGEST_NAME]


def likeness(one: str, other: str) -> float:
    """Say how alike two headings are, from 0 to 1: the share of pairs of characters in common, common words aside."""
    first, second = _pairs(one), _pairs(other)
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def _pairs(text: str) -> set[str]:
    plain = "".join(re.findall("[㐀-鿿]", _COMMON.sub("", text)))
    return {plain[place : place + 2] for place in range(len(plain) - 1)}
