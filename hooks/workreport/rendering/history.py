"""One figure over the editions of a series: on its fact card, and all such figures on a page of their own."""

from collections.abc import Iterator, Sequence
from html import escape

from workreport.drawing import Bar, bars
from workreport.model import Edition, Figure, break_between, comparable_runs
from workreport.rendering.context import PageContext, block, link
from workreport.rendering.figure_parts import fact_card_address, value
from workreport.rendering.locators import locator

Line = Sequence[tuple[Edition, Figure]]
# Two values make no course of things.
FEWEST_FOR_CHART = 3


def figure_history(context: PageContext) -> str:
    """Tabulate every figure that several editions of the series have, with a chart where three are comparable.

    历期数字：同一个数字在各期报告里怎样写，一期一行；三期以上能比的，加一张图。不能比的地方注明原因。

    Stands in a paragraph of its own on a page of the series.
    """
    ids = dict.fromkeys(
        figure.id for edition in context.report.editions_of(context.series) for figure in edition.figures
    )
    lines = [line for figure_id in ids if len(line := context.report.line_of(context.series, figure_id)) > 1]
    return "\n".join(_entry(context, line) for line in lines) or "还没有在两期报告里都出现的数字。"


def history_of(context: PageContext, figure: Figure) -> str:
    """Return the figure in all editions, latest first, as HTML in one line each; empty where only one has it."""
    line = context.report.line_of(context.series, figure.id)
    if len(line) < 2:
        return ""
    rows = (
        f"{link(escape(edition.name), fact_card_address(context.of_edition(edition.id), each))}："
        f"{value(each)}（{edition.time_of(each)}）{_note(edition, each, reason)}"
        for edition, each, reason in _with_breaks(line)
    )
    return "<br>".join(rows)


def _entry(context: PageContext, line: Line) -> str:
    figure = line[0][1]
    rows = [
        f"| {link(escape(edition.name), fact_card_address(there, each))} | {value(each)} | {edition.time_of(each)} "
        f"| {locator(there, each.locator)} | {_note(edition, each, reason)} |"
        for edition, each, reason in _with_breaks(line)
        for there in [context.of_edition(edition.id)]
    ]
    table = block("table-cards", "| 报告 | 数字 | 时间 | 出处 | 说明 |", "| --- | --- | --- | --- | --- |", *rows)
    charts = "".join(_chart(figure, run) for run in _runs(line) if len(run) >= FEWEST_FOR_CHART)
    return f"## {escape(figure.label)} {{ #{figure.id} }}\n\n{table}{charts}"


def _with_breaks(line: Line) -> Iterator[tuple[Edition, Figure, str]]:
    """Yield each figure with the reason for which it cannot be compared with the one of the edition before."""
    for place, (edition, figure) in enumerate(line):
        earlier = line[place + 1][1] if place + 1 < len(line) else None
        yield edition, figure, break_between(earlier, figure) if earlier else ""


def _note(edition: Edition, figure: Figure, reason: str) -> str:
    notes = [f"和前一期不能比：{escape(reason)}"] if reason else []
    notes += [f"更正过，原来写作“{escape(entry.old)}”" for entry in edition.corrections_of(figure)]
    return "；".join(notes)


def _runs(line: Line) -> list[Line]:
    editions = {id(figure): edition for edition, figure in line}
    earliest_first = [figure for _, figure in reversed(line)]
    return [[(editions[id(figure)], figure) for figure in run] for run in comparable_runs(earliest_first)]


def _chart(figure: Figure, run: Line) -> str:
    title = f"{figure.label}，{run[0][0].name}至{run[-1][0].name}"
    rows = [Bar.of(edition.name, each) for edition, each in run]
    description = "，".join(f"{edition.name}{each.says}" for edition, each in run)
    drawing = f"<figure><figcaption>{escape(title)}</figcaption>{bars(rows, title, description)}</figure>"
    return block("chart", drawing, omit="search")
