"""The picture of a whole report as an SVG file: which part speaks of which work area, and what it says in a line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import combinations_with_replacement, pairwise

from workreport.drawing.text_lines import lines
from workreport.model import Area, Edition, Figure, Outcome, Part, Report, Section, Series, outcomes

NAME = "一图读懂"
PAPER, RULE, INK, SOFT, RED = "#fbf8f2", "#ddd2bf", "#2a2521", "#655b50", "#8a1f17"
SERIF = "Noto Serif SC, Source Han Serif SC, Noto Serif CJK SC, Songti SC, STSong, Microsoft YaHei, serif"
SANS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"
# More would make the picture a table; the page of the figures has them all.
MOST_FIGURES = 6


@dataclass(frozen=True)
class Layout:
    """The measures of a drawing, in its own pixels.

    Attributes:
        width: The width of the drawing, or of one of its columns.
        margin: What is left free at either side.
        text: The size of the text.
        figures_in_a_row: How many figures stand beside one another.
        columns: In how many columns the work areas stand.
    """

    width: int
    margin: int
    text: int
    figures_in_a_row: int
    columns: int = 1

    @property
    def inner(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def line(self) -> int:
        """The height of a line of text."""
        return self.text * 8 // 5

    @property
    def column(self) -> "Layout":
        """The layout of one column, whose margin is also the space between two of them."""
        return replace(self, width=(self.width - self.margin) // self.columns + self.margin, columns=1)


# The first fits a sheet of paper; the second is read on a phone, on which it is shown at half its size.
WIDE, NARROW = Layout(1240, 44, 20, 2, 3), Layout(750, 36, 31, 2)


@dataclass(frozen=True)
class Block:
    """A part of the picture, drawn from 0 downwards."""

    svg: str
    height: int


def poster(report: Report, edition: Edition, layout: Layout = WIDE) -> str:
    """Return the picture of an edition of the report as an SVG file."""
    series, areas = report.series_of(edition), report.areas_of(edition)
    drawing = _drawing(report, edition, layout)
    height = drawing.height + layout.margin
    size = f'viewBox="0 0 {layout.width} {height}" width="{layout.width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} lang="zh">',
            f"<title>{escape(edition.name)}{NAME}</title>",
            f"<desc>{escape(_description(series, areas))}</desc>",
            f'<rect width="{layout.width}" height="{height}" fill="{PAPER}"/>',
            f'<rect width="{layout.width}" height="8" fill="{RED}"/>',
            f'<g font-family="{SANS}" font-size="{layout.text}" fill="{INK}" stroke-width="2">',
            f'<g transform="translate(0 {layout.margin})">{drawing.svg}</g>',
            "</g>",
            "</svg>",
            "",
        ]
    )


def poster_height(report: Report, edition: Edition, layout: Layout) -> int:
    """Return the height of that picture, whose width is the layout's."""
    return _drawing(report, edition, layout).height + layout.margin


def _drawing(report: Report, edition: Edition, layout: Layout) -> Block:
    """Draw all that the picture shows, without its frame."""
    series, areas = report.series_of(edition), report.areas_of(edition)
    head = [_header(edition, series, layout)]
    if len(series.parts) > 1:
        head.append(_matrix(edition, series, areas, layout))
    blocks = [_area(report, edition, area, layout.column) for area in areas]
    return _stacked([*head, _in_columns(blocks, layout), _footer(series, layout)])


def _stacked(blocks: Sequence[Block]) -> Block:
    placed, top = [], 0
    for block in blocks:
        placed.append(f'<g transform="translate(0 {top})">{block.svg}</g>')
        top += block.height
    return Block("".join(placed), top)


def _in_columns(blocks: Sequence[Block], layout: Layout) -> Block:
    """Return the blocks in columns of about equal height, each read downwards before the next."""
    drawn = [_stacked(column) for column in _parted(blocks, layout.columns)]
    step = layout.column.width - layout.margin
    svg = "".join(f'<g transform="translate({step * place} 0)">{column.svg}</g>' for place, column in enumerate(drawn))
    return Block(svg, max(column.height for column in drawn))


