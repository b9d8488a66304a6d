"""The model as Markdown: one function for each macro that a page may call."""

from workreport.rendering.all_macros import MACROS
from workreport.rendering.context import MacroError, PageContext, Site
from workreport.rendering.macro_list import macro_list
from workreport.rendering.page_end import page_end
from workreport.rendering.page_start import page_start
from workreport.rendering.uses import citing_pages, figure_uses, named_editions

__all__ = [
    "MACROS",
    "MacroError",
    "PageContext",
    "Site",
    "citing_pages",
    "figure_uses",
    "macro_list",
    "named_editions",
    "page_end",
    "page_start",
]
