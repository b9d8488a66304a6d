"""Writes the pages of a drafted edition: an overview, a page for each area, the rest of the report, the figures."""

import re
from collections.abc import Container, Sequence

from workreport.drafting.figures import Counted, Figure, Statement
from workreport.drafting.outline import Outline
from workreport.drafting.periods import Period
from workreport.drafting.reading import Reading
from workreport.drafting.series import Area, Series
from workreport.quantities import Kind

# What Markdown would read as markup.
_MARKUP = re.compile(r"([\\*_`\[\]|^])")
_WITHOUT_AREA = "requirements"
ORIGINAL = "original"


def page_files(
    edition: str, reading: Reading, series: Series, period: Period, outline: Outline, counted: Counted
) -> dict[str, str]:
    """Write all pages of an edition, by their paths below docs/, in the order of the navigation."""
    *others, last = outline.names.values()
    parts = "和".join(filter(None, ("、".join(others), last)))
    outside = _outside(outline, counted)
    pages = {
        "index": _overview(reading, series, period, parts, outside=bool(outside), figures=_has_numbers(counted)),
        "picture": _picture(period),
        **(
            {ORIGINAL: _page(f"{period.name}的报告原文，一段一段。", "报告原文", ["{{ original() }}"])}
            if series.official
            else {}
        ),
        **(
            {_WITHOUT_AREA: _page(f"{period.name}的报告里各领域之外的内容。", "各领域之外", outside)} if outside else {}
        ),
        **{area.id: _area_page(area, period, series, outline, counted) for area in outline.areas},
        "figures": _figures(period, has_figures=bool(counted.figures)),
    }
    return {f"docs/{edition}/{name}.md": text for name, text in pages.items()}


def _page(description: str, title: str, body: Sequence[str], *settings: str) -> str:
    head = ["---", f"description: {description}", *settings, "---", f"# {title}"]
    return "\n".join([*head, "", *body]).rstrip("\n") + "\n"


def _overview(reading: Reading, series: Series, period: Period, parts: str, *, outside: bool, figures: bool) -> str:
    areas = bool(series.areas) or bool(parts)
    title = f"这份报告的名称是《{reading.title}》。" if reading.title else "报告的名称还没有写。"
    more = f"各领域之外的内容，见[各领域之外]({_WITHOUT_AREA}.md)。" if outside else ""
    body = [f"{title}各领域画在一起，见[一图读懂](picture.md)。{more}", ""]
    cards = ["{{ figure_cards() }}", ""] if figures else []
    body += ["## 报告里的数字 { #figures }", "", *cards, "全部数字见[数字页](figures.md)。", ""]
    body += [f"## 各领域的{parts} {{ #matrix }}", "", "{{ matrix() }}", ""] if areas else []
    body += [
        "## 报告的段落 { #locators }",
        "",
        "每条内容后面的小标记指报告的一个段落，编号是本站加的。",
        "",
        "{{ locator_list() }}",
    ]
    return _page(f"{period.name}的报告：各领域的{parts}，一张表看完。", f"{period.name}：总览", body)


def _has_numbers(counted: Counted) -> bool:
    return any(figure.kind is not Kind.TREND for figure in counted.figures)


def _picture(period: Period) -> str:
    body = ["对照由编者整理，不是报告里的话。", "", "{{ picture_files() }}", "", "{{ picture() }}"]
    return _page(f"{period.name}的报告画在一张图上。", "一图读懂", body, "hide:", "  - search")


def _figures(period: Period, *, has_figures: bool) -> str:
    files = ["{{ figure_files() }}", ""] if has_figures else []
    body = [
        "这里列出报告给出的全部数字，写法和报告一致。",
        "",
        "## 总表 { #table }",
        "",
        "{{ figure_table() }}",
        "",
        *files,
    ]
    body += [
        "## 放在一起比 { #charts }",
        "",
        "{{ charts() }}",
        "",
        "## 逐项说明 { #facts }",
        "",
        "{{ figure_facts() }}",
    ]
    return _page(f"{period.name}的报告给出的全部数字：统计什么、时间、出处。", "数字", body)


def _area_page(area: Area, period: Period, series: Series, outline: Outline, counted: Counted) -> str:
    own = {each.name: each for each in outline.paragraphs if each.area == area.id}
    headings = list(dict.fromkeys(each.heading for each in own.values()))
    about = (
        f"这一领域讲{area.description}。"
        if area.description
        else f"报告在这一领域讲了：{'；'.join(_escaped(each) for each in headings)}。"
    )
    numbered = any(figure.area == area.id and figure.kind is not Kind.TREND for figure in counted.figures)
    body = [about, "", *(["{{ figure_cards() }}", ""] if numbered else [])]
    for part in outline.parts:
        name = outline.names[part.id]
        body += [f"## {_escaped(name)} {{ #{part.id} }}", ""]
        items = _items(
            [each for each in counted.statements if each.locator in own and own[each.locator].part == part.id]
        )
        tables = _tables(outline, [each.name for each in own.values() if each.part == part.id])
        body += [*(items or [f"报告的“{name}”没有单列这一领域，所以这里没有内容。"]), *tables, ""]
    body += ["## 对照 { #comparison }", "", "{{ comparison() }}", ""]
    if set(series.related.get(area.id, ())) & {each.id for each in outline.areas}:
        body += ["## 相关领域 { #related }", "", "{{ related_areas() }}"]
    return _page(f"{period.name}的报告怎样讲{area.name}。", area.name, body)


def _outside(outline: Outline, counted: Counted) -> list[str]:
    """Write what the report says outside its areas, in its order, under a heading for each part."""
    annexed = {table.locator for table in outline.tables}
    groups: dict[str, tuple[str, list[Statement]]] = {}
    paragraphs = {each.name: each for each in outline.paragraphs}
    for statement in counted.statements:
        paragraph = paragraphs[statement.locator]
        if paragraph.area:
            continue
        if paragraph.part:
            anchor, heading = paragraph.part, outline.names[paragraph.part]
        else:
            anchor, heading = ("annex", "附件") if paragraph.name in annexed else ("lead", "报告的开头")
        groups.setdefault(anchor, (heading, []))[1].append(statement)
    body = list[str]()
    for anchor, (heading, statements) in groups.items():
        tables = _tables(outline, [each.locator for each in statements])
        body += [f"## {_escaped(heading)} {{ #{anchor} }}", "", *_items(statements), *tables, ""]
    return body


def _items(statements: Sequence[Statement]) -> list[str]:
    return [f'- {_written(each)}{{{{ locator("{each.locator}") }}}}' for each in statements]


def _tables(outline: Outline, names: Container[str]) -> list[str]:
    """Write the tables of some paragraphs, by their names."""
    return [
        line for table in outline.tables if table.locator in names for line in ("", f'{{{{ table("{table.id}") }}}}')
    ]


def _written(statement: Statement) -> str:
    return "".join(
        f'{{{{ figure("{piece.id}") }}}}' if isinstance(piece, Figure) else _escaped(piece)
        for piece in statement.pieces
    )


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text).replace("<", "&lt;").replace("~", "～")
