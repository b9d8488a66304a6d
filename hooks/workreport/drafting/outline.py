"""The structure of a report: its parts, its paragraphs with their names, and the work areas that they treat."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workreport.drafting.naming import id_from, likeness, name_from
from workreport.drafting.reading import Block, Kind, Reading, salutation, titled
from workreport.drafting.series import Area, Part, Series
from workreport.model.series import OTHER, RESULT, TARGET
from workreport.quantities import measured_quantities

_RESULT_WORDS = "成效|成绩|回顾|工作情况|完成情况|主要做了|工作总结|做了以下|取得"
_TARGET_WORDS = (
    "部署|安排|打算|总的要求|总体要求|总要求|工作思路|目标任务|重点任务|重点工作|主要任务|工作任务|方面工作|工作计划|"
    "下一步|今后|重点抓好"
)
_PROBLEM_WORDS = (
    "(?:存在|面临).{0,14}(?:问题|困难|不足|短板|差距)|(?:问题|困难|短板)[和与及](?:问题|困难|不足|短板|挑战|差距)|"
    "^主要问题|清醒地?(?:看到|认识到)|不足之处"
)
_WORDS = {RESULT: re.compile(_RESULT_WORDS), TARGET: re.compile(_TARGET_WORDS), OTHER: re.compile(_PROBLEM_WORDS)}
_SOLVED = re.compile("解决|整治|破解|化解|查处|办理")
_AHEAD = re.compile("明年|来年|下一步|下一阶段|下一年|今后|新的一年|下半年(?!以来)")
_GENERAL = re.compile("总的要求|总体要求|总要求|总体思路")
# Below it two headings are about different matters.
_ALIKE = 0.32
_SAME_PLACE = 0.12
_ADDRESS = -1  # the level of a paragraph that addresses the audience
LEAD, CLOSING, GENERAL, ANNEX = "导语", "结语", "总要求", "附件"
_IDS = {LEAD: "lead", CLOSING: "closing", GENERAL: "requirements", ANNEX: "annex"}


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the report under the name by which figures and statements refer to it.

    Attributes:
        part: The id of its part; empty for the lead and the annexes.
        area: The id of the area that it treats; empty where it treats none.
        line: The number of its line among those of the report; 0 where it has none of its own.
    """

    id: str
    name: str
    heading: str
    text: str
    part: str = ""
    area: str = ""
    line: int = 0


@dataclass(frozen=True)
class Table:
    """A table of the report, and the name of the paragraph to which it belongs."""

    id: str
    title: str
    locator: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Outline:
    """The structure of a report.

    Attributes:
        names: The report's own names of its parts, by their ids.
        areas: The areas that it treats, those of the series first.
        added: The ids of the areas that the series does not have.
    """

    parts: tuple[Part, ...]
    names: dict[str, str]
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    areas: tuple[Area, ...]
    added: tuple[str, ...]


@dataclass(frozen=True)
class _Piece:
    """A block with its part, and the heading of the unit (chapter or item) that it stands in."""

    block: Block
    part: Part | None
    unit: str = ""
    heading: str = ""


def parts_of(reading: Reading) -> tuple[Part, ...]:
    """Find the parts of a report of a new series: results, problems and plans, in their order, or one for all."""
    found = dict[str, Part]()
    for block in titled(reading.blocks):
        opening = _opening_words(block)
        kind = _kind(opening) if opening else None
        if not kind and not found and block.kind in (Kind.HEADING, Kind.ITEM):
            kind = RESULT
        if kind and kind not in found:
            found[kind] = _part(kind, opening)
    if len(found) < 2:
        return (Part("content", "内容", OTHER),)
    return tuple(found.values())


def _part(kind: str, words: str) -> Part:
    choices = {
        RESULT: ("results", ("回顾", "成效", "总结")),
        TARGET: ("plans", ("部署", "安排", "打算", "任务")),
        OTHER: ("problems", ("问题",)),
    }
    part_id, names = choices[kind]
    return Part(part_id, next((name for name in names if name in words), names[0] if kind != TARGET else "安排"), kind)


def outline(reading: Reading, series: Series) -> Outline:
    """Find the structure of a report of a series.

    Headings are matched to the areas of the series and to the headings of the edition before; a heading like none of
    them becomes an area of its own.
    """
    blocks = titled(reading.blocks)
    parts = series.parts or parts_of(reading)
    pieces, names = _in_parts(blocks, parts)
    pieces = [each for part in (None, *parts) for each in _in_units([one for one in pieces if one.part == part])]
    areas, added, of_unit = _areas(pieces, parts, series.areas)
    paragraphs, tables = _named(pieces, of_unit)
    treated = {each.area for each in paragraphs}
    return Outline(
        parts,
        {part.id: names.get(part.id, part.name) for part in parts},
        tuple(paragraphs),
        tuple(tables),
        tuple(area for area in areas if area.id in treated),
        tuple(added),
    )


