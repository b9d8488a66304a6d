"""Footnotes and abbreviations: each that is used is defined on the same page, and the other way round."""

import re
from collections.abc import Iterator

from workreport.checking.pages.calls import PLAIN
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import REFERENCE
from workreport.markup.blocks import ABBREVIATION_MARK, FOOTNOTE_MARK, Kind
from workreport.problems.problem import Problem, excerpt
from workreport.text.suggestions import nearest

_NAME = re.compile(r"[\w-]{1,30}")
_NOT_HALF_WIDTH = re.compile(r"[【［]\^[^\[\]【】［］]*[\]】］]|\[\^[^\[\]【】［］]*[】］]")


def check_notes(page: Page) -> Iterator[Problem]:
    """Yield problems of footnotes and abbreviations that are undefined, unused or malformed."""
    yield from _check_footnotes(page)
    yield from _check_abbreviations(page)


def _check_footnotes(page: Page) -> Iterator[Problem]:
    defined: dict[str, int] = {}
    for block in page.blocks:
        if block.kind is Kind.FOOTNOTE and (match := FOOTNOTE_MARK.match(block.lines[0].text)):
            name = match["name"]
            if match["colon"] == "：":
                yield page.problem(
                    block.number, "脚注的冒号用了全角", f"写成“[^{excerpt(name)}]: ”，冒号用半角，后面空一格"
                )
            if not _NAME.fullmatch(name):
                yield page.problem(block.number, f"脚注的名字“{excerpt(name)}”不对", "写成数字或一个词，例如“[^1]: ”")
            elif name in defined:
                yield page.problem(
                    block.number, f"脚注“{name}”写了两次，第一次在第{defined[name]}行", "换一个这一页上没有的名字"
                )
            defined.setdefault(name, block.number)
    used: dict[str, int] = {}
    for line in page.paragraphs:
        if wide := _NOT_HALF_WIDTH.search(line.text):
            number = line.number_of(wide[0])
            yield page.problem(number, f"“{excerpt(line.typed(wide[0]))}”不会成为脚注", "方括号用半角，写成“[^1]”")
            continue
        for match in REFERENCE.finditer(line.text):
            used.setdefault(line.typed(match[1]), line.number_of(match[0]))
    for name, number in used.items():
        if name not in defined:
            shown = excerpt(name)
            otherwise = f"在页面末尾另起一段写“[^{shown}]: 文字”，或者删去“[^{shown}]”"
            yield page.problem(
                number, f"没有脚注“{shown}”，“[^{shown}]”会照原样显示", nearest(name, defined, otherwise)
            )
    for name, number in defined.items():
        if name not in used and _NAME.fullmatch(name):
            yield page.problem(number, f"正文里没有用到脚注“{name}”", f"在正文里写“[^{name}]”，或者删去这一条")


def _check_abbreviations(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    texts = [line.text for line in page.paragraphs]
    for block in page.blocks:
        if block.kind is not Kind.ABBREVIATION or not (match := ABBREVIATION_MARK.match(block.lines[0].text)):
            continue
        name, meaning = match["name"].strip(), block.lines[0].text[match.end() :].strip()
        if match["colon"] == "：":
            yield page.problem(
                block.number, "缩写的冒号用了全角", f"写成“*[{excerpt(name)}]: ”，冒号用半角，后面空一格"
            )
        elif not PLAIN.fullmatch(name) or not PLAIN.fullmatch(meaning):
            yield page.problem(
                block.number,
                "缩写和它的全称不是普通文字",
                "写成“*[缩写]: 全称”，都用普通文字，不用< > [ ] { } | * _ ` ~ \\ & #这些符号",
            )
        elif name in first:
            yield page.problem(block.number, f"缩写“{name}”写了两次，第一次在第{first[name]}行", "只留下一个")
        # Its own definition is one of the texts.
        elif sum(name in text for text in texts) < 2:
            yield page.problem(
                block.number, f"这一页上没有用到缩写“{excerpt(name)}”", "改成页面上有的词，或者删去这一行"
            )
        first.setdefault(name, block.number)
