"""Turns the model into Markdown: one function for each macro that a page may call."""

from .context import MacroError, PageContext, Site
from .registry import MACROS
from .sandbox import Sandbox

__all__ = ["MACROS", "MacroError", "PageContext", "Sandbox", "Site"]
