"""The macros for the picture of a whole report: its content as lists, for the page, and the files to download."""

from html import escape

from workreport.addresses.pages import PICTURE
from workreport.drawing import ON_PAGE, poster_on_page
from workreport.model import Area, Figure, Section, Thread, outcomes
from workreport.rendering.context import PageContext, block, link, omitted_from
from workreport.rendering.figure_parts import cards, with_number
from workreport.rendering.locators import locator
from workreport.rendering.plan_outcomes import outcome_table


def picture(context: PageContext) -> str:
    """Show the picture of the report, the files of it, and its content as text: the areas, their figures and matters.

    一图读懂：先是图和下载按钮，下面是同样内容的文字：每个工作领域的数字，和编者选出的每件事在报告各部分里怎样说。

    Stands in a paragraph of its own.
    """
    drawings = (
        f'<div class="picture-{name}">{poster_on_page(context.report, context.edition, layout)}</div>'
        for name, layout in ON_PAGE.items()
    )
    areas = [_area(context, area, context.edition.section(area.id)) for area in context.areas]
    return "\n".join([block("poster", *drawings, omit="search"), _files(context), "", _jumps(context), "", *areas])


def shown_in_picture(context: PageContext) -> tuple[Figure, ...]:
    """Return the figures that `picture` shows."""
    return tuple(figure for area in context.areas for figure in with_number(context.edition.figures_of(area.id)))


def _files(context: PageContext) -> str:
    """Link to the picture as files: the SVG drawing, and the PNG image where the website has one."""
    edition = context.edition.id
    drawing = link("下载SVG图", context.address(f"{edition}/{PICTURE}.svg"), "md-button")
    images = [
        link("下载PNG图", context.address(download.address), "md-button")
        for download in context.site.offered
        if download.path.suffix == ".png" and edition == context.report.latest.id
    ]
    return " ".join([drawing, *images])


def _jumps(context: PageContext) -> str:
    """List the areas, as other pages list their sections above the text."""
    items = "".join(f'<li><a href="#{area.id}">{escape(area.name)}</a></li>' for area in context.areas)
    return f'<nav class="jump" aria-label="本页各节" {omitted_from("search print")}><ul>{items}</ul></nav>'


def _area(context: PageContext, area: Area, section: Section) -> str:
    sources = "，".join(_source(context, section, part.id) for part in context.series.parts)
    figures = with_number(context.edition.figures_of(area.id))
    rows = "".join(_row(context, section, thread) for thread in section.threads)
    return "\n".join(
        [
            f"## {area.name} {{ #{area.id} }}",
            "",
            f"{sources}。",
            "",
            *([cards(context, figures)] if figures else []),
            f'<ul class="threads">{rows}</ul>',
            "",
            *_outcomes(context, area),
        ]
    )


def _outcomes(context: PageContext, area: Area) -> list[str]:
    earlier = context.report.before(context.edition)
    found = [outcome for outcome in outcomes(context.report, context.edition) if outcome.area == area.id]
    return [outcome_table(context, earlier, found)] if earlier and found else []


def _source(context: PageContext, section: Section, part_id: str) -> str:
    name, content = context.part_name(context.series.part(part_id)), section.parts.get(part_id)
    return f"{name}见{'、'.join(locator(context, each) for each in content.locators)}" if content else f"{name}没有单列"


def _row(context: PageContext, section: Section, thread: Thread) -> str:
    relation = context.report.relation(context.edition, section, thread)
    spans = "".join(
        f'<span class="says"><i>{escape(context.part_name(part))}</i>{escape(thread.says[part.id])}</span>'
        for part in context.series.parts
        if part.id in thread.says
    )
    kind = "relation" if len(thread.says) > 1 else "relation of-one-part"
    mark = f'<span class="{kind}">{relation}</span>' if relation else ""
    return f'<li><b class="topic">{escape(thread.topic)}</b>{mark}{spans}</li>'
