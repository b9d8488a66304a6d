"""The picture of a whole report: each matter of every work area, in the results and in the plans, as an SVG file."""

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
# Results end at the dots on the left, plans begin at those on the right, and the topic stands between them.
CENTRE, LEFT, RIGHT = WIDTH // 2, 400, 700
TEXT, LINE, GAP = 20, 30, 16
SIDE_WIDTH, TOPIC_WIDTH, LABEL_WIDTH = 16.5, 12, 15
FIGURES_IN_A_ROW = 3
PAPER, RULE, INK, SOFT, RED = "#fbf8f2", "#ddd2bf", "#2a2521", "#655b50", "#8a1f17"
SERIF = "Noto Serif SC, Source Han Serif SC, Noto Serif CJK SC, Songti SC, STSong, SimSun, serif"
SANS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"
SOFT_TEXT = f' fill="{SOFT}"'
SMALL_TEXT = f' font-size="18" fill="{SOFT}"'
BOLD_TEXT = ' font-weight="700"'


@dataclass(frozen=True)
class Block:
    """A horizontal strip of the picture, drawn from 0 downwards."""

    svg: str
    height: int


def poster(edition: Edition, areas: Sequence[Area]) -> str:
    """Return the picture of an edition as an SVG file; `areas` are its work areas in reading order."""
    sections = [edition.section(area.id) for area in areas]
    blocks = [_header(edition)]
    for area, section in zip(areas, sections, strict=True):
        blocks += [_area(area, section, edition), *_figures(edition, area), *map(_thread, section.threads)]
    blocks.append(_footer())
    placed, top = [], MARGIN
    for block in blocks:
        placed.append(f'<g transform="translate(0 {top})">{block.svg}</g>')
        top += block.height
    description = f"{NAME}：{len(areas)}个领域，每件事在{edition.sides.results}和{edition.sides.plans}里怎样。"
    size = f'viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" height="{top}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} lang="zh">',
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


def _header(edition: Edition) -> Block:
    inferred = "（年份是推定的）" if edition.year else ""
    parts = [
        _line(f"{edition.name}{NAME}", CENTRE, 64, "middle", _display_text(48)),
        _line(f"《{edition.title}》{inferred}", CENTRE, 112, "middle", SOFT_TEXT),
        _legend(150),
    ]
    return Block("".join(parts), 200)


def _legend(top: int) -> str:
    parts = []
    for column, relation in enumerate(RELATIONS):
        left = 170 + column * 270
        # For a one-sided relation, the half that is drawn of a track twice as long.
        start, end = left - 60 * (relation == ONLY_PLANNED), left + 60 + 60 * (relation == ONLY_DONE)
        parts.append(_track(top, start, end, 0, relation))
        parts.append(_line(relation, left + 76, top + 7, "start"))
    return "".join(parts)


def _area(area: Area, section: Section, edition: Edition) -> Block:
    sides = edition.sides
    parts = [
        f'<path d="M{MARGIN} 20H{WIDTH - MARGIN}" stroke="{RULE}"/>',
        _line(area.name, CENTRE, 78, "middle", _display_text(28)),
        _line(f"{sides.results}（{section.results or '没有单列'}）", LEFT, 76, "end", SOFT_TEXT),
        _line(f"{sides.plans}（{section.plans or '没有单列'}）", RIGHT, 76, "start", SOFT_TEXT),
    ]
    return Block("".join(parts), 110)


def _figures(edition: Edition, area: Area) -> list[Block]:
    figures = [figure for figure in edition.figures_of(area.id) if figure.kind != "trend"]
    return [_row(figures[start : start + FIGURES_IN_A_ROW]) for start in range(0, len(figures), FIGURES_IN_A_ROW)]


def _row(figures: list[Count | Change]) -> Block:
    column_width = (WIDTH - 2 * MARGIN) // len(figures)
    parts, tallest = [], 0
    for column, figure in enumerate(figures):
        middle = MARGIN + column_width * column + column_width // 2
        label = lines(f"{figure.label}，{figure.time}", LABEL_WIDTH)
        tallest = max(tallest, len(label))
        parts.append(_line(figure.text, middle, 36, "middle", _display_text(34)))
        parts += [_line(line, middle, 70 + row * 26, "middle", SMALL_TEXT) for row, line in enumerate(label)]
    return Block("".join(parts), 70 + tallest * 26)


def _thread(thread: Thread) -> Block:
    topic = lines(thread.topic, TOPIC_WIDTH)
    result, plan = (lines(side, SIDE_WIDTH) if side else [] for side in (thread.result, thread.plan))
    height = max(map(len, (topic, result, plan))) * LINE + GAP
    middle, gap = height // 2, max(map(width, topic)) * TEXT + 24
    parts = [
        _track(middle, LEFT + 14, RIGHT - 14, gap, thread.relation),
        _paragraph(result, LEFT - 4, middle, "end"),
        _paragraph(topic, CENTRE, middle, "middle", BOLD_TEXT),
        _paragraph(plan, RIGHT + 4, middle, "start"),
    ]
    return Block("".join(parts), height)


def _footer() -> Block:
    text = "非官方读者版，不代表任何机构。事项由编者选列，不是全部；内容以报告为准。"
    return Block(_line(text, CENTRE, 50, "middle", SMALL_TEXT), 80)


def _track(middle: int, left: int, right: int, gap: float, relation: str) -> str:
    """Draw how a matter's two sides stand to each other: a dot at each side that has it, and a line from there inwards.

    A ring marks a plan without results. `gap` is the length left free in the middle, for the topic.
    """
    parts, centre = [], (left + right) / 2
    if relation != ONLY_PLANNED:
        parts.append(f'<path d="M{left} {middle}H{centre - gap / 2:g}" stroke="{RED}"/>')
        parts.append(_dot(left, middle, RED))
    if relation != ONLY_DONE:
        parts.append(f'<path d="M{right} {middle}H{centre + gap / 2:g}" stroke="{RED}"/>')
        parts.append(_dot(right, middle, RED if relation == CONTINUES else PAPER))
    return "".join(parts)


def _dot(x: int, y: int, fill: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="5" fill="{fill}" stroke="{RED}"/>'


def _display_text(size: int) -> str:
    return f' font-family="{SERIF}" font-size="{size}" font-weight="700" fill="{RED}"'


def _paragraph(text: Sequence[str], x: int, middle: int, anchor: str, attributes: str = "") -> str:
    first = middle - len(text) * LINE // 2 + 22
    return "".join(_line(line, x, first + row * LINE, anchor, attributes) for row, line in enumerate(text))


def _line(text: str, x: int, y: int, anchor: str, attributes: str = "") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{attributes}>{escape(text)}</text>'
