"""A line chart over evenly spaced years, whose axis starts at zero; it is as wide as its place."""

import math
from collections.abc import Sequence
from decimal import Decimal
from html import escape
from itertools import pairwise

from workreport.drawing.bars import Bar
from workreport.drawing.text_lines import width

# In ems: the field of the line, the room above it for the highest value, and that below it for the years.
FIELD, ABOVE, BELOW = Decimal(9), Decimal(2), Decimal("1.8")
# In percent of the width, so that half of the first and of the last label fits beside the line.
FIRST, LAST = Decimal(9), Decimal(91)
# In ems: what fits side by side on the narrowest telephone, and the space between two labels.
ROOM, SPACE = 19, 0.5


def line_chart(items: Sequence[Bar], title: str, description: str) -> str:
    """Return an SVG element with a point for each year, at least two, joined by lines; no number is negative.

    Where not every label has room, only those of every second, third, … year are printed, counted from the last.
    Screen readers read out `title` and `description`.
    """
    largest = max(item.amount for item in items)
    step = (LAST - FIRST) / (len(items) - 1)
    points = [
        (FIRST + step * place, ABOVE + FIELD * (1 - (item.amount / largest if largest else 0)))
        for place, item in enumerate(items)
    ]
    base = ABOVE + FIELD
    widest = max(max(width(item.label), width(item.text)) for item in items) + SPACE
    every = math.ceil(len(items) * widest / ROOM)
    parts = [f'<line x1="0" x2="100%" y1="{base}em" y2="{base}em"/>']
    parts += [
        f'<line class="chart-line" x1="{x:.2f}%" y1="{y:.2f}em" x2="{next_x:.2f}%" y2="{next_y:.2f}em"/>'
        for (x, y), (next_x, next_y) in pairwise(points)
    ]
    parts += [f'<circle cx="{x:.2f}%" cy="{y:.2f}em" r=".28em"/>' for x, y in points]
    for place, (item, (x, y)) in enumerate(zip(items, points, strict=True)):
        if (len(items) - 1 - place) % every == 0:
            at = f'x="{x:.2f}%" text-anchor="middle"'
            parts.append(f'<text class="chart-value" {at} y="{y - Decimal("0.7"):.2f}em">{escape(item.text)}</text>')
            parts.append(f'<text {at} y="{base + Decimal("1.4")}em">{escape(item.label)}</text>')
    height = base + BELOW
    head = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return f'<svg class="chart-bars" role="img" width="100%" height="{height}em">{head}{"".join(parts)}</svg>'
