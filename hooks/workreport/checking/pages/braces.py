"""Braces that are no macro call: anchors of headings and the looks of a button, and nothing else."""

import re
from collections.abc import Iterator

from workreport.checking.pages.calls import LOOKS_LIKE_CALL
from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import LINK
from workreport.problems.problem import Problem, excerpt

BUTTON = re.compile(LINK.pattern + r"\{:? *\.md-button *\}")
LIST = re.compile(r"\{[^{}]*\}?|\}")
WIDE = re.compile(r"[｛｝]+")


def check_braces(page: Page) -> Iterator[Problem]:
    """Reports attributes, with which a page could carry scripts and styles, and braces that would be printed."""
    for line in page.paragraphs:
        text = LOOKS_LIKE_CALL.sub("", BUTTON.sub("", line.text))
        if line.text.startswith("#"):  # what stands behind a heading is read with the heading
            text = text.partition("{")[0]
        if found := LIST.search(text):
            inside = found[0]
            if re.search(r"\bon[a-z]+ *=|style *=", inside, re.IGNORECASE):
                yield page.problem(line.number, f"“{excerpt(inside)}”会给网页加上程序或样式", "删去它")
            elif "#" in inside:
                yield page.problem(
                    line.number, f"“{excerpt(inside)}”不在标题后面", "编号只写在标题行的末尾；别处的大括号删去"
                )
            else:
                yield page.problem(
                    line.number, f"单个的大括号“{excerpt(inside)}”", '删去它；要用数据，写成{{ figure("编号") }}'
                )
        elif found := WIDE.search(text):
            yield page.problem(
                line.number,
                f"全角大括号“{found[0]}”",
                '要用数据，写成{{ figure("编号") }}，大括号用半角；不是的话，删去',
            )
