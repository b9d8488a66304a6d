"""The macros on work areas: their list, the matrix of results and plans, and the comparison on each area's page."""

from html import escape

from workreport.model import Area
from workreport.rendering.context import PageContext, block, link, omitted_from
from workreport.rendering.figure_parts import with_number
from workreport.rendering.locators import locator

# The filters above the matrix, by their names in overrides/assets/stylesheets/reading.css.
FILTERS = {"results": "有成效", "plans": "有部署", "figures": "有数字"}


def area_links(context: PageContext) -> str:
    """List the edition's work areas in reading order, as large links.

    这一期讲到的工作领域，每个是一个大的链接，带一句说明。

    Stands in a paragraph of its own. Search leaves it out.
    """
    return block("area-cards", *(f"- {_area_card(context, area)}" for area in context.areas), omit="search")


def matrix(context: PageContext) -> str:
    """Tabulate the results and plans of every work area, with filters above; a side that the report leaves out says so.

    总览的表格：每个工作领域的成效和部署各一句话，上面可以筛选。

    Stands in a paragraph of its own.
    """
    sides = context.edition.sides
    lines = [_filters(), "", f"| 工作领域 | {sides.results} | {sides.plans} |", "| --- | --- | --- |"]
    for area in context.areas:
        section = context.edition.section(area.id)
        results = _summary(context, section.results_summary, area.id, "results", section.results, sides.results)
        plans = _summary(context, section.plans_summary, area.id, "plans", section.plans, sides.plans)
        name = link(area.name, context.edition_address(area.id)) + _figure_count(context, area.id)
        lines.append(f"| {name} | {results} | {plans} |")
    return block("table-cards matrix", *lines)


def comparison(context: PageContext) -> str:
    """Compare the area's results with its plans, matter by matter: in both, only planned or only done.

    对照的表格：每件事在成效和部署里怎样，两面都提到，还是只见于一面。

    Stands in a paragraph of its own on the page of a work area; raises MacroError on any other.
    """
    section, sides = context.section, context.edition.sides
    if not section.results:
        intro = f"{_missing(sides.results)}，下面各项都只见于部署。"
    elif not section.plans:
        intro = f"{_missing(sides.plans)}，下面各项都只见于成效。"
    else:
        intro = "下面的对照由编者选列，不是报告的全部；“只见于”说的只是所注的段落。"
    lines = [intro, "", f"| 事项 | {sides.results} | {sides.plans} | 关系 |", "| --- | --- | --- | --- |"]
    for thread in section.threads:
        result = _thread_side(context, thread.result, section.results)
        plan = _thread_side(context, thread.plan, thread.plan_locator or section.plans)
        lines.append(f"| {escape(thread.topic)} | {result} | {plan} | {thread.relation} |")
    return block("table-cards comparison", *lines)


def related_areas(context: PageContext) -> str:
    """Link to the areas that the section on this area names as related.

    相关领域的链接。

    Stands in a paragraph of its own on the page of a work area; raises MacroError on any other. Print leaves it out.
    """
    section = context.section
    links = [link(context.report.area(area).name, context.edition_address(area)) for area in section.related]
    return f"{'、'.join(links)}\n{{: {omitted_from('print')} }}"


def _area_card(context: PageContext, area: Area) -> str:
    name = f'<span class="area-name">{escape(area.name)}</span>'
    about = f'<span class="area-about">{escape(area.description)}</span>'
    return link(name + about, context.edition_address(area.id), "area-card")


def _filters() -> str:
    boxes = "".join(f'<label><input type="checkbox" name="{name}">{text}</label>' for name, text in FILTERS.items())
    omitted = omitted_from("search print")
    return f'<fieldset class="matrix-filters" {omitted}><legend>只看</legend>{boxes}</fieldset>'


def _figure_count(context: PageContext, area: str) -> str:
    count = len(with_number(context.edition.figures_of(area)))
    return f'<span class="figure-count" {omitted_from("search print")}>数字{count}个</span>' if count else ""


def _missing(side: str) -> str:
    return f"报告的{side}没有单列这一领域"


def _summary(
    context: PageContext, summary: str | None, area: str, anchor: str, locator_name: str | None, side: str
) -> str:
    if not summary or not locator_name:
        return f'<span class="one-sided">{_missing(side)}</span>'
    return link(escape(summary), context.edition_address(area, anchor)) + locator(context, locator_name)


def _thread_side(context: PageContext, text: str | None, locator_name: str | None) -> str:
    return f"{escape(text)}{locator(context, locator_name or '')}" if text else "–"
