"""Which pages show which figures."""

from collections.abc import Mapping

from workreport.addresses.pages import Uses, UsingPage
from workreport.model import Report
from workreport.rendering.context import PageContext, Site
from workreport.rendering.figures import AnyFigure, figure, figure_cards, shown_as_cards
from workreport.rendering.picture import picture
from workreport.text.macro_calls import Call, calls_in
from workreport.text.source_files import title_of

_WITH_CARDS = (figure_cards.__name__, picture.__name__)


def figure_uses(report: Report, texts: Mapping[str, str]) -> Uses:
    """The pages that show each figure; `texts` are all pages by their paths below docs/."""
    uses: dict[str, dict[str, tuple[UsingPage, ...]]] = {}
    for uri in sorted(texts, key=lambda uri: (uri.count("/"), uri)):
        context = PageContext(Site(report), uri, texts[uri])
        title = title_of(texts[uri]) or uri
        for each in _figures_on(context):
            told = uses.setdefault(context.edition.id, {})
            told[each.id] = (*told.get(each.id, ()), UsingPage(uri, title))
    return uses


def _figures_on(context: PageContext) -> tuple[AnyFigure, ...]:
    """The figures in a page's text and on its cards, each once; ids that name none are left out."""
    known = {each.id: each for each in context.edition.figures}
    found: list[AnyFigure] = []
    for call in calls_in(context.text):
        if isinstance(call, Call) and call.name in _WITH_CARDS:
            found += shown_as_cards(context)
        elif isinstance(call, Call) and call.name == figure.__name__:
            found += [known[name] for name in call.arguments if name in known]
    return tuple({each.id: each for each in found}.values())
