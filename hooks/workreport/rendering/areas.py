"""The work areas: their list, the matrix of results and plans, and the comparison on each area's page."""

from html import escape

from workreport.rendering.context import PageContext, block, link, omitted_from
from workreport.rendering.figures import with_number
from workreport.rendering.locators import locator

# The choices above the matrix, by the names by which the style sheet knows them.
FILTERS = {"results": "有成效", "plans": "有部署", "figures": "有数字"}


def area_links(context: PageContext) -> str:
    """The work areas in reading order as a list of large links."""
    rows = [
        "- "
        + link(
            f'<span class="area-name">{escape(area.name)}</span><span class="area-about">{escape(area.description)}</span>',
            context.edition_address(area.id),
            "area-card",
        )
        for area in context.areas
    ]
    return block("area-cards", *rows, omit="search")


def matrix(context: PageContext) -> str:
    """Areas × results × plans, to be filtered; a side that the report leaves out says so."""
    sides = context.edition.sides
    lines = [_filters(), "", f"| 工作领域 | {sides.results} | {sides.plans} |", "| --- | --- | --- |"]
    for area in context.areas:
        section = context.edition.section(area.id)
        results = _side(context, section.results_summary, area.id, "results", section.results, _missing(sides.results))
        plans = _side(context, section.plans_summary, area.id, "plans", section.plans, _missing(sides.plans))
        name = link(area.name, context.edition_address(area.id)) + _figure_count(context, area.id)
        lines.append(f"| {name} | {results} | {plans} |")
    return block("table-cards matrix", *lines)


def comparison(context: PageContext) -> str:
    """Which plan of this area continues which result, and which is new."""
    section, sides = context.section, context.edition.sides
    if not section.results:
        intro = f"{_missing(sides.results)}，下面各项都只见于部署。"
    elif not section.plans:
        intro = f"{_missing(sides.plans)}，下面各项都只见于成效。"
    else:
        intro = f"下面的对照由编者整理：延续的有{section.relations['延续']}项，只见于部署的有{section.relations['只见于部署']}项，只见于成效的有{section.relations['只见于成效']}项。"
    lines = [intro, "", f"| 事项 | {sides.results} | {sides.plans} | 关系 |", "| --- | --- | --- | --- |"]
    for thread in section.threads:
        plan_locator = thread.plan_locator or section.plans
        result = f"{escape(thread.result)}{locator(context, section.results)}" if thread.result else "–"
        plan = f"{escape(thread.plan)}{locator(context, plan_locator)}" if thread.plan else "–"
        lines.append(f"| {escape(thread.topic)} | {result} | {plan} | {thread.relation} |")
    return block("table-cards comparison", *lines)


def related_areas(context: PageContext) -> str:
    """Links to the areas whose matters touch this one's."""
    section = context.section
    links = [link(context.report.area(area).name, context.edition_address(area)) for area in section.related]
    return f"{'、'.join(links)}\n{{: {omitted_from('print')} }}"


def _filters() -> str:
    boxes = (f'<label><input type="checkbox" name="{name}">{text}</label>' for name, text in FILTERS.items())
    return f'<fieldset class="matrix-filters" {omitted_from("search print")}><legend>只看</legend>{"".join(boxes)}</fieldset>'


def _figure_count(context: PageContext, area: str) -> str:
    count = len(with_number(context.edition.figures_of(area)))
    return f'<span class="figure-count" {omitted_from("search print")}>数字{count}个</span>' if count else ""


def _missing(side: str) -> str:
    return f"报告的{side}没有单列这一领域"


def _side(context: PageContext, summary: str | None, area: str, anchor: str, name: str | None, missing: str) -> str:
    if not summary or not name:
        return f'<span class="one-sided">{missing}</span>'
    return link(escape(summary), context.edition_address(area, anchor)) + locator(context, name)
