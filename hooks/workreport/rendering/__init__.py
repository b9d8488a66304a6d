"""Turns the model into Markdown: one function for each macro that a page may call."""

from .context import MacroError, PageContext, Site
from .registry import MACROS

__all__ = ["MACROS", "MacroError", "PageContext", "Site"]
