"""The picture of the whole report as a page: what the file to download shows, as lists."""

from html import escape

from workreport.addresses.pages import PICTURE
from workreport.model import RELATIONS, Area, Section, Thread
from workreport.rendering.context import PageContext, link
from workreport.rendering.figures import cards, with_number
from workreport.rendering.locators import locator


def picture(context: PageContext) -> str:
    """Every area with its numbers and, for each matter, what the results and the plans say and whether it continues."""
    sections = [context.edition.section(area.id) for area in context.areas]
    counts = (f"{relation}{sum(section.relations[relation] for section in sections)}项" for relation in RELATIONS)
    areas = (_area(context, area, section) for area, section in zip(context.areas, sections, strict=True))
    return "\n".join([f"{len(sections)}个领域，{'，'.join(counts)}。", "", *areas])


def picture_files(context: PageContext) -> str:
    """Links to the picture as a file: the drawing, and the image if the website has one."""
    edition = context.edition.id
    drawing = link("下载SVG图", context.address(f"{edition}/{PICTURE}.svg"), "md-button")
    images = [
        link("下载PNG图", context.address(each.address), "md-button")
        for each in context.site.offered
        if each.path.suffix == ".png" and edition == context.report.latest.id
    ]
    return " ".join([drawing, *images])


def _area(context: PageContext, area: Area, section: Section) -> str:
    sides = context.edition.sides
    told = "，".join(
        f"{name}见{locator(context, side)}" if side else f"{name}没有单列"
        for name, side in ((sides.results, section.results), (sides.plans, section.plans))
    )
    figures = with_number(context.edition.figures_of(area.id))
    rows = "".join(_row(context, thread) for thread in section.threads)
    return "\n".join(
        [
            f"## {area.name} {{ #{area.id} }}",
            "",
            f"{told}。",
            "",
            *([cards(context, figures)] if figures else []),
            f'<ul class="threads">{rows}</ul>',
            "",
        ]
    )


def _row(context: PageContext, thread: Thread) -> str:
    sides = context.edition.sides
    told = "".join(
        f'<span class="{name}"><i>{escape(side)}</i>{escape(text)}</span>'
        for name, side, text in (("result", sides.results, thread.result), ("plan", sides.plans, thread.plan))
        if text
    )
    return f'<li><b class="topic">{escape(thread.topic)}</b><span class="relation">{thread.relation}</span>{told}</li>'
