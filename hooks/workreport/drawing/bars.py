"""A bar chart whose bars start at zero. All heights are in ems, so that it grows with its reader's type."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape

from workreport.drawing.text_lines import lines
from workreport.model import Change, Count

LINE, BAR, GAP = Decimal("1.5"), Decimal("1.2"), Decimal("0.9")
# A label is as wide as the narrowest telephone lets it be; beside the longest bar there is room for its value.
LABEL_WIDTH, LONGEST = 19, 64


def bars(figures: Sequence[Count | Change], title: str, description: str) -> str:
    """The figures' bars as an SVG element, each as long as its value, with its label above and its value at its end."""
    largest = max(Decimal(each.value) for each in figures)
    parts, top = [], Decimal(0)
    for each in figures:
        for line in lines(each.label, LABEL_WIDTH):
            top += LINE
            parts.append(f'<text x=".4em" y="{top - Decimal("0.4")}em">{escape(line)}</text>')
        length = f"{Decimal(each.value) / largest * LONGEST if largest else 0:.2f}%"
        parts.append(f'<rect y="{top}em" width="{length}" height="{BAR}em"/>')
        parts.append(
            f'<text class="chart-value" x="{length}" y="{top + Decimal("0.95")}em" dx=".5em">{escape(each.text)}</text>'
        )
        top += BAR + GAP
    height = top - GAP
    axis = f'<line y1="0" y2="{height}em"/>'
    head = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return f'<svg class="chart-bars" role="img" width="100%" height="{height}em">{head}{"".join(parts)}{axis}</svg>'