def _opening_words(block: Block) -> str:
    """Return the words with which a block may open a part; empty if it cannot."""
    if block.kind is Kind.HEADING:
        return block.text
    if block.kind is not Kind.TEXT:
        return ""
    first = re.split("[：。]", block.text)[0]
    if re.search(_PROBLEM_WORDS, first) and re.search("同时|也|但|还", first):
        return first
    leads = "：" in block.text and (block.text.endswith("：") or _GENERAL.search(first) or _AHEAD.search(first))
    return first if leads and len(first) <= 60 else ""


def _kind(words: str, parts: Sequence[Part] = ()) -> str | None:
    if _WORDS[OTHER].search(words) and not (_SOLVED.search(words) and "存在" not in words):
        return OTHER
    kinds = [kind for kind in (RESULT, TARGET) if _WORDS[kind].search(words)]
    kinds += [part.kind for part in parts if part.name in words and part.kind not in kinds and part.kind != OTHER]
    if len(kinds) == 2:
        return TARGET if _AHEAD.search(words) and not re.search("以来|成效|回顾", words) else RESULT
    return kinds[0] if kinds else None


def _in_parts(blocks: Sequence[Block], parts: Sequence[Part]) -> tuple[list[_Piece], dict[str, str]]:
    """Say of each block which part it stands in; the headings that name a part are left out."""
    levels = {each.level for each in blocks if each.kind is Kind.HEADING}
    opening_levels = {min(levels, default=0), min(levels - {0}, default=0)}
    pieces, names = list[_Piece](), dict[str, str]()
    part: Part | None = None
    for block in _addressed(blocks):
        may_open = block.kind is not Kind.HEADING or block.level in opening_levels
        opened, before = _opened(block, parts) if may_open else None, part
        if opened and (part is None or parts.index(opened) > parts.index(part)):
            part = opened
        elif part is None and block.kind in (Kind.HEADING, Kind.ITEM):
            part = next((each for each in parts if each.kind == RESULT), parts[0])
        if opened and opened == part and block.kind is Kind.HEADING:
            names.setdefault(part.id, block.text)
        else:
            _add(pieces, block, before, part)
    return pieces, names


def _addressed(blocks: Sequence[Block]) -> Iterator[Block]:
    """Join an address to the audience to the paragraph behind it, and mark that paragraph by its level."""
    waiting = ""
    for block in blocks:
        address = salutation(block)
        if address and block.text == address:
            waiting += address
        elif block.kind is Kind.TEXT and (address or waiting):
            yield replace(block, text=waiting + block.text, level=_ADDRESS)
            waiting = ""
        else:
            yield block
    if waiting:
        yield Block(Kind.TEXT, waiting, level=_ADDRESS)


def _opened(block: Block, parts: Sequence[Part]) -> Part | None:
    words = _opening_words(block)
    kind = _kind(words, parts) if words else None
    return next((part for part in parts if part.kind == kind), None)


def _add(pieces: list[_Piece], block: Block, before: Part | None, part: Part | None) -> None:
    """Add a block; a short sentence that only leads to what follows joins the paragraph above it."""
    last = pieces[-1] if pieces else None
    leads = block.kind is Kind.TEXT and block.text.endswith("：")
    if (
        leads
        and len(block.text) <= 40
        and last
        and last.block.kind is Kind.TEXT
        and last.part == part == before
        and part
    ):
        pieces[-1] = replace(last, block=replace(last.block, text=last.block.text + block.text))
    elif leads and before is None and part and part.kind == RESULT:
        pieces.append(_Piece(block, None))  # the sentence that leads to the results belongs to the lead
    else:
        pieces.append(_Piece(block, part))


