"""Glossary terms where they are used and in the glossary itself."""

from html import escape

from workreport.model import Term
from workreport.rendering.context import PageContext, block, find, link, omitted_from
from workreport.rendering.locators import locator, side_of
from workreport.text.macro_calls import Call, calls_in


def term(context: PageContext, name: str, shown: str = "") -> str:
    """A term linked to its glossary entry, with its meaning as the link's title."""
    found = find(_terms(context), name, "用语", "先在data/glossary.yml里加上它")
    return link(escape(shown or name), context.address("glossary.md", found.id), "term", found.meaning)


def page_terms(context: PageContext) -> str:
    """The terms that this page uses, each with its meaning, for readers who cannot hover and for paper."""
    names = [
        call.arguments[0]
        for call in calls_in(context.text)
        if isinstance(call, Call) and call.name == "term" and call.arguments
    ]
    used = dict.fromkeys(_terms(context)[name] for name in names if name in _terms(context))
    lines = []
    for found in used:
        lines += [link(found.name, context.address("glossary.md", found.id)), f":   {escape(found.meaning)}", ""]
    return block("term-list", *lines, omit="search print")


def glossary(context: PageContext) -> str:
    """Every term with its meaning, where the report uses it, and the editor's note with its source."""
    return "\n".join(_entry(context, found) for found in context.report.glossary.terms)


def _terms(context: PageContext) -> dict[str, Term]:
    return {name: found for found in context.report.glossary.terms for name in found.names}


def _entry(context: PageContext, found: Term) -> str:
    context = context.of_edition(found.edition)
    aliases = f"（报告里写作{'、'.join(found.aliases)}）" if found.aliases else ""
    marks = "、".join(locator(context, name) for name in found.locators)
    areas = [
        section.area for section in context.edition.sections if any(side_of(section, name) for name in found.locators)
    ]
    pages = "、".join(link(context.report.area(area).name, context.edition_address(area)) for area in areas)
    where = f"报告中的位置：{marks}" + (f"；相关页面：{pages}" if pages else "")
    source = found.source
    return "\n".join(
        [
            f"## {found.name} {{ #{found.id} }}",
            "",
            f"{escape(found.meaning)}{aliases}",
            "",
            f"{where}\n{{: .where {omitted_from('search')} }}",
            "",
            block(
                "editor-note",
                f"**编者注：**{escape(found.note)}",
                "",
                f"来源：{escape(source.document)}，{escape(source.issuer)}，{chinese_date(source.date)}。",
            ),
        ]
    )


def chinese_date(text: str) -> str:
    """2018-01-11 as 2018年1月11日; a date that stops at the month as 2018年1月."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(text.split("-"), "年月日"))
