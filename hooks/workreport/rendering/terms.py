"""The macros for the terms of the glossary, where they are used and in the glossary itself."""

from html import escape

from workreport.model import Source, Term
from workreport.rendering.context import PageContext, block, find, link, literal, omitted_from
from workreport.rendering.locators import locator
from workreport.text.chinese_dates import chinese_date
from workreport.text.macro_calls import Call, calls_in


def term(context: PageContext, name: str, shown: str = "") -> str:
    """Link a term to its entry in the glossary, with its meaning as the link's title.

    用语表里的用语；点了看它的意思。

    `name` is the term's name or one of its aliases in data/glossary.yml; `shown` are other words to show for it. Stands
    within a sentence, a list item or a table cell. Raises MacroError for an unknown name and suggests the nearest.
    """
    target = find(_terms(context), name, "用语", "先在data/glossary.yml里加上它")
    return link(escape(shown or name), context.address("glossary.md", target.id), "term", target.meaning)


def page_terms(context: PageContext) -> str:
    """List the terms that the page links to, with their meanings, for readers who cannot hover.

    这一页用到的用语和它们的意思。

    Stands in a paragraph of its own. Search and print leave it out.
    """
    names = [
        call.arguments[0]
        for call in calls_in(context.text)
        if isinstance(call, Call) and call.name == "term" and call.arguments
    ]
    terms = _terms(context)
    lines = []
    for item in dict.fromkeys(terms[name] for name in names if name in terms):
        lines += [link(item.name, context.address("glossary.md", item.id)), f":   {literal(item.meaning)}", ""]
    return block("term-list", *lines, omit="search print")


def glossary(context: PageContext) -> str:
    """Show every term with its meaning, the places where the report uses it, and the editor's note with its source.

    用语表：每个用语的意思、在报告中的位置、编者注和来源。

    Stands in a paragraph of its own on glossary.md, to which the terms on all pages link.
    """
    return "\n".join(_entry(context, item) for item in context.report.glossary.terms)


def _terms(context: PageContext) -> dict[str, Term]:
    return {name: item for item in context.report.glossary.terms for name in item.names}


def _entry(context: PageContext, item: Term) -> str:
    context = context.of_edition(item.edition)
    aliases = f"（报告里写作{'、'.join(item.aliases)}）" if item.aliases else ""
    marks = "、".join(locator(context, name) for name in item.locators)
    areas = [section.area for section in context.edition.sections if any(map(section.part_of, item.locators))]
    pages = "、".join(link(context.series.area(area).name, context.edition_address(area)) for area in areas)
    where = f"报告中的位置：{marks}" + (f"；相关页面：{pages}" if pages else "")
    return "\n".join(
        [
            f"## {item.name} {{ #{item.id} }}",
            "",
            f"{literal(item.meaning)}{aliases}",
            "",
            f"{where}\n{{: .where {omitted_from('search')} }}",
            "",
            *([_editor_note(item.note, item.source)] if item.note and item.source else []),
        ]
    )


def _editor_note(note: str, source: Source) -> str:
    document = literal(source.document)
    return block(
        "editor-note",
        f"**编者注：**{literal(note)}",
        "",
        f"来源：{link(document, source.address) if source.address else document}，{literal(source.issuer)}，"
        f"{chinese_date(source.date)}。",
    )
