"""Which pages show which figures."""

import re
from collections.abc import Mapping

from ..macro_calls import Call, calls_in
from ..model import Report
from .context import PageContext, Site, UsingPage
from .figures import AnyFigure, figure, figure_cards, shown_as_cards

# A page's own title stands before its first heading; what follows a heading in braces is its anchor.
_TITLE = re.compile(r"^(?:title:|#) *(.+?) *(?:\{[^{}]*\})?$", re.MULTILINE)


def figures_on(context: PageContext) -> tuple[AnyFigure, ...]:
    """The figures that a page shows in its text and on its cards, each once; ids that name none are left out."""
    known = {each.id: each for each in context.edition.figures}
    found: list[AnyFigure] = []
    for call in calls_in(context.text):
        if isinstance(call, Call) and call.name == figure_cards.__name__:
            found += shown_as_cards(context)
        elif isinstance(call, Call) and call.name == figure.__name__:
            found += [known[name] for name in call.arguments if name in known]
    return tuple({each.id: each for each in found}.values())


def figure_uses(report: Report, texts: Mapping[str, str]) -> dict[tuple[str, str], tuple[UsingPage, ...]]:
    """By edition and figure id the pages that show the figure; `texts` are all pages by their paths below docs/."""
    uses: dict[tuple[str, str], tuple[UsingPage, ...]] = {}
    for uri in sorted(texts, key=lambda uri: (uri.count("/"), uri)):
        context = PageContext(Site(report), uri, texts[uri])
        title = _TITLE.search(texts[uri])
        for each in figures_on(context):
            key = context.edition.id, each.id
            uses[key] = (*uses.get(key, ()), UsingPage(uri, title[1] if title else uri))
    return uses
