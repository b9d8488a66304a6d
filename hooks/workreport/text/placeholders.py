"""Placeholders for missing facts, which must not be published."""

import re

_TO_BE_DONE = (
    r"(?<![有等期])待(?:核实|核对|核定|补充|补全|补写|补(?![充全写助偿])|确认|填写?|定稿|定(?![价额居点向期论])|更新|续)"
    r"|此处(?:缺|略)|[（(](?:暂)?缺数据[）)]|[（(]未完[）)]|(?<!抢)占位(?!置)"
)
_WORDS = r"(?<![A-Za-z])(?:TODO|FIXME|TBD|TBC|X{2,}|lorem ipsum)(?![A-Za-z])"
_SIGNS = r"[Ｘ×✕╳]{2,}|某某|□{2,}|[?？]{2,}|＿{2,}|_{4,}"
# A letter where a number belongs: X万件, but not X光.
_BLANK_NUMBER = r"(?<![A-Za-z0-9])[XＸ×][余多]?(?:[百千万亿]|[件起个名人元宗户次%％])"
PLACEHOLDER = re.compile("|".join((_TO_BE_DONE, _WORDS, _SIGNS, _BLANK_NUMBER)), re.IGNORECASE)


def placeholder_in(text: str) -> str | None:
    """Return the first placeholder in a text, or None."""
    match = PLACEHOLDER.search(text)
    return match[0] if match else None
