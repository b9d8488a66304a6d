"""The picture of a whole report: in every work area, each matter as the results and as the plans tell it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from workreport.drawing.text_lines import lines, width
from workreport.model import (
    CONTINUES,
    ONLY_DONE,
    ONLY_PLANNED,
    RELATIONS,
    Area,
    Change,
    Count,
    Edition,
    Section,
    Thread,
)

NAME = "一图读懂"
WIDTH, MARGIN = 1100, 50
# Results end where the left dots stand, plans begin at the right ones, and the matter stands between.
CENTRE, LEFT, RIGHT = WIDTH // 2, 400, 700
TEXT, LINE, GAP = 20, 30, 16
SIDE_WIDTH, TOPIC_WIDTH = 16.5, 12
PAPER, RULE, INK, SOFT, RED = "#fbf8f2", "#ddd2bf", "#2a2521", "#655b50", "#8a1f17"
SERIF = "Noto Serif SC, Source Han Serif SC, Noto Serif CJK SC, Songti SC, STSong, SimSun, serif"
SANS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"


@dataclass(frozen=True)
class Block:
    """A part of the picture, drawn from 0 downwards."""

    svg: str
    height: int


def poster(edition: Edition, areas: Sequence[Area]) -> str:
    """The picture of an edition, which tells of these areas, as an SVG file."""
    sections = [edition.section(area.id) for area in areas]
    blocks = [_head(edition, sections)]
    for area, section in zip(areas, sections, strict=True):
        blocks += [_area(area, section, edition), *_figures(edition, area), *map(_thread, section.threads)]
    blocks.append(_foot())
    placed, top = [], MARGIN
    for block in blocks:
        placed.append(f'<g transform="translate(0 {top})">{block.svg}</g>')
        top += block.height
    description = f"{NAME}：{len(areas)}个领域，每件事在{edition.sides.results}和{edition.sides.plans}里怎样。"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" height="{top}" lang="zh">',
            f"<title>{escape(edition.name)}{NAME}</title>",
            f"<desc>{escape(description)}</desc>",
            f'<rect width="{WIDTH}" height="{top}" fill="{PAPER}"/><rect width="{WIDTH}" height="8" fill="{RED}"/>',
            f'<g font-family="{SANS}" font-size="{TEXT}" fill="{INK}" stroke-width="2">',
            *placed,
            "</g>",
            "</svg>",
            "",
        ]
    )


def _head(edition: Edition, sections: Sequence[Section]) -> Block:
    inferred = "（年份是推定的）" if edition.year else ""
    return Block(
        "".join(
            [
                _line(
                    f"{edition.name}{NAME}",
                    CENTRE,
                    64,
                    "middle",
                    f' font-family="{SERIF}" font-size="48" font-weight="700" fill="{RED}"',
                ),
                _line(f"《{edition.title}》{inferred}", CENTRE, 112, "middle", f' fill="{SOFT}"'),
                _key(150, sections),
            ]
        ),
        200,
    )


def _key(top: int, sections: Sequence[Section]) -> str:
    parts = []
    for number, relation in enumerate(RELATIONS):
        left, count = 170 + number * 270, sum(section.relations[relation] for section in sections)
        # Where only one side tells, half of a track twice as long.
        start, end = left - 60 * (relation == ONLY_PLANNED), left + 60 + 60 * (relation == ONLY_DONE)
        parts.append(_track(top, start, end, 0, relation))
        parts.append(_line(f"{relation}{count}项", left + 76, top + 7, "start"))
    return "".join(parts)


def _area(area: Area, section: Section, edition: Edition) -> Block:
    sides = edition.sides
    return Block(
        "".join(
            [
                f'<path d="M{MARGIN} 20H{WIDTH - MARGIN}" stroke="{RULE}"/>',
                _line(
                    area.name,
                    CENTRE,
                    78,
                    "middle",
                    f' font-family="{SERIF}" font-size="28" font-weight="700" fill="{RED}"',
                ),
                _line(f"{sides.results}（{section.results or '没有单列'}）", LEFT, 76, "end", f' fill="{SOFT}"'),
                _line(f"{sides.plans}（{section.plans or '没有单列'}）", RIGHT, 76, "start", f' fill="{SOFT}"'),
            ]
        ),
        110,
    )


def _figures(edition: Edition, area: Area) -> list[Block]:
    """The area's numbers, three in a row."""
    found = [each for each in edition.figures_of(area.id) if each.kind != "trend"]
    return [_row(found[start : start + 3]) for start in range(0, len(found), 3)]


def _row(figures: list[Count | Change]) -> Block:
    column = (WIDTH - 2 * MARGIN) // len(figures)
    parts, tallest = [], 0
    for number, each in enumerate(figures):
        middle = MARGIN + column * number + column // 2
        label = lines(f"{each.label}，{each.time}", 15)
        tallest = max(tallest, len(label))
        parts.append(
            _line(
                each.text, middle, 36, "middle", f' font-family="{SERIF}" font-size="34" font-weight="700" fill="{RED}"'
            )
        )
        parts += [
            _line(text, middle, 70 + row * 26, "middle", f' font-size="18" fill="{SOFT}"')
            for row, text in enumerate(label)
        ]
    return Block("".join(parts), 70 + tallest * 26)


def _thread(thread: Thread) -> Block:
    topic = lines(thread.topic, TOPIC_WIDTH)
    result, plan = (lines(side, SIDE_WIDTH) if side else [] for side in (thread.result, thread.plan))
    height = max(map(len, (topic, result, plan))) * LINE + GAP
    middle, gap = height // 2, max(map(width, topic)) * TEXT + 24
    return Block(
        "".join(
            [
                _track(middle, LEFT + 14, RIGHT - 14, gap, thread.relation),
                _paragraph(result, LEFT - 4, middle, "end"),
                _paragraph(topic, CENTRE, middle, "middle", ' font-weight="700"'),
                _paragraph(plan, RIGHT + 4, middle, "start"),
            ]
        ),
        height,
    )


def _foot() -> Block:
    told = "非官方读者版，不代表任何机构。事项和对照由编者整理，内容以报告为准。"
    return Block(_line(told, CENTRE, 50, "middle", f' font-size="18" fill="{SOFT}"'), 80)


def _track(middle: int, left: int, right: int, gap: float, relation: str) -> str:
    """A dot at each side that tells of the matter, a ring where only the plans do, and a line from each towards the matter, of which `gap` is left free."""
    inner, parts = gap / 2, []
    centre = (left + right) / 2
    if relation != ONLY_PLANNED:
        parts.append(
            f'<path d="M{left} {middle}H{centre - inner:g}" stroke="{RED}"/><circle cx="{left}" cy="{middle}" r="5" fill="{RED}" stroke="{RED}"/>'
        )
    if relation != ONLY_DONE:
        filled = RED if relation == CONTINUES else PAPER
        parts.append(f'<path d="M{right} {middle}H{centre + inner:g}" stroke="{RED}"/>')
        parts.append(f'<circle cx="{right}" cy="{middle}" r="5" fill="{filled}" stroke="{RED}"/>')
    return "".join(parts)


def _paragraph(text: Sequence[str], x: int, middle: int, anchor: str, look: str = "") -> str:
    first = middle - len(text) * LINE // 2 + 22
    return "".join(_line(line, x, first + number * LINE, anchor, look) for number, line in enumerate(text))


def _line(text: str, x: int, y: int, anchor: str, look: str = "") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{look}>{escape(text)}</text>'
