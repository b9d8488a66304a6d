"""The macros for the picture of a whole report: its content as lists, for the page, and the files to download."""

from html import escape

from workreport.addresses.pages import PICTURE
from workreport.model import Area, Section, Thread
from workreport.rendering.context import PageContext, link
from workreport.rendering.figure_parts import cards, with_number
from workreport.rendering.locators import locator


def picture(context: PageContext) -> str:
    """List every work area with its figures and matters, and for each matter its results, its plans and their relation.

    一图读懂的文字版：每个工作领域的数字，和每件事在成效和部署里怎样。

    Stands in a paragraph of its own.
    """
    sections = [context.edition.section(area.id) for area in context.areas]
    areas = (_area(context, area, section) for area, section in zip(context.areas, sections, strict=True))
    return "\n".join(areas)


def picture_files(context: PageContext) -> str:
    """Link to the picture as files: the SVG drawing, and the PNG image where the website has one.

    一图读懂的下载按钮。

    Stands in a paragraph of its own or within one.
    """
    edition = context.edition.id
    drawing = link("下载SVG图", context.address(f"{edition}/{PICTURE}.svg"), "md-button")
    images = [
        link("下载PNG图", context.address(download.address), "md-button")
        for download in context.site.offered
        if download.path.suffix == ".png" and edition == context.report.latest.id
    ]
    return " ".join([drawing, *images])


def _area(context: PageContext, area: Area, section: Section) -> str:
    sides = context.edition.sides
    sources = "，".join(
        f"{side}见{locator(context, name)}" if name else f"{side}没有单列"
        for side, name in ((sides.results, section.results), (sides.plans, section.plans))
    )
    figures = with_number(context.edition.figures_of(area.id))
    rows = "".join(_row(context, thread) for thread in section.threads)
    return "\n".join(
        [
            f"## {area.name} {{ #{area.id} }}",
            "",
            f"{sources}。",
            "",
            *([cards(context, figures)] if figures else []),
            f'<ul class="threads">{rows}</ul>',
            "",
        ]
    )


def _row(context: PageContext, thread: Thread) -> str:
    sides = context.edition.sides
    spans = "".join(
        f'<span class="{name}"><i>{escape(side)}</i>{escape(text)}</span>'
        for name, side, text in (("result", sides.results, thread.result), ("plan", sides.plans, thread.plan))
        if text
    )
    return f'<li><b class="topic">{escape(thread.topic)}</b><span class="relation">{thread.relation}</span>{spans}</li>'
