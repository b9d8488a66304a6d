"""The kinds of boxes (admonitions) that the theme knows, and their default titles."""

import re

TITLES = {
    "note": "说明",
    "abstract": "摘要",
    "info": "信息",
    "tip": "提示",
    "success": "完成",
    "question": "问题",
    "warning": "注意",
    "failure": "未完成",
    "danger": "警告",
    "bug": "缺陷",
    "example": "举例",
    "quote": "引文",
}
# Names from before version 9 of the theme, and GitHub's.
_ALIASES = {
    "summary": "abstract",
    "tldr": "abstract",
    "todo": "info",
    "hint": "tip",
    "important": "tip",
    "check": "success",
    "done": "success",
    "help": "question",
    "faq": "question",
    "caution": "warning",
    "attention": "warning",
    "fail": "failure",
    "missing": "failure",
    "error": "danger",
    "cite": "quote",
}
KINDS = frozenset(TITLES) | frozenset(_ALIASES)
_MARK = re.compile(r"(?P<signs>!!!|\?\?\?\+?) ?(?P<kind>[a-z]+)(?P<title> +\"[^\"]*\")? *")


def complete_mark(mark: str) -> str:
    """Return the first line of a box with the theme's name for its kind, and with a default title if it has none."""
    match = _MARK.fullmatch(mark)
    if not match or match["kind"] not in KINDS:
        return mark.rstrip()
    kind = _ALIASES.get(match["kind"], match["kind"])
    return f"{match['signs']} {kind}{match['title'] or f' {chr(34)}{TITLES[kind]}{chr(34)}'}"
