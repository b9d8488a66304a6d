"""Turns the model into Markdown: one function for each macro that a page may call."""

from .context import MacroError, PageContext, Site
from .fact_cards import hidden_cards
from .registry import MACROS
from .sandbox import Sandbox
from .uses import figure_uses

__all__ = ["MACROS", "MacroError", "PageContext", "Sandbox", "Site", "figure_uses", "hidden_cards"]
