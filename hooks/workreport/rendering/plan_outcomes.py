"""What became of the plans of the edition before: the macro of its own page, and the table on each area's page."""

from collections.abc import Sequence
from html import escape

from workreport.model import TARGET, Answer, Edition, Outcome, Part, Thread, answers, is_met, outcomes
from workreport.rendering.context import MacroError, PageContext, block, link, literal
from workreport.rendering.figure_parts import value
from workreport.rendering.locators import locator
from workreport.text.chinese_dates import chinese_as_of

MET = {True: "达到", False: "没有达到", None: "不作比较"}


def plan_outcomes(context: PageContext) -> str:
    """List every plan of the edition before with what this report says of it, by work area, and the targets answered.

    部署后来怎样：上一期的每一件部署，这一期报告怎样说；上一期带数字的目标，和后来的数字放在一起。

    Stands in a paragraph of its own on a page of an edition that has one before it; raises MacroError elsewhere.
    """
    earlier = context.report.before(context.edition)
    if not earlier:
        raise MacroError("这一期前面没有别的一期，没有部署可以对照", "删去这个宏；有了前一期再写")
    found = outcomes(context.report, context.edition)
    areas = [area for area in context.series.areas if any(outcome.area == area.id for outcome in found)]
    parts = [
        part
        for area in areas
        for part in (
            f"## {area.name} {{ #{area.id} }}",
            "",
            outcome_table(context, earlier, [outcome for outcome in found if outcome.area == area.id]),
        )
    ]
    answered = answers(context.report, context.edition)
    return "\n".join([*_targets(context, earlier, answered), *parts])


def outcome_table(context: PageContext, earlier: Edition, found: Sequence[Outcome]) -> str:
    """Return the table of plans of the edition before, each with what this report says of it."""
    names = earlier.name, context.edition.name
    lines = [f"| 事项 | {names[0]}的部署 | {names[1]}怎样说 | 结果 |", "| --- | --- | --- | --- |"]
    before = context.of_edition(earlier.id)
    plans = [part for part in context.series.parts if part.kind == TARGET]
    for outcome in found:
        plan = _said(before, plans, outcome.area, outcome.plan)
        now = "<br>".join(_said(context, context.series.parts, area, thread) for area, thread in outcome.threads)
        cells = [_labelled(plan, names[0]), _labelled(now or "–", names[1]), outcome.status]
        lines.append(f"| {literal(outcome.plan.topic)} | {' | '.join(cells)} |")
    return block("table-cards outcomes", *lines)


def _labelled(cell: str, name: str) -> str:
    return f'{cell} {{: data-label="{escape(name)}" }}'


def _said(context: PageContext, parts: Sequence[Part], area: str, thread: Thread) -> str:
    """Return what each part says of a thread, with the name of the part and the locator."""
    section = context.edition.section(area)
    return "；".join(
        f"{context.part_name(part)}：{literal(thread.says[part.id])}{mark}"
        for part in parts
        if part.id in thread.says
        for mark in [locator(context, section.locator_of(thread, part.id))]
    )


def _targets(context: PageContext, earlier: Edition, answered: Sequence[Answer]) -> list[str]:
    if not answered:
        return []
    before = context.of_edition(earlier.id)
    rows = []
    for answer in answered:
        due = f"（{chinese_as_of(answer.target.due, with_year=True)}前）" if answer.target.due else ""
        target = link(f"{escape(answer.target.label)}{value(answer.target)}", _card(before, answer.target.id))
        figure = link(f"{escape(answer.figure.label)}{value(answer.figure)}", _card(context, answer.figure.id))
        met = MET[is_met(answer.target, answer.figure)]
        rows.append(
            f"| {target}{due}{locator(before, answer.target.locator)} "
            f"| {figure}{locator(context, answer.figure.locator)} | {met} |"
        )
    head = f"| {earlier.name}的目标 | {context.edition.name}的数字 | |"
    return ["## 目标和后来的数字 { #targets }", "", block("table-cards outcomes", head, "| --- | --- | --- |", *rows)]


def _card(context: PageContext, figure_id: str) -> str:
    return context.edition_address("figures", figure_id)
