"""Draws the facts as SVG."""

from .bars import bars

__all__ = ["bars"]