def _parted(blocks: Sequence[Block], columns: int) -> list[Sequence[Block]]:
    """Part the blocks into columns whose tallest is as low as it can be."""
    ends = min(
        combinations_with_replacement(range(len(blocks) + 1), columns - 1),
        key=lambda ends: max(_height(blocks[start:end]) for start, end in pairwise((0, *ends, len(blocks)))),
    )
    return [blocks[start:end] for start, end in pairwise((0, *ends, len(blocks)))]


def _height(blocks: Sequence[Block]) -> int:
    return sum(block.height for block in blocks)


def _area(report: Report, edition: Edition, area: Area, layout: Layout) -> Block:
    became = [outcome for outcome in outcomes(report, edition) if outcome.area == area.id]
    return _stacked(
        [
            _area_name(area, layout),
            *_summaries(edition, report.series_of(edition), edition.section(area.id), layout),
            *_outcomes(became, layout),
            *_figures(edition, area, layout),
        ]
    )


def _description(series: Series, areas: Sequence[Area]) -> str:
    parts = "、".join(part.name for part in series.parts)
    return f"{NAME}：{len(areas)}个领域在报告的{parts}里各讲了什么。"


def _header(edition: Edition, series: Series, layout: Layout) -> Block:
    middle, size = layout.width // 2, layout.text * 2
    drawn, top = [], layout.text * 5 // 2
    rows = (
        (f"{edition.name}{NAME}", size, _display(size)),
        (f"《{edition.title}》{edition.year_note}", layout.text, f' fill="{SOFT}"'),
        (series.standing, layout.text, f' fill="{RED}"'),
    )
    for text, text_size, attributes in rows:
        broken, step = lines(text, layout.inner / text_size), text_size * 8 // 5
        drawn.append(_lines(broken, middle, top, step, "middle", attributes))
        top += step * len(broken)
    return Block("".join(drawn), top)


