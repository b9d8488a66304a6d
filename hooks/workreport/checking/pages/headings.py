"""Headings: one title, no skipped level, and a typed anchor for each, so that addresses never change."""

import re
from collections.abc import Iterator
from itertools import chain, count

from pypinyin import lazy_pinyin

from workreport.checking.pages.calls import PLAIN
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import MACRO, Line
from workreport.markup.blocks import Block, Kind
from workreport.problems.problem import Problem, excerpt

HEADING = re.compile(r"(#+)([^{}]*)(.*)")
ANCHOR = re.compile(r"\{:? *#([a-z][a-z0-9-]*) *\}")
PRINTED = re.compile(r"^(#{1,6}) ", re.MULTILINE)


def check_headings(page: Page) -> Iterator[Problem]:
    """Yield problems of missing, repeated or empty titles, skipped levels, and missing or repeated anchors."""
    # check_blocks reports headings inside other blocks.
    numbers = {block.number for block in page.blocks if block.kind is Kind.HEADING}
    headings = [
        (line, match) for line in page.paragraphs if line.number in numbers and (match := HEADING.match(line.text))
    ]
    titles = [line.number for line, match in headings if match[1] == "#"]
    if not titles:
        first = page.blocks[0].number if page.blocks else 1
        yield page.problem(first, "页面没有标题", "第一行写“# 标题”，“#”用半角，后面空一格")
    for number in titles[1:]:
        yield page.problem(number, f"一页只能有一个一级标题“# ”，第{titles[0]}行已经有了", "再写一个“#”，后面加上编号")
    for line, match in headings:
        yield from (page.problem(line.number, *fault) for fault in _faults(page, line, match))
    yield from _check_empty(page)
    yield from _check_levels(page, headings)
    yield from _check_twice(page)


def _faults(page: Page, line: Line, match: re.Match[str]) -> Iterator[tuple[str, str]]:
    marks, title, rest = match[1], match[2], match[3].strip()
    plain = title.strip().strip("#").strip()
    shown = excerpt(line.raw[slice(*match.span(2))].strip().strip("#").strip())
    shown_rest = line.raw[slice(*match.span(3))].strip()
    if len(marks) > 6:
        yield "标题最多六级", "少写几个“#”"
    elif not plain:
        yield "标题是空的", f"写上标题：“{marks} 标题”，或者删去这一行"
    elif marks == "#" and MACRO in title:
        yield "一级标题里有宏，浏览器的标签页上会显示成一串代码", "标题只写文字"
    elif marks == "#" and not PLAIN.fullmatch(plain):
        yield (
            f"一级标题“{shown}”不是普通文字，导航里不会这样显示",
            "写成普通文字，不用< > [ ] { } | * _ ` ~ \\ & #这些符号",
        )
    elif not title.startswith(" "):
        yield f"“{marks}”后面没有空格", f"写成“{' '.join(filter(None, (marks, shown, shown_rest)))}”"
    elif not rest:
        if marks != "#":
            written = f"{marks} {shown} {{ #{_anchor_for(page, plain)} }}"
            yield "标题没有编号，不能链接到它", f"在后面加英文编号，例如写成“{written}”"
    elif not ANCHOR.fullmatch(rest):
        yield (
            f"标题后面的“{excerpt(shown_rest)}”不对",
            f"编号写成“{{ #{_anchor_for(page, plain)} }}”这样，只用小写英文字母、数字和连字符，以字母开头",
        )
    elif not title.endswith(" "):
        yield "编号前面没有空格，会显示成文字", f"写成“{marks} {shown} {shown_rest}”"


def _anchor_for(page: Page, title: str) -> str:
    """Return an anchor that a heading may take: that of the part of the report with its name, or else its pinyin."""
    taken = {anchor for anchor, _ in page.anchors}
    parts = {name: part for part, name in (page.edition.parts if page.edition else {}).items()}
    spelt = "".join(lazy_pinyin("".join(re.findall("[一-鿿]", title))[:4])) or "section"
    wanted = parts.get(title, spelt)
    names = chain([wanted], (f"{spelt}-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)


def _check_empty(page: Page) -> Iterator[Problem]:
    """Yield problems of headings with nothing below them but headings, and of the same heading twice in a section."""
    parts = page.edition.parts.values() if page.edition else ()  # check_places tells which anchor is whose
    path: list[str] = []
    first: dict[tuple[str, ...], int] = {}
    for place, block in enumerate(page.blocks):
        if block.kind is not Kind.HEADING or not (match := HEADING.match(block.lines[0].text)):
            continue
        level, title = len(match[1]), match[2].strip()
        path = [*path[: level - 1], title]
        following = page.blocks[place + 1] if place + 1 < len(page.blocks) else None
        below = level_of(following) if following and following.kind is Kind.HEADING else 0
        if level > 1 and title and (not following or 0 < below <= level):
            what = f"“{excerpt(title)}”下面没有内容"
            yield page.problem(block.number, what, "写上内容；报告没有讲到，就写明没有讲；不要这个标题就删去")
        elif level > 1 and title not in parts and first.setdefault(tuple(path), block.number) != block.number:
            what = f"“{excerpt(title)}”这个标题写了两次，第一次在第{first[tuple(path)]}行"
            yield page.problem(block.number, what, "合成一节，或者改写其中一个")


def level_of(heading: Block) -> int:
    """Return how many “#” a heading begins with."""
    text = heading.lines[0].text
    return len(text) - len(text.lstrip("#"))


def _check_levels(page: Page, headings: list[tuple[Line, re.Match[str]]]) -> Iterator[Problem]:
    printed = [
        (call.line, len(level))
        for call, result in page.calls
        if isinstance(result, str)
        for level in PRINTED.findall(result)
    ]
    typed = {line.number: len(match[1]) for line, match in headings}
    last = 0
    for number, level in sorted([*typed.items(), *printed], key=lambda heading: heading[0]):
        if number in typed and level > last + 1:
            before = f"上一个标题是{last}级" if last else "前面没有一级标题“# ”"
            yield page.problem(number, f"这是{level}级标题，{before}，跳过了一级", f"写成“{'#' * (last + 1)} ”")
        last = level


def _check_twice(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for anchor, number in page.anchors:
        if anchor in first:
            yield page.problem(
                number, f"编号“{excerpt(anchor)}”用了两次，第一次在第{first[anchor]}行", "换一个这一页上没有的编号"
            )
        first.setdefault(anchor, number)
