"""Turns the model into Markdown: one function for each macro that a page may call."""

from .context import MacroError, PageContext, Site
from .fact_cards import hidden_cards
from .page_end import Heading, page_end
from .registry import MACROS
from .sandbox import Sandbox
from .uses import figure_uses

__all__ = ["MACROS", "Heading", "MacroError", "PageContext", "Sandbox", "Site", "figure_uses", "hidden_cards", "page_end"]
