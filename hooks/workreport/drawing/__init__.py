"""The facts drawn as SVG: the bars of figures that share an axis, and the picture of a whole report."""

from workreport.drawing.bars import Bar, bars
from workreport.drawing.poster import NARROW, WIDE, poster

__all__ = ["NARROW", "WIDE", "Bar", "bars", "poster"]
