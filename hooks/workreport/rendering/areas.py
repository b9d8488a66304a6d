"""The work areas: their list, the matrix of results and plans, and the comparison on each area's page."""

from html import escape

from ..model import Section, Thread
from .context import PageContext, block, link
from .locators import locator

NO_RESULTS = "报告的上半年成效没有单列这一领域"
NO_PLANS = "报告的下半年部署没有单列这一领域"


def area_links(context: PageContext) -> str:
    """The work areas in reading order as a list of large links."""
    rows = [
        "- " + link(
            f'<span class="area-name">{escape(area.name)}</span><span class="area-about">{escape(area.description)}</span>',
            context.edition_address(area.id), "area-card",
        )
        for area in context.areas
    ]
    return block("area-cards", *rows)


def matrix(context: PageContext) -> str:
    """Areas × results × plans; a side that the report leaves out says so."""
    lines = ["| 工作领域 | 上半年成效 | 下半年部署 |", "| --- | --- | --- |"]
    for area in context.areas:
        section = context.edition.section(area.id)
        results = _side(context, section.results_summary, area.id, "results", section.results, NO_RESULTS)
        plans = _side(context, section.plans_summary, area.id, "plans", section.plans, NO_PLANS)
        lines.append(f"| {link(area.name, context.edition_address(area.id))} | {results} | {plans} |")
    return block("table-cards matrix", *lines)


def comparison(context: PageContext) -> str:
    """Which plan of this area continues which result, and which is new."""
    section = context.section
    if not section.results:
        intro = f"{NO_RESULTS}，下面各项都只见于部署。"
    elif not section.plans:
        intro = f"{NO_PLANS}，下面各项都只见于成效。"
    else:
        intro = f"下面的对照由编者整理：下半年延续的有{_count(section, '延续')}项，只见于部署的有{_count(section, '只见于部署')}项，只见于成效的有{_count(section, '只见于成效')}项。"
    lines = [intro, "", "| 事项 | 上半年成效 | 下半年部署 | 关系 |", "| --- | --- | --- | --- |"]
    for thread in section.threads:
        plan_locator = thread.plan_locator or section.plans
        result = f"{escape(thread.result)}{locator(context, section.results)}" if thread.result else "–"
        plan = f"{escape(thread.plan)}{locator(context, plan_locator)}" if thread.plan else "–"
        lines.append(f"| {escape(thread.topic)} | {result} | {plan} | {relation(thread)} |")
    return block("table-cards comparison", *lines)


def related_areas(context: PageContext) -> str:
    """Links to the areas whose matters touch this one's."""
    section = context.section
    links = [link(context.report.area(area).name, context.edition_address(area)) for area in section.related]
    return "、".join(links)


def relation(thread: Thread) -> str:
    """How the two sides of one matter stand to each other."""
    if thread.result and thread.plan:
        return "延续"
    return "只见于成效" if thread.result else "只见于部署"


def _count(section: Section, wanted: str) -> int:
    return sum(relation(thread) == wanted for thread in section.threads)


def _side(context: PageContext, summary: str | None, area: str, anchor: str, name: str | None, missing: str) -> str:
    if not summary or not name:
        return f'<span class="one-sided">{missing}</span>'
    return link(escape(summary), context.edition_address(area, anchor)) + locator(context, name)
