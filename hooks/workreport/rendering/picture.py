"""The macros for the picture of a whole report: its content as lists, for the page, and the files to download."""

from html import escape

from workreport.addresses.pages import PICTURE
from workreport.model import Area, Section, Thread
from workreport.rendering.context import PageContext, link
from workreport.rendering.figure_parts import cards, with_number
from workreport.rendering.locators import locator


def picture(context: PageContext) -> str:
    """List every work area with its figures and matters, and for each matter what the parts of the report say.

    一图读懂的文字版：每个工作领域的数字，和编者选出的每件事在报告各部分里怎样说。

    Stands in a paragraph of its own.
    """
    return "\n".join(_area(context, area, context.edition.section(area.id)) for area in context.areas)


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
        ]
    )


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
    mark = f'<span class="relation">{relation}</span>' if relation else ""
    return f'<li><b class="topic">{escape(thread.topic)}</b>{mark}{spans}</li>'
