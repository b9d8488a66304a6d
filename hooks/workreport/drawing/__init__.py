"""The facts drawn as SVG: the charts of figures and tables, and the picture of a whole report."""

from workreport.drawing.bars import Bar, bars
from workreport.drawing.line_chart import line_chart
from workreport.drawing.poster import ON_PAGE, poster, poster_on_page

__all__ = [
    "ON_PAGE",
    "Bar",
    "bars",
    "line_chart",
    "poster",
    "poster_on_page",
]
