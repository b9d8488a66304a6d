"""The parts from which macros put figures together: value, links and cards."""

from collections.abc import Iterable
from html import escape

from workreport.model import Figure
from workreport.rendering.context import PageContext, block, link, omitted_from

# More would push the text of a page off the first screens.
MOST_CARDS = 6


def value(figure: Figure) -> str:
    """Return the figure as the report writes it, as HTML that programs can read where it has a single number."""
    before, number, behind = map(escape, figure.around_number)
    says = f"{before}<b>{number}</b>{behind}" if number else before
    if figure.number is None:
        return f'<span class="figure-value">{says}</span>'
    return f'<data class="figure-value" value="{figure.number}">{says}</data>'


def fact_card_address(context: PageContext, figure: Figure) -> str:
    """Return the relative link to the figure's fact card."""
    return context.edition_address("figures", figure.id)


def source_link(context: PageContext, figure: Figure) -> str:
    """Return a link to the figure's line in its data file, or nothing where the repository is unknown."""
    site, edition = context.site, context.edition.id
    line = site.figure_lines.get((edition, figure.id))
    if not (site.source and line):
        return ""
    address = site.source.line(f"data/{edition}.yml", line)
    return link("改数据", address, "figure-source", f"在数据文件里改：{figure.label}", omit="search print card")


def cards(context: PageContext, figures: Iterable[Figure]) -> str:
    """Return the figures as cards, each linking to its fact card; those after the first are folded."""
    items = [f"- {_card(context, figure)}" for figure in figures]
    shown = block("figure-cards", *items[:MOST_CARDS], omit="search")
    if len(items) <= MOST_CARDS:
        return shown
    return "\n".join(
        [
            shown,
            f'<details class="fold" {omitted_from("search")} markdown>',
            f"<summary>另有{len(items) - MOST_CARDS}个数字</summary>",
            "",
            block("figure-cards", *items[MOST_CARDS:]),
            "</details>",
            "",
        ]
    )


def with_number(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the figures that have a number, which leaves out the trends."""
    return tuple(figure for figure in figures if figure.has_number)


def _card(context: PageContext, figure: Figure) -> str:
    text = (
        f'{value(figure)}<span class="figure-label">{escape(figure.counted)}</span>'
        f'<span class="figure-time">{context.edition.time_of(figure)}</span>'
    )
    return link(text, fact_card_address(context, figure), "figure-card")
