"""Draws the facts as SVG: the bars of figures that share an axis, and the picture of a whole report."""

from .bars import bars
from .poster import poster

__all__ = ["bars", "poster"]
