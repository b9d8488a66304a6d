"""The facts drawn as SVG: the charts of figures and tables, and the picture of a whole report."""

from workreport.drawing.bars import bars, value_bars
from workreport.drawing.line_chart import line_chart
from workreport.drawing.poster import poster

__all__ = ["bars", "line_chart", "poster", "value_bars"]
