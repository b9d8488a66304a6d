"""Turns the model into Markdown: one function for each macro that a page may call."""

from .context import MacroError, PageContext, Site
from .page_end import page_end
from .registry import MACROS
from .uses import figure_uses

__all__ = ["MACROS", "MacroError", "PageContext", "Site", "figure_uses", "page_end"]
