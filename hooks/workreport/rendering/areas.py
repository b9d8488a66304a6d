"""The macros on work areas: their list, the matrix of their parts, and the comparison on each area's page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from workreport.model import Area, Part, Section, Thread, outcomes
from workreport.rendering.context import PageContext, block, link, literal, omitted_from
from workreport.rendering.figure_parts import with_number
from workreport.rendering.locators import locator
from workreport.rendering.plan_outcomes import outcome_table


def area_links(context: PageContext) -> str:
    """List the edition's work areas in reading order, as large links.

    这一期讲到的工作领域，每个是一个大的链接，带一句说明。

    Stands in a paragraph of its own. Search leaves it out.
    """
    return block("area-cards", *(f"- {_area_card(context, area)}" for area in context.areas), omit="search")


def matrix(context: PageContext) -> str:
    """Tabulate what each part of the report has on every work area, with filters above; a part without any says so.

    总览的表格：每个工作领域在报告的每一部分里各一句话，上面可以筛选。

    Stands in a paragraph of its own.
    """
    parts = context.series.parts
    names = [context.part_name(part) for part in parts]
    lines = [_filters(parts), "", f"| 工作领域 | {' | '.join(names)} |", "| --- |" + " --- |" * len(parts)]
    for area in context.areas:
        section = context.edition.section(area.id)
        cells = [_summary(context, section, part) for part in parts]
        name = link(area.name, context.edition_address(area.id)) + _figure_count(context, area.id)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return block("table-cards matrix", *lines)


def comparison(context: PageContext) -> str:
    """Compare what the parts of the report say on the area, matter by matter.

    对照的表格：编者选出的每件事，在报告的每一部分里怎样说，是几面都提到，还是只见于一面；只有一面的领域没有表格，也不显示这一节的标题。

    Stands in a paragraph of its own on the page of a work area; raises MacroError on any other.
    """
    section, parts = context.section, context.series.parts
    missing = [_missing(context.part_name(part)) for part in parts if part.id not in section.parts]
    if len(parts) - len(missing) < 2 <= len(parts):
        # A table would only repeat the one part, with an empty column beside it, and an empty section is not shown.
        return _outcomes(context)
    intro = "".join(f"{text}。" for text in missing) + "下面的事项由编者从报告里选出，不是全部。"
    shared = {part.id: _shared_locator(section, part) for part in parts}
    # What only one part can say needs no relation.
    names = [context.part_name(part) for part in parts] + ["关系"] * (len(parts) > 1)
    lines = [
        intro,
        "",
        *_sources(context, shared),
        f"| 事项 | {' | '.join(names)} |",
        "| --- |" + " --- |" * len(names),
    ]
    for thread in section.threads:
        cells = [_thread_cell(context, section, thread, part, shared[part.id]) for part in parts]
        relation = context.report.relation(context.edition, section, thread)
        lines.append(f"| {' | '.join([literal(thread.topic), *cells, *filter(None, [relation])])} |")
    return block("table-cards comparison", *lines) + _outcomes(context)


def _outcomes(context: PageContext) -> str:
    """Return the plans that the edition before has for the area, with what this report says of them; none before it."""
    earlier = context.report.before(context.edition)
    found = [item for item in outcomes(context.report, context.edition) if item.area == context.area.id]
    if not earlier or not found:
        return ""
    return f"\n### 上一期的部署后来怎样 {{ #outcomes }}\n\n{outcome_table(context, earlier, found)}"


def related_areas(context: PageContext) -> str:
    """Link to the areas that the section on this area names as related.

    相关领域的链接。

    Stands in a paragraph of its own on the page of a work area; raises MacroError on any other. Print leaves it out.
    """
    links = [link(context.series.area(area).name, context.edition_address(area)) for area in context.section.related]
    return f"{'、'.join(links)}\n{{: {omitted_from('print')} }}"


def _area_card(context: PageContext, area: Area) -> str:
    name = f'<span class="area-name">{escape(area.name)}</span>'
    about = f'<span class="area-about">{literal(area.description)}</span>'
    return link(name + about + _area_parts(context, area), context.edition_address(area.id), "area-card")


def _area_parts(context: PageContext, area: Area) -> str:
    """Return which parts of the report speak of an area; nothing where the report has but one part."""
    present, parts = context.edition.section(area.id).parts, context.series.parts
    marks = "".join(
        f'<span class="{"part-on" if part.id in present else "part-off"}">'
        f"{escape(part.name)}{'' if part.id in present else '没有单列'}</span>"
        for part in parts
    )
    return f'<span class="area-parts">{marks}</span>' if len(parts) > 1 else ""


def _filters(parts: Sequence[Part]) -> str:
    """Return the boxes above the matrix, by whose names the stylesheet reading.css hides rows."""
    offered = {f"part-{number}": f"有{part.name}" for number, part in enumerate(parts, 1)} if len(parts) > 1 else {}
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}">{escape(text)}</label>'
        for name, text in {**offered, "figures": "有数字"}.items()
    )
    return f'<fieldset class="matrix-filters" {omitted_from("search print")}><legend>只看</legend>{boxes}</fieldset>'


def _figure_count(context: PageContext, area: str) -> str:
    count = len(with_number(context.edition.figures_of(area)))
    return f'<span class="figure-count" {omitted_from("search print")}>数字{count}个</span>' if count else ""


def _missing(part_name: str) -> str:
    return f"报告的{part_name}没有单列这一领域"


def _summary(context: PageContext, section: Section, part: Part) -> str:
    content = section.parts.get(part.id)
    if not content:
        return f'<span class="one-sided">{_missing(context.part_name(part))}</span>'
    marks = "".join(locator(context, name) for name in content.locators)
    return link(literal(content.summary), context.edition_address(section.area, part.id)) + marks + _label(part)


def _shared_locator(section: Section, part: Part) -> str:
    """Return the locator from which most of the matters of a part come; empty where the part speaks of none."""
    names = Counter(section.locator_of(thread, part.id) for thread in section.threads if part.id in thread.says)
    return names.most_common(1)[0][0] if names else ""


def _sources(context: PageContext, shared: Mapping[str, str]) -> list[str]:
    """Return the line above the table that names the locator of each part, so that a cell only names another one."""
    named = [
        context.part_name(part) + locator(context, shared[part.id]) for part in context.series.parts if shared[part.id]
    ]
    line = f"出处：{'，'.join(named)}。各项另有出处的，注在后面。"
    return [f"{line}\n{{: .source {omitted_from('search')} }}", ""]


def _thread_cell(context: PageContext, section: Section, thread: Thread, part: Part, shared: str) -> str:
    text = thread.says.get(part.id)
    if not text:
        return f'– {{: .nothing data-label="{escape(part.name)}" }}'
    name = section.locator_of(thread, part.id)
    return f"{literal(text)}{locator(context, name) if name != shared else ''}{_label(part)}"


def _label(part: Part) -> str:
    """Return the attribute with which a cell names its column where a narrow screen shows no header."""
    return f' {{: data-label="{escape(part.name)}" }}'