def _matrix(edition: Edition, series: Series, areas: Sequence[Area], layout: Layout) -> Block:
    """Draw a dot where a part of the report speaks of an area, and a ring where it does not."""
    name_width = layout.inner * 2 // 5
    column = (layout.inner - name_width) // len(series.parts)
    centres = {
        part.id: layout.margin + name_width + column * place + column // 2 for place, part in enumerate(series.parts)
    }
    row_height = layout.text * 7 // 4
    names = [lines(_part_name(edition, part), column / layout.text - 1) for part in series.parts]
    drawn = [
        _lines(name, centre, layout.line, layout.line, "middle", f' fill="{SOFT}"')
        for name, centre in zip(names, centres.values(), strict=True)
    ]
    top = layout.line * max(map(len, names))
    for area in areas:
        top += row_height
        section, name = edition.section(area.id), lines(area.name, name_width / layout.text - 1)
        drawn.append(
            f'<path d="M{layout.margin} {top - row_height // 2 - 6}H{layout.width - layout.margin}" stroke="{RULE}"/>'
        )
        drawn.append(_lines(name, layout.margin, top + 4, layout.line, "start", ' font-weight="700"'))
        drawn += [_dot(centres[part.id], top - 4, layout.text // 3, part.id in section.parts) for part in series.parts]
        top += layout.line * (len(name) - 1)
    top += layout.line * 2
    size = layout.text // 3
    legend = layout.margin + size
    drawn += [
        _dot(legend, top - size, size, filled=True),
        _line("讲到", legend + size * 2, top, "start", _small(layout)),
        _dot(legend + layout.text * 5, top - size, size, filled=False),
        _line("没有单列", legend + layout.text * 5 + size * 2, top, "start", _small(layout)),
    ]
    return Block("".join(drawn), top + layout.line)


def _area_name(area: Area, layout: Layout) -> Block:
    size = layout.text * 7 // 5
    name, first = lines(area.name, layout.inner / size), layout.text + size * 2
    rule = f'<path d="M{layout.margin} {layout.text}H{layout.width - layout.margin}" stroke="{RULE}"/>'
    return Block(
        rule + _lines(name, layout.margin, first, size * 5 // 4, "start", _display(size)),
        layout.text * 2 + size * 2 + size * 5 // 4 * (len(name) - 1),
    )


def _summaries(edition: Edition, series: Series, section: Section, layout: Layout) -> list[Block]:
    """Draw what each part says of an area in a line or two, below the name of the part."""
    blocks = []
    for part in series.parts:
        if content := section.parts.get(part.id):
            name = _line(_part_name(edition, part), layout.margin, layout.text, "start", f' fill="{SOFT}"')
            rows = lines(content.summary, layout.inner / layout.text)
            drawn = [
                _line(each, layout.margin, layout.text + (row + 1) * layout.line, "start")
                for row, each in enumerate(rows)
            ]
            blocks.append(Block("".join([name, *drawn]), (len(rows) + 1) * layout.line + layout.text // 3))
    return blocks


def _outcomes(found: Sequence[Outcome], layout: Layout) -> list[Block]:
    """Draw what became of the plans that the edition before has for an area, those of one status together."""
    statuses = dict.fromkeys(outcome.status for outcome in found)
    text = "；".join(
        f"{'、'.join(outcome.plan.topic for outcome in found if outcome.status == status)}：{status}"
        for status in statuses
    )
    if not text:
        return []
    drawn = [_line("上一期的部署", layout.margin, layout.text, "start", f' fill="{SOFT}"')]
    rows = lines(text, layout.inner / layout.text)
    drawn += [
        _line(each, layout.margin, layout.text + (row + 1) * layout.line, "start", _small(layout))
        for row, each in enumerate(rows)
    ]
    return [Block("".join(drawn), (len(rows) + 1) * layout.line + layout.text // 3)]


def _figures(edition: Edition, area: Area, layout: Layout) -> list[Block]:
    numbered = [figure for figure in edition.figures_of(area.id) if figure.has_number]
    shown, step = numbered[:MOST_FIGURES], layout.figures_in_a_row
    blocks = [_row(edition, shown[start : start + step], layout) for start in range(0, len(shown), step)]
    if more := len(numbered) - len(shown):
        text = f"另有{more}个数字，见数字页。"
        blocks.append(Block(_line(text, layout.margin, layout.text, "start", _small(layout)), layout.line))
    return blocks


def _row(edition: Edition, figures: Sequence[Figure], layout: Layout) -> Block:
    column = layout.inner // layout.figures_in_a_row
    parts, tallest, size = [], 0, layout.text * 8 // 5
    for place, figure in enumerate(figures):
        left = layout.margin + column * place
        number = lines(figure.says, (column - layout.text) / size)
        room = (column - layout.text) / layout.text
        label = [*lines(figure.counted, room), *lines(edition.time_of(figure), room)]
        top = size + layout.text // 2
        for text in number:
            parts.append(_line(text, left, top, "start", _display(size)))
            top += size * 5 // 4
        for text in label:
            parts.append(_line(text, left, top, "start", _small(layout)))
            top += layout.line
        tallest = max(tallest, top)
    return Block("".join(parts), tallest)


def _footer(series: Series, layout: Layout) -> Block:
    notes = "领域和概括由编者整理，内容以报告为准。"
    text = lines(
        notes if series.is_official else f"{series.standing}，不代表任何机构。{notes}", layout.inner / layout.text
    )
    drawn = _lines(text, layout.width // 2, layout.line * 2, layout.line, "middle", _small(layout))
    return Block(drawn, layout.line * (len(text) + 2))


def _part_name(edition: Edition, part: Part) -> str:
    return edition.parts.get(part.id, part.name)


def _dot(x: int, y: int, radius: int, filled: bool) -> str:
    fill, stroke = (RED, RED) if filled else ("none", SOFT)
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke="{stroke}"/>'


def _display(size: int) -> str:
    return f' font-family="{SERIF}" font-size="{size}" font-weight="700" fill="{RED}"'


def _small(layout: Layout) -> str:
    return f' font-size="{layout.text * 9 // 10}" fill="{SOFT}"'


def _line(text: str, x: int, y: int, anchor: str, attributes: str = "") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}"{attributes}>{escape(text)}</text>'


def _lines(texts: Sequence[str], x: int, y: int, step: int, anchor: str, attributes: str = "") -> str:
    """Draw lines below each other, the first at `y`."""
    return "".join(_line(text, x, y + row * step, anchor, attributes) for row, text in enumerate(texts))
