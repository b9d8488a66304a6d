"""The macro for the fact cards, which hold all facts about a figure; other pages show them where the figure stands."""

from collections.abc import Iterator, Mapping
from html import escape

from workreport.exports import figure_files_of
from workreport.model import Figure
from workreport.rendering.citation import gbt7714, plain_citation, published_address
from workreport.rendering.context import PageContext, block, escape_text, link, omitted_from
from workreport.rendering.figure_parts import source_link, value
from workreport.rendering.locators import locator
from workreport.text.chinese_dates import chinese_as_of, chinese_date

# The heading of figures that belong to no work area.
OTHER_FIGURES, OTHER_ANCHOR = "各领域之外", "other-figures"


def figure_facts(context: PageContext) -> str:
    """Show the fact card of every figure of the edition, under a heading for each work area.

    这一期每个数字的卡片：统计什么、时期、出处、说明、所在页面、更正和引用方法。

    Stands in a paragraph of its own on the edition's figures.md, to which the figures on all pages link.
    """
    parts = []
    groups = [(area.id, area.name) for area in context.series.areas]
    for area, name in (*groups, ("", OTHER_FIGURES)):
        figures = context.edition.figures_of(area)
        if figures:
            parts.append(f"### {name} {{ #{area or OTHER_ANCHOR} }}\n")
        parts += [f"#### {figure.label} {{ #{figure.id} }}\n\n{_card(context, figure)}" for figure in figures]
    return "\n".join(parts)


def _card(context: PageContext, figure: Figure) -> str:
    facts = {
        "数字": value(figure),
        "统计什么": escape(figure.label),
        "范围": escape(figure.scope),
        "时期": f"{figure.period}（{context.edition.name}{context.edition.year_note}）",
        "截至": chinese_as_of(figure.as_of) if figure.as_of else "报告没有写",
        "出处": locator(context, figure.locator),
        "说明": escape_text(figure.note) if figure.note else None,
        "所在页面": _pages(context, figure),
    }
    share = {
        "更正": _corrections(context, figure),
        "链接": link(
            published_address(context, figure) or "这张卡片", context.edition_address("figures", figure.id), "copyable"
        ),
        "引用": _copyable(plain_citation(context, figure)),
        "GB/T 7714": _copyable(gbt7714(context, figure)),
        "数据": _data(context, figure),
    }
    return block(
        "fact-card",
        block("figure-facts", *_definitions(facts)),
        block("figure-facts figure-share", *_definitions(share), omit="search print"),
    )


def _definitions(facts: Mapping[str, str | None]) -> Iterator[str]:
    for name, text in facts.items():
        if text:
            yield from (name, f":   {text}", "")


def _pages(context: PageContext, figure: Figure) -> str:
    pages = context.site.uses.get(context.edition.id, {}).get(figure.id, ())
    links = "、".join(link(escape(page.title), context.address(page.uri)) for page in pages)
    return f'<span class="where" {omitted_from("search")}>{links}</span>' if links else ""


def _corrections(context: PageContext, figure: Figure) -> str:
    log = link("更正记录", context.address("corrections.md"))
    entries = [
        f"{chinese_date(item.date)}由“{escape(item.old)}”改为“{escape(item.new)}”，原因：{escape(item.reason)}"
        for item in context.edition.corrections
        if item.subject == figure.label
    ]
    return f"{'；'.join(entries)}（{log}）" if entries else f"没有（{log}）"


def _data(context: PageContext, figure: Figure) -> str:
    files = figure_files_of(context.edition, context.site.exports)
    links = [link(file.name, context.address(file.address)) for file in files]
    return "、".join(links) + source_link(context, figure)


def _copyable(text: str) -> str:
    # Markdown would make a link of an address, which is here to be copied.
    return f'<span class="copyable">{text.replace("://", ":&#47;&#47;")}</span>'
