"""The picture of a whole report in SVG: in how many matters its parts meet, and what each says of an area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from workreport.drawing.text_lines import lines, width
from workreport.model import Area, Edition, Figure, Outcome, Report, Section, Series, outcomes

NAME = "一图读懂"
PAPER, INK, SOFT, RED = "#fbf8f2", "#2a2521", "#655b50", "#8a1f17"
SERIF = "Noto Serif SC, Source Han Serif SC, Noto Serif CJK SC, Songti SC, STSong, Microsoft YaHei, serif"
SANS = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"
# A file has these colours alone; on a page, picture.css gives each class the colour of the reader's palette.
_INK, _SOFT, _RED = (
    f'class="picture-{name}" fill="{colour}"' for name, colour in (("ink", INK), ("soft", SOFT), ("red", RED))
)
_TAN = 'class="picture-tan" fill="#a8763e"'
_RULE = 'class="picture-rule" stroke="#ddd2bf"'
# More would make the picture a table; the page of the figures has them all.
MOST_FIGURES = 6


@dataclass(frozen=True)
class Layout:
    """The measures of a drawing, in its own pixels.

    Attributes:
        width: The width of the drawing, or of one of its columns.
        text: The size of the text.
        figures_in_a_row: How many figures stand beside one another.
        columns: In how many columns the work areas stand.
        margin: What is left free at either side.
    """

    width: int
    text: int
    figures_in_a_row: int
    columns: int = 1
    margin: int = 0

    @property
    def inner(self) -> int:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def line(self) -> int:
        """The height of a line of text."""
        return self.text * 3 // 2

    @property
    def small(self) -> int:
        """The size of what is said beside the text."""
        return self.text * 9 // 10

    @property
    def gap(self) -> int:
        """The space between two columns."""
        return self.text * 2

    def column(self, columns: int) -> "Layout":
        """Return the layout of one of so many columns."""
        return replace(self, width=(self.inner - self.gap * (columns - 1)) // columns, columns=1, margin=0)


# The first is a file; the others stand on a page: on paper, on a large screen, on a phone, on both in large type, and
# between them. Each is as many times as wide as its text as there is room for text of the page's size.
SHEET = Layout(1240, 22, 3, 3, 44)
PRINTED = Layout(1200, 20, 3, 3)
WIDE, NARROW = Layout(1152, 21, 3, 3), Layout(750, 39, 2)
WIDE_LARGE, NARROW_LARGE = Layout(1152, 28, 3, 2), Layout(750, 57, 1)
MIDDLE = Layout(1152, 38, 3, 2)
# Those on a page, by the names with which its style shows one of them.
ON_PAGE: Mapping[str, Layout] = {
    "printed": PRINTED,
    "wide": WIDE,
    "wide-large": WIDE_LARGE,
    "middle": MIDDLE,
    "narrow": NARROW,
    "narrow-large": NARROW_LARGE,
}


@dataclass(frozen=True)
class Block:
    """A part of the picture, drawn from 0 downwards."""

    svg: str
    height: int


def poster(report: Report, edition: Edition, layout: Layout = SHEET) -> str:
    """Return the picture of an edition of the report as an SVG file, which says by itself of what it is."""
    series, margin = report.series_of(edition), layout.margin
    drawing = _stacked([_header(edition, series, layout), *_content(report, edition, layout)])
    height = drawing.height + margin * 2
    size = f'viewBox="0 0 {layout.width} {height}" width="{layout.width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} lang="zh">',
            f"<title>{escape(edition.name)}{NAME}</title>",
            f"<desc>{escape(_description(series, report.areas_of(edition)))}</desc>",
            f'<rect width="{layout.width}" height="{height}" fill="{PAPER}"/>',
            f'<rect width="{layout.width}" height="8" fill="{RED}"/>',
            _text_group(drawing, layout, margin),
            "</svg>",
            "",
        ]
    )


def poster_on_page(report: Report, edition: Edition, layout: Layout) -> str:
    """Return the picture as an element of a page, which says of what it is above it, and as text what it shows."""
    drawing = _stacked(_content(report, edition, layout))
    name = f'aria-label="{escape(edition.name)}{NAME}，内容见下面的文字"'
    # Where it is not as wide as the page, it begins where the page's text does.
    box = f'viewBox="0 0 {layout.width} {drawing.height}" preserveAspectRatio="xMinYMin"'
    return f'<svg role="img" {name} {box}>{_text_group(drawing, layout, 0)}</svg>'


def _text_group(drawing: Block, layout: Layout, top: int) -> str:
    group = f'<g font-family="{SANS}" font-size="{layout.text}" {_INK} transform="translate({layout.margin} {top})">'
    return f"{group}{drawing.svg}</g>"


def _content(report: Report, edition: Edition, layout: Layout) -> list[Block]:
    """Draw all that the picture shows, without its frame."""
    series, areas = report.series_of(edition), report.areas_of(edition)
    return [
        *_matrix(edition, series, areas, layout),
        *_figures(edition, layout),
        _areas(series, edition, areas, outcomes(report, edition), layout),
        _footer(series, layout),
    ]


def _stacked(blocks: Sequence[Block], gap: int = 0) -> Block:
    placed, top = [], 0
    for block in blocks:
        placed.append(f'<g transform="translate(0 {top})">{block.svg}</g>' if top else f"<g>{block.svg}</g>")
        top += block.height + gap
    return Block("".join(placed), top - gap if blocks else 0)


def _beside(blocks: Sequence[Block], layout: Layout) -> Block:
    """Return the blocks beside one another, each in a column of this layout."""
    step = layout.width + layout.gap
    svg = "".join(f'<g transform="translate({step * place} 0)">{block.svg}</g>' for place, block in enumerate(blocks))
    return Block(svg, max(block.height for block in blocks))


def _areas(series: Series, edition: Edition, areas: Sequence[Area], became: Sequence[Outcome], layout: Layout) -> Block:
    """Draw the areas in rows, which are read across."""
    column = layout.column(layout.columns)
    blocks = [_area(edition, series, area, became, column) for area in areas]
    starts = range(0, len(blocks), layout.columns)
    return _stacked([_beside(blocks[start : start + layout.columns], column) for start in starts], layout.text // 2)


def _area(edition: Edition, series: Series, area: Area, became: Sequence[Outcome], layout: Layout) -> Block:
    return _stacked(
        [
            _area_name(area, layout),
            *_summaries(series, edition.section(area.id), layout),
            *_outcomes([outcome for outcome in became if outcome.area == area.id], layout),
        ]
    )


def _description(series: Series, areas: Sequence[Area]) -> str:
    parts = "、".join(part.name for part in series.parts)
    return f"{NAME}：{len(areas)}个领域在报告的{parts}里各讲了什么。"


def _header(edition: Edition, series: Series, layout: Layout) -> Block:
    size = layout.text * 2
    drawn, top = [], size
    rows = (
        (f"{edition.name}{NAME}", size, _display(size, _INK)),
        (f"《{edition.title}》{edition.year_note}", layout.text, _SOFT),
        (series.standing, layout.text, _RED),
    )
    for text, text_size, attributes in rows:
        broken, step = lines(text, layout.inner / text_size), text_size * 8 // 5
        drawn.append(_lines(broken, 0, top, step, attributes))
        top += step * len(broken)
    return Block("".join(drawn), top)


def _matrix(edition: Edition, series: Series, areas: Sequence[Area], layout: Layout) -> list[Block]:
    """Draw how many matters of each area several parts of the report speak of, and how many but one part."""
    counts = [_counts(series, edition.section(area.id)) for area in areas]
    totals = [sum(column) for column in zip(*counts, strict=True)]
    if len(series.parts) == 1 or not sum(totals):
        return []
    heads = ["两面都提到" if len(series.parts) == 2 else "不止一面提到"]
    heads += [f"只见于{part.name}" for part in series.parts]
    # A phone has no room for names beside the numbers.
    longest_name = max(width(area.name) for area in areas) * layout.text + layout.gap
    name_width = min(round(longest_name), layout.inner // 3) if layout.columns > 1 else 0
    column = (layout.inner - name_width) // len(heads)
    lefts = [name_width + column * place for place in range(len(heads))]
    names = [lines(head, column / layout.small - 1) for head in heads]
    parts = "、".join(edition.parts.get(part.id, part.name) for part in series.parts)
    head = _statement(f"{sum(totals)}件事，{totals[0]}件{heads[0]}", f"编者从报告的{parts}里选列，不是全部。", layout)
    drawn = [
        _lines(name, left, layout.line, layout.line, _small(layout)) for name, left in zip(names, lefts, strict=True)
    ]
    size = layout.text * 8 // 5
    top = layout.line * max(map(len, names)) + layout.text * 2
    drawn += [
        _line(str(total), left, top, _display(size, _INK if place else _RED))
        for place, (total, left) in enumerate(zip(totals, lefts, strict=True))
    ]
    top += layout.text * 2 // 3
    most = max(map(max, counts))
    # Behind the number, and before the next column.
    indent = layout.text * (6 * len(str(most)) + 5) // 10
    longest = column - indent - layout.text
    # From a rule down to the line on which a row stands, and to the next rule.
    base, row_height, thickness = layout.text * 5 // 4, layout.text * 7 // 4, layout.text * 3 // 4
    for area, row in zip(areas, counts, strict=True):
        name = lines(area.name, (name_width or layout.inner) / layout.text - 1)
        drawn += [_rule(top, layout), _lines(name, 0, top + base, layout.line, 'font-weight="700"')]
        beside = top if name_width else top + layout.line * len(name)
        for place, (count, left) in enumerate(zip(row, lefts, strict=True)):
            drawn.append(_line(str(count), left, beside + base, _INK if count else _SOFT))
            if count:
                start, length = left + indent, longest * count // most
                bar = f'x="{start}" y="{beside + base - thickness}" width="{length}" height="{thickness}"'
                drawn.append(f"<rect {bar} {_TAN if place else _RED}/>")
        top = beside + row_height + (layout.line * (len(name) - 1) if name_width else 0)
    return [head, Block("".join(drawn), top)]


def _counts(series: Series, section: Section) -> list[int]:
    """Return how many matters of an area several parts speak of, and for each part, how many it alone."""
    speaking = [tuple(part.id for part in series.parts if part.id in thread.says) for thread in section.threads]
    return [sum(len(parts) > 1 for parts in speaking), *(speaking.count((part.id,)) for part in series.parts)]


def _statement(text: str, note: str, layout: Layout) -> Block:
    """Draw a sentence in large type, and below it what is to be known of it."""
    size = layout.text * 3 // 2
    said, notes = lines(text, layout.inner / size), lines(note, layout.inner / layout.small)
    below = size * 5 // 4 * len(said) + layout.text // 2
    drawn = _lines(said, 0, size, size * 5 // 4, _display(size, _INK))
    drawn += _lines(notes, 0, below + layout.text, layout.line, _small(layout))
    return Block(drawn, below + layout.line * len(notes) + layout.text // 2)


def _area_name(area: Area, layout: Layout) -> Block:
    size = layout.text * 6 // 5
    name, first = lines(area.name, layout.inner / size), layout.text // 2 + size * 3 // 2
    drawn = _rule(layout.text // 2, layout) + _lines(name, 0, first, size * 5 // 4, _display(size, _INK))
    return Block(drawn, first + size * 5 // 4 * (len(name) - 1) + layout.text)


def _summaries(series: Series, section: Section, layout: Layout) -> list[Block]:
    """Draw what each part says of an area in a line or two, after the name of the part."""
    said = ((part.name, section.parts.get(part.id)) for part in series.parts)
    return [_named(name, content.summary if content else "没有单列", layout) for name, content in said]


def _named(name: str, text: str, layout: Layout) -> Block:
    """Draw a text that begins beside its name, and keeps there unless that would leave it too little room."""
    room = layout.inner / layout.text
    names = lines(name, room)
    beside = width(names[-1]) + 0.5
    left = beside if beside * 3 < room else 0.0
    first, *others = lines(text, room - left, beside - left)
    top = layout.text + layout.line * (len(names) - 1)
    drawn = [
        _lines(names, 0, layout.text, layout.line, _SOFT),
        *([_line(first, round(beside * layout.text), top)] if first else []),
        _lines(others, round(left * layout.text), top + layout.line, layout.line),
    ]
    return Block("".join(drawn), (len(names) + len(others)) * layout.line + layout.text // 4)


def _outcomes(found: Sequence[Outcome], layout: Layout) -> list[Block]:
    """Draw what became of the plans that the edition before has for an area, those of one status together."""
    statuses = dict.fromkeys(outcome.status for outcome in found)
    text = "；".join(
        f"{'、'.join(outcome.plan.topic for outcome in found if outcome.status == status)}：{status}"
        for status in statuses
    )
    return [_named("上一期的部署", text, layout)] if text else []


def _figures(edition: Edition, layout: Layout) -> list[Block]:
    """Draw the figures in the report's order; where there are too many, the headline figures are among those drawn."""
    numbered = [figure for figure in edition.figures if figure.has_number]
    chosen = sorted(numbered, key=lambda figure: figure.id not in edition.headlines)[:MOST_FIGURES]
    shown = [figure for figure in numbered if figure in chosen]
    if not shown:
        return []
    step = layout.figures_in_a_row
    rows = [_row(edition, shown[start : start + step], layout) for start in range(0, len(shown), step)]
    if more := len(numbered) - len(shown):
        rows.append(Block(_line(f"另有{more}个数字，见数字页。", 0, layout.text, _small(layout)), layout.line))
    return [Block(_rule(layout.text, layout), layout.text * 5 // 3), *rows, Block("", layout.text * 2 // 3)]


def _row(edition: Edition, figures: Sequence[Figure], layout: Layout) -> Block:
    """Draw figures beside one another, in columns that go through all rows."""
    own = layout.column(layout.figures_in_a_row)
    column, room = own.width + layout.gap, own.width
    size, step, space = layout.text * 3 // 2, layout.small * 3 // 2, layout.text * 2 // 3
    parts, tallest = [], 0
    for place, figure in enumerate(figures):
        number = lines(figure.says, room / size)
        label = lines(figure.counted, room / layout.text)
        when = _with_mark(edition.time_of(figure), f"[{figure.locator}]", room / layout.small)
        last = size + space // 2 + size * 5 // 4 * (len(number) - 1)
        below = last + layout.line * (len(label) + 1)
        if len(number) == 1:
            parts.append(_number(figure, column * place, size + space // 2, size))
        else:
            parts.append(_lines(number, column * place, size + space // 2, size * 5 // 4, _display(size, _RED)))
        parts.append(_lines(label, column * place, last + layout.line, layout.line))
        parts.append(_lines(when, column * place, below, step, _small(layout)))
        tallest = max(tallest, below + step * len(when))
    return Block("".join(parts), tallest)


def _number(figure: Figure, x: int, y: int, size: int) -> str:
    """Draw a figure on one line, what stands before and behind its own number smaller, as on the cards."""
    before, number, behind = map(escape, figure.around_number)
    large = f'<tspan font-size="{size}">{number}</tspan>'
    return f'<text x="{x}" y="{y}" {_display(size * 2 // 3, _RED)}>{before}{large}{behind}</text>'


def _with_mark(text: str, mark: str, room: float) -> list[str]:
    """Return the lines of a text, with a mark after it that is never broken."""
    *before, last = lines(text, room)
    marked = f"{last} {mark}"
    return [*before, marked] if width(marked) <= room else [*before, last, mark]


def _footer(series: Series, layout: Layout) -> Block:
    notes = "领域和概括由编者整理，内容以报告为准。"
    text = lines(
        notes if series.is_official else f"{series.standing}，不代表任何机构。{notes}", layout.inner / layout.small
    )
    drawn = _rule(layout.text, layout) + _lines(text, 0, layout.line * 2, layout.line, _small(layout))
    return Block(drawn, layout.line * (len(text) + 1) + layout.text // 3)


def _rule(y: int, layout: Layout) -> str:
    return f'<path d="M0 {y}H{layout.inner}" {_RULE}/>'


def _display(size: int, colour: str) -> str:
    return f'{colour} font-family="{SERIF}" font-size="{size}" font-weight="700"'


def _small(layout: Layout) -> str:
    return f'{_SOFT} font-size="{layout.small}"'


def _line(text: str, x: int, y: int, attributes: str = "") -> str:
    return f'<text x="{x}" y="{y}" {attributes}>{escape(text)}</text>'


def _lines(texts: Sequence[str], x: int, y: int, step: int, attributes: str = "") -> str:
    """Draw lines below each other, the first at `y`."""
    return "".join(_line(text, x, y + row * step, attributes) for row, text in enumerate(texts))
