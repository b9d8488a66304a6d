"""The kinds of boxes that the theme knows, and what stands on one whose editor gave it no title."""

import re

# The theme's other names for a kind look like it, and have its title.
TITLES = {
    **dict.fromkeys(("note",), "说明"),
    **dict.fromkeys(("abstract", "summary", "tldr"), "摘要"),
    **dict.fromkeys(("info", "todo"), "信息"),
    **dict.fromkeys(("tip", "hint", "important"), "提示"),
    **dict.fromkeys(("success", "check", "done"), "完成"),
    **dict.fromkeys(("question", "help", "faq"), "问题"),
    **dict.fromkeys(("warning", "caution", "attention"), "注意"),
    **dict.fromkeys(("failure", "fail", "missing"), "未完成"),
    **dict.fromkeys(("danger", "error"), "警告"),
    **dict.fromkeys(("bug",), "缺陷"),
    **dict.fromkeys(("example",), "举例"),
    **dict.fromkeys(("quote", "cite"), "引文"),
}
_BARE = re.compile(r"(?:!!!|\?\?\?\+?) ?(?P<kind>[a-z]+) *")


def titled(mark: str) -> str:
    """The first line of a box, with the title of its kind where it has none."""
    found = _BARE.fullmatch(mark)
    return f'{mark.rstrip()} "{TITLES[found["kind"]]}"' if found and found["kind"] in TITLES else mark.rstrip()
