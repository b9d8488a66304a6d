"""Braces outside macro calls: only anchors of headings, buttons and the width of an image are allowed."""

import re
from collections.abc import Iterator

from workreport.checking.pages.calls import LOOKS_LIKE_CALL
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import LINK
from workreport.problems.problem import Problem, excerpt

BUTTON = re.compile(LINK.pattern + r"\{:? *\.md-button *\}")
IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\) ?$")
SIZED = re.compile(r'!\[[^\[\]]*\]\([^()]*\)\{:? *width="?[0-9]{1,4}"? *\}')
LIST = re.compile(r"\{[^{}]*\}?|\}")
WIDE = re.compile(r"[｛｝]+")


def check_braces(page: Page) -> Iterator[Problem]:
    """Yield problems of attributes, which could hold scripts and styles, and of braces that would be printed."""
    for line in page.paragraphs:
        text = LOOKS_LIKE_CALL.sub("", BUTTON.sub("", SIZED.sub("", line.text)))
        if line.text.startswith("#"):  # check_headings checks the anchor
            text = text.partition("{")[0]
        if match := LIST.search(text):
            inside, shown, number = match[0], excerpt(line.typed(match[0])), line.number_of(match[0])
            if re.search(r"\bon[a-z]+ *=|style *=", inside, re.IGNORECASE):
                yield page.problem(number, f"“{shown}”会给网页加上程序或样式", "删去它")
            elif IMAGE.search(text[: text.index(inside)]):
                yield page.problem(number, f"图片后面不能写“{shown}”", '只能写宽度，例如{ width="300" }；别的删去')
            elif "#" in inside:
                yield page.problem(number, f"“{shown}”不在标题后面", "编号只写在标题行的末尾；别处的大括号删去")
            else:
                yield page.problem(number, f"单个的大括号“{shown}”", '删去它；要用数据，写成{{ figure("编号") }}')
        elif match := WIDE.search(text):
            yield page.problem(
                line.number_of(match[0]),
                f"全角大括号“{match[0]}”",
                '要用数据，写成{{ figure("编号") }}，大括号用半角；不是的话，删去',
            )
