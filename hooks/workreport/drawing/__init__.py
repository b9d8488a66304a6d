"""The facts drawn as SVG: the bars of figures that share an axis, and the picture of a whole report."""

from workreport.drawing.bars import Bar, bars
from workreport.drawing.poster import NARROW, WIDE, Layout, poster, poster_height

__all__ = ["NARROW", "WIDE", "Bar", "Layout", "bars", "poster", "poster_height"]
