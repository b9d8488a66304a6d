"""Fact cards: all that a figure answers for, on the figures page, from which other pages show them where the figure stands."""

from collections.abc import Iterator
from datetime import date
from html import escape

from workreport.exports import figure_files_of
from workreport.rendering.citation import gbt7714, plain_citation, published_address
from workreport.rendering.context import PageContext, block, link, omitted_from
from workreport.rendering.figures import AnyFigure, source, value
from workreport.rendering.locators import locator
from workreport.rendering.terms import chinese_date


def figure_facts(context: PageContext) -> str:
    """The fact card of every figure of the edition, under the work areas' names."""
    parts = []
    for area in context.report.areas.areas:
        figures = context.edition.figures_of(area.id)
        if figures:
            parts.append(f"### {area.name} {{ #{area.id} }}\n")
        parts.extend(f"#### {each.label} {{ #{each.id} }}\n\n{_card(context, each)}" for each in figures)
    return "\n".join(parts)


def _card(context: PageContext, found: AnyFigure) -> str:
    facts = {
        "数字": value(found),
        "统计什么": escape(found.label),
        "时期": found.period,
        "截至": _as_of(context, found.as_of) if found.as_of else "报告没有写",
        "出处": locator(context, found.locator),
        "说明": escape(found.note) if found.note else None,
        "所在页面": _pages(context, found),
    }
    share = {
        "更正": _corrections(context, found),
        "链接": link(
            published_address(context, found) or "这张卡片", context.edition_address("figures", found.id), "copyable"
        ),
        "引用": _copyable(plain_citation(context, found)),
        "GB/T 7714": _copyable(gbt7714(context, found)),
        "数据": _data(context, found),
    }
    return block(
        "fact-card",
        block("figure-facts", *_definitions(facts)),
        block("figure-facts figure-share", *_definitions(share), omit="search print"),
    )


def _definitions(facts: dict[str, str | None]) -> Iterator[str]:
    for name, text in facts.items():
        if text:
            yield from (name, f":   {text}", "")


def _pages(context: PageContext, found: AnyFigure) -> str:
    pages = context.site.uses.get(context.edition.id, {}).get(found.id, ())
    links = "、".join(link(escape(page.title), context.address(page.uri)) for page in pages)
    return f'<span class="where" {omitted_from("search")}>{links}</span>' if links else ""


def _corrections(context: PageContext, found: AnyFigure) -> str:
    log = link("更正记录", context.address("corrections.md"))
    entries = [
        f"{chinese_date(each.date.isoformat())}由“{escape(each.old)}”改为“{escape(each.new)}”，原因：{escape(each.reason)}"
        for each in context.edition.corrections
        if each.subject == found.label
    ]
    return f"{'；'.join(entries)}（{log}）" if entries else f"没有（{log}）"


def _data(context: PageContext, found: AnyFigure) -> str:
    files = figure_files_of(context.edition, context.site.exports)
    links = [link(each.name, context.address(each.address)) for each in files]
    return "、".join(links) + source(context, found)


def _copyable(text: str) -> str:
    # Markdown would make a link of an address, which is here to be copied.
    return f'<span class="copyable">{text.replace("://", ":&#47;&#47;")}</span>'


def _as_of(context: PageContext, day: date) -> str:
    return f"{day.month}月底（{day.year}年{'，年份是推定的' if context.edition.year else ''}）"
