"""The macro for the fact cards, which hold all facts about a figure; other pages show them where the figure stands."""

from collections.abc import Iterator, Mapping
from html import escape

from workreport.exports import figure_files_of
from workreport.model import Figure
from workreport.quantities import Kind
from workreport.rendering.citation import gbt7714, plain_citation, published_address
from workreport.rendering.context import PageContext, block, link, literal, omitted_from
from workreport.rendering.figure_parts import source_link, value
from workreport.rendering.history import history_of
from workreport.rendering.locators import locator
from workreport.text.chinese_dates import chinese_as_of, chinese_date

# The heading of figures that belong to no work area.
OTHER_FIGURES, OTHER_ANCHOR = "各领域之外", "other-figures"


def figure_facts(context: PageContext) -> str:
    """Show the fact card of every figure of the edition, under a heading for each work area.

    这一期每个数字的卡片：指标、时期、出处、说明、所在页面、更正和引用方法。

    Stands in a paragraph of its own on the edition's figures.md, to which the figures on all pages link.
    """
    parts = []
    groups = [(area.id, area.name) for area in context.series.areas]
    for area, name in (*groups, ("", OTHER_FIGURES)):
        figures = context.edition.figures_of(area)
        if figures:
            parts.append(f"### {name} {{ #{area or OTHER_ANCHOR} }}\n")
        parts += [f"#### {literal(figure.label)} {{ #{figure.id} }}\n\n{_card(context, figure)}" for figure in figures]
    return "\n".join(parts)


def _card(context: PageContext, figure: Figure) -> str:
    edition = context.edition
    time = edition.time_of(figure) + edition.year_note
    # What its time says of a figure but where it ends, such as 今年以来, is the report's period of it.
    since = literal(figure.period) if figure.as_of and figure.period != edition.period.says else ""
    where = "，".join(filter(None, [literal(figure.scope), since, time]))
    more = {
        "引用": _copyable(plain_citation(context, figure), "copyable citation"),
        "GB/T 7714": _copyable(gbt7714(context, figure)),
        # What is counted stands above the card, unless the figure is how much that changed.
        "指标": f"{literal(figure.label)}的升降" if figure.quantity.kind in (Kind.CHANGE, Kind.TREND) else None,
        "时期": f"{literal(figure.period)}（照报告的说法）",
        "截至": chinese_as_of(figure.as_of) if figure.as_of else "报告没有写",
        "要在何时做到": f"{chinese_as_of(figure.due, with_year=True)}前" if figure.due else None,
        "历期": history_of(context, figure),
        "所在页面": _pages(context, figure),
        "更正": _corrections(context, figure),
        "链接": link(
            published_address(context, figure) or "这张卡片", context.edition_address("figures", figure.id), "copyable"
        ),
        "数据": _data(context, figure),
    }
    # The script puts the button that copies the citation beside the number.
    return block(
        "fact-card",
        f"{value(figure)}\n{{: .card-value }}",
        "",
        f"{where}{locator(context, figure.locator)}\n{{: .card-time }}",
        "",
        *([literal(figure.note), ""] if figure.note else []),
        f'<details class="fold" {omitted_from("search print")} markdown>',
        "<summary>引用格式、时期、更正和数据</summary>",
        "",
        block("figure-facts", *_definitions(more)),
        "</details>",
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
        f"{chinese_date(item.date)}由“{literal(item.old)}”改为“{literal(item.new)}”，原因：{literal(item.reason)}"
        for item in context.edition.corrections_of(figure)
    ]
    return f"{'；'.join(entries)}（{log}）" if entries else f"没有（{log}）"


def _data(context: PageContext, figure: Figure) -> str:
    files = figure_files_of(context.edition, context.site.exports)
    links = [link(file.name, context.address(file.address)) for file in files]
    return "、".join(links) + source_link(context, figure)


def _copyable(text: str, classes: str = "copyable") -> str:
    # Markdown would make a link of an address, which is here to be copied.
    return f'<span class="{classes}">{text.replace("://", ":&#47;&#47;")}</span>'
