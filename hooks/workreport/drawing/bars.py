"""A bar chart whose bars start at zero; its heights are in ems, so that it grows with the reader's type size."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from workreport.drawing.text_lines import lines
from workreport.model import Figure

LINE, BAR, GAP = Decimal("1.5"), Decimal("1.2"), Decimal("0.9")
# A label, in ems, fits the narrowest phone; the longest bar, in percent, leaves room for its value beside it.
LABEL_WIDTH, LONGEST = 19, 64


@dataclass(frozen=True)
class Bar:
    """One bar: the text above it, its length, and the text at its end."""

    label: str
    amount: Decimal
    text: str

    @classmethod
    def of(cls, label: str, figure: Figure) -> "Bar":
        """Return the bar of a figure that has a single number; a fall is as long as a rise."""
        return cls(label, abs(Decimal(figure.number or 0)), figure.says)


def bars(rows: Sequence[Bar], title: str, description: str) -> str:
    """Return an SVG element with the bars, as long as their amounts are large.

    Screen readers read out `title` and `description`.
    """
    largest = max(row.amount for row in rows)
    parts, top = [], Decimal(0)
    for row in rows:
        for line in lines(row.label, LABEL_WIDTH):
            top += LINE
            parts.append(f'<text x=".4em" y="{top - Decimal("0.4")}em">{escape(line)}</text>')
        length = f"{row.amount / largest * LONGEST if largest else 0:.2f}%"
        parts.append(f'<rect y="{top}em" width="{length}" height="{BAR}em"/>')
        place = f'x="{length}" y="{top + Decimal("0.95")}em" dx=".5em"'
        parts.append(f'<text class="chart-value" {place}>{escape(row.text)}</text>')
        top += BAR + GAP
    height = top - GAP
    axis = f'<line y1="0" y2="{height}em"/>'
    head = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    return f'<svg class="chart-bars" role="img" width="100%" height="{height}em">{head}{"".join(parts)}{axis}</svg>'
