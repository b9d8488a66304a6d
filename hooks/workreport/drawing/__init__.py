"""The facts drawn as SVG: the charts of figures and tables, and the picture of a whole report."""

from workreport.drawing.bars import Bar, bars
from workreport.drawing.line_chart import line_chart
from workreport.drawing.poster import NARROW, WIDE, Layout, poster, poster_height

__all__ = ["NARROW", "WIDE", "Bar", "Layout", "bars", "line_chart", "poster", "poster_height"]
