"""Braces that are no macro call: anchors of headings and the looks of a button, and nothing else."""

import re
from collections.abc import Iterator

from workreport.checking.pages.calls import LOOKS_LIKE_CALL
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import LINK
from workreport.problems.problem import Problem, excerpt

BUTTON = re.compile(LINK.pattern + r"\{:? *\.md-button *\}")
# An image may say how wide it is.
IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\) ?$")
SIZED = re.compile(r'!\[[^\[\]]*\]\([^()]*\)\{:? *width="?[0-9]{1,4}"? *\}')
LIST = re.compile(r"\{[^{}]*\}?|\}")
WIDE = re.compile(r"[｛｝]+")


def check_braces(page: Page) -> Iterator[Problem]:
    """Reports attributes, with which a page could carry scripts and styles, and braces that would be printed."""
    for line in page.paragraphs:
        text = LOOKS_LIKE_CALL.sub("", BUTTON.sub("", SIZED.sub("", line.text)))
        if line.text.startswith("#"):  # what stands behind a heading is read with the heading
            text = text.partition("{")[0]
        if found := LIST.search(text):
            inside = found[0]
            number = line.number_of(inside)
            if re.search(r"\bon[a-z]+ *=|style *=", inside, re.IGNORECASE):
                yield page.problem(number, f"“{excerpt(inside)}”会给网页加上程序或样式", "删去它")
            elif IMAGE.search(text[: text.index(inside)]):
                yield page.problem(
                    number, f"图片后面不能写“{excerpt(inside)}”", '只能写宽度，例如{ width="300" }；别的删去'
                )
            elif "#" in inside:
                yield page.problem(
                    number, f"“{excerpt(inside)}”不在标题后面", "编号只写在标题行的末尾；别处的大括号删去"
                )
            else:
                yield page.problem(
                    number, f"单个的大括号“{excerpt(inside)}”", '删去它；要用数据，写成{{ figure("编号") }}'
                )
        elif found := WIDE.search(text):
            yield page.problem(
                line.number_of(found[0]),
                f"全角大括号“{found[0]}”",
                '要用数据，写成{{ figure("编号") }}，大括号用半角；不是的话，删去',
            )