def _in_units(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Say of each block of a part which unit it stands in: the chapter, or the item where there are no chapters."""
    levels = {kind: [each.block.level for each in pieces if each.block.kind is kind] for kind in Kind}
    chapters = bool(levels[Kind.HEADING])
    level = min(levels[Kind.HEADING] or levels[Kind.ITEM], default=0)
    unit = sub = ""
    for piece in pieces:
        block = piece.block
        if block.kind is Kind.HEADING:
            unit, sub = (block.text, "") if block.level == level else (unit, block.text)
            continue
        if block.level == _ADDRESS or (block.kind is Kind.TEXT and not chapters):
            unit = sub = ""
        elif block.kind is Kind.ITEM and not chapters and block.level == level:
            unit = block.heading
        yield replace(piece, unit=unit, heading=block.heading or sub or unit)


def _areas(
    pieces: Sequence[_Piece], parts: Sequence[Part], known: Sequence[Area]
) -> tuple[list[Area], list[str], dict[tuple[str, str], str]]:
    """Return the areas, the ids of new ones, and the area of each unit by the ids of its part and its heading."""
    areas, added, of_unit = list(known), list[str](), dict[tuple[str, str], str]()
    for part in parts:
        units = list(dict.fromkeys(each.unit for each in pieces if each.part == part and each.unit))
        pairs = sorted(
            (
                (_alike(unit, area) + _SAME_PLACE * (place == number), place, number)
                for place, unit in enumerate(units)
                for number, area in enumerate(areas)
            ),
            key=lambda pair: (-pair[0], pair[1:]),
        )
        taken = dict[int, int]()
        for score, place, number in pairs:
            if score >= _ALIKE and place not in taken and number not in taken.values():
                taken[place] = number
        taken |= _between(taken, units, areas)
        for place, unit in enumerate(units):
            if place in taken:
                area = areas[taken[place]]
                areas[taken[place]] = replace(area, headings=(*area.headings, unit))
            elif part.kind == OTHER and len(parts) > 1:
                continue
            else:
                area_id = id_from(name_from(unit), [each.id for each in areas], "area")
                area = Area(area_id, name_from(unit), "", (unit,))
                areas.append(area)
                added.append(area_id)
            of_unit[part.id, unit] = area.id
    return areas, added, of_unit


def _between(taken: dict[int, int], units: Sequence[str], areas: Sequence[Area]) -> dict[int, int]:
    """Match a unit whose neighbours are matched to the neighbours of an area that no unit is matched to.

    It must have something in common with that area.
    """
    between = {place: taken[place - 1] + 1 for place in range(1, len(units)) if place - 1 in taken}
    return {
        place: number
        for place, number in between.items()
        if place not in taken
        and number < len(areas)
        and number not in taken.values()
        and taken.get(place + 1) == number + 1
        and _alike(units[place], areas[number]) > 0
    }


def _alike(unit: str, area: Area) -> float:
    texts = (*area.headings, area.name, area.description)
    inside = area.name in unit or any(len(each) >= 4 and each in area.name for each in re.split("[，、]", unit))
    return max(0.6 * inside, *(likeness(unit, text) for text in texts))


def _named(pieces: Sequence[_Piece], of_unit: dict[tuple[str, str], str]) -> tuple[list[Paragraph], list[Table]]:
    """Name the paragraphs by their parts, each part counted by itself."""
    paragraphs, tables, counts, begun = list[Paragraph](), list[Table](), Counter[str](), set[str]()
    with_units = {part for part, _ in of_unit}
    for piece in pieces:
        block, part = piece.block, piece.part.id if piece.part else ""
        if piece.unit:
            begun.add(part)
        if block.kind is Kind.TABLE:
            if not paragraphs or block.text.startswith("附"):
                counts[ANNEX] += 1
                name, title = f"{ANNEX}{counts[ANNEX]}", block.text or ANNEX
                paragraphs.append(Paragraph(f"{_IDS[ANNEX]}-{counts[ANNEX]}", name, title, title))
            tables.append(Table(f"table-{len(tables) + 1}", block.text, paragraphs[-1].name, block.rows))
            continue
        name, name_id = _name(piece, has_units=part in with_units, begun=part in begun, has_general=GENERAL in counts)
        counts[name] += 1
        number = "" if name == GENERAL else str(counts[name])
        paragraphs.append(
            Paragraph(
                f"{name_id}-{number}".rstrip("-"),
                f"{name}{number}",
                _before_quantity(piece.heading or _first_words(block.text)) or f"{name}{number}",
                block.text,
                part,
                of_unit.get((part, piece.unit), ""),
                block.line,
            )
        )
    return paragraphs, tables


def _first_words(text: str) -> str:
    """Return the clauses with which a paragraph begins, as many as say something."""
    words = ""
    for clause in re.split("(?<=[，：。！])", text):
        words += clause
        if len(words) >= 10:
            break
    return words[:40].rstrip("，：。！")


def _before_quantity(heading: str) -> str:
    """Return a heading up to its first quantity, which stands among the figures alone."""
    found = measured_quantities(heading)
    return heading[: found[0].start].rstrip("，、：；。 　和及与为达至到约近") if found else heading


def _name(piece: _Piece, *, has_units: bool, begun: bool, has_general: bool) -> tuple[str, str]:
    """Return the name of a paragraph without its number, and the beginning of its id."""
    part = piece.part
    if not part:
        return LEAD, _IDS[LEAD]
    if piece.unit or not has_units:
        return part.name, part.id
    if piece.block.level == _ADDRESS and begun:
        return CLOSING, _IDS[CLOSING]
    if _GENERAL.search(re.split("[：。]", piece.block.text)[0]) and not has_general:
        return GENERAL, _IDS[GENERAL]
    return (part.name, part.id) if begun else (f"{part.name}{LEAD}", f"{part.id}-lead")
