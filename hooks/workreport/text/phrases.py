"""Where a line of Chinese may break: between words, and not within one.

BudouX was tried first and parts words of these reports (侦/办, 年/度, 习近/平新); jieba's dictionary, as rjieba has it,
knows them.
"""

import re
from functools import lru_cache
from itertools import chain

import rjieba

# A line begins with none of these, and ends with none of those.
CLOSING = "，。、；：？！）》」』】”’%％‰…"
OPENING = "（《「『【“‘"
# They belong to the word before them; any other single character belongs to the word behind it.
_SUFFIXES = "的了地得们着过好于上下中里内外等案"
_NUMBER = re.compile(r"[0-9０-９A-Za-z.．,]$")
# As in 第十八届, 三中全会.
_COUNTED = re.compile("[一二三四五六七八九十百千]")
# What is said of a date belongs to it.
_BEFORE_DATE = "截至"
# Behind 2018年 or 7月, the rest of the date.
_DATE = re.compile(r"[0-9][年月]$")


@lru_cache(maxsize=4096)
def phrases(text: str) -> tuple[str, ...]:
    """Part a text into pieces between which a line may break; joined, they are the text."""
    pieces: list[str] = []
    is_open = False
    for word in chain.from_iterable(map(_halves, rjieba.cut(text))):
        ends = bool(pieces) and not is_open and _belongs_to(pieces[-1], word)
        if pieces and (is_open or ends):
            pieces[-1] += word
        else:
            pieces.append(word)
        is_open = word in (*OPENING, _BEFORE_DATE) or (len(word) == 1 and not ends)
    return tuple(pieces)


def _halves(word: str) -> tuple[str, ...]:
    """Part a word of four characters that is made of two, such as 违法犯罪: whole, they leave much of a line empty."""
    halves = (word[:2], word[2:])
    is_made_of_two = len(word) == 4 and not _COUNTED.search(word) and set(halves) <= set(rjieba.cut_for_search(word))
    return halves if is_made_of_two else (word,)


def _belongs_to(before: str, word: str) -> bool:
    """Whether a word may not begin a line after `before`: punctuation, a suffix, a unit, or the rest of a date."""
    if word[0] in CLOSING or word in _SUFFIXES or word.isspace() or _NUMBER.search(before):
        return True
    return word[0].isdigit() and _DATE.search(before) is not None
