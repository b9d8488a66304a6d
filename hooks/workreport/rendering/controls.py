"""The controls that a page offers besides its text, and words that the check is to leave alone."""

from workreport.rendering.context import PageContext, literal, omitted_from


def search_button(context: PageContext) -> str:
    """Show a button that opens the search box, for readers who know neither its icon nor its key.

    打开搜索的按钮。

    Stands in a paragraph of its own or within one. Search and print leave it out.
    """
    return f'<button type="button" class="open-search" {omitted_from("search print")}>搜索报告内容</button>'


def contact(context: PageContext) -> str:
    """Say who runs the site and how to reach them, or that the site does not say.

    谁在办本站、怎样联系：data/site.yml里写的；没有写就说没有公布。

    Stands in a paragraph of its own or within one.
    """
    facts = context.report.site
    if not (facts.editors or facts.contact):
        return "本站没有公布是谁在办，也没有公布联系方式。"
    editors = f"本站由{literal(facts.editors)}编辑。" if facts.editors else "本站没有公布是谁在办。"
    return editors + (f"联系方式：{literal(facts.contact)}。" if facts.contact else "没有公布联系方式。")


def as_is(context: PageContext, text: str) -> str:
    """Show words that hold a number but are no quantity of the report, such as the name of a hotline.

    带数字、又不是报告里的数量的话，例如成立100周年；照原样显示，检查不当它是数量。

    `text` are the words. Stands within a sentence, a list item or a table cell.
    """
    return literal(text)
