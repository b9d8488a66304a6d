"""The pages that show each figure, and those that cite each locator."""

from collections import Counter
from collections.abc import Iterator, Mapping

from workreport.addresses.pages import Uses, UsingPage
from workreport.model import Figure, Report
from workreport.rendering.context import PageContext, Site
from workreport.rendering.figures import figure, figure_cards, shown_as_cards
from workreport.rendering.locators import locator
from workreport.rendering.picture import picture, shown_in_picture
from workreport.text.front_matter import named_edition
from workreport.text.macro_calls import Call, calls_in
from workreport.text.source_files import title_of


def figure_uses(report: Report, texts: Mapping[str, str]) -> Uses:
    """Return the pages that show each figure; `texts` holds the Markdown of all pages by their paths below docs/."""
    uses: dict[str, dict[str, tuple[UsingPage, ...]]] = {}
    site = Site(report, named_editions=named_editions(texts))
    for uri in sorted(texts, key=lambda uri: (uri.count("/"), uri)):
        context = PageContext(site, uri, texts[uri])
        page = UsingPage(uri, title_of(texts[uri]) or uri)
        # As keys, for a page that shows a figure twice is one page.
        for figure_id in dict.fromkeys(item.id for item in _figures_on(context)):
            pages = uses.setdefault(context.edition.id, {})
            pages[figure_id] = (*pages.get(figure_id, ()), page)
    return uses


def named_editions(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the editions that the settings of pages name; `texts` holds all pages by their paths below docs/."""
    return {uri: edition for uri, text in texts.items() if (edition := named_edition(text))}


def citing_pages(report: Report, texts: Mapping[str, str]) -> dict[tuple[str, str], UsingPage]:
    """Return the page of an edition that cites a locator most, by the id of the edition and the locator's name.

    `texts` holds the Markdown of all pages by their paths below docs/. Of pages that cite it alike, the first counts.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    for uri in sorted(texts):
        if edition := report.edition_at(uri):
            for call in calls_in(texts[uri]):
                if isinstance(call, Call) and call.name == locator.__name__ and call.arguments:
                    counts.setdefault((edition.id, call.arguments[0]), Counter())[uri] += 1
    return {
        key: UsingPage(uri, title_of(texts[uri]) or uri)
        for key, counter in counts.items()
        for uri, _ in counter.most_common(1)
    }


def _figures_on(context: PageContext) -> Iterator[Figure]:
    """Yield the figures in a page's text and on its cards; the check reports ids that name none."""
    known = {item.id: item for item in context.edition.figures}
    for call in calls_in(context.text):
        if isinstance(call, Call) and call.name == figure_cards.__name__:
            yield from shown_as_cards(context)
        elif isinstance(call, Call) and call.name == picture.__name__:
            yield from shown_in_picture(context)
        elif isinstance(call, Call) and call.name == figure.__name__:
            yield from (known[name] for name in call.arguments if name in known)
