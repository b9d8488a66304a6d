"""Lines as they become when an editor does literally what a message says."""

import re
from collections.abc import Iterator

# Suggestions that hold one of these show a form, or speak of more than the piece that is wrong.
FORMS = (
    *("内容", "编号", "文字", "# 标题", '"标题"', "glossary.md", "图.png", "图上是什么"),
    *("全部写成", "“|”写成", "- toc", "label: "),
    *("1292起", "3项", "四分之一", "30天以内"),
)
OFFER = re.compile(
    r"(?:“(?P<named>[^”]+)”)?(?:全部)?(?:写成|改成|直接写|重新输入|就用它：)(?:半角的?|全角的)?"
    r"(?:“(?P<quoted>[^”]+)”|(?P<macro>\{\{ .*? \}\}))"
)
LINE_START = re.compile(r"(?:\W+|[0-9]+\.) ")


def followed(line: str, message: str) -> Iterator[str]:
    """Yield the line as each suggestion of the message makes it; forms, and pieces that it does not hold, are left."""
    what, _, remedy = message.partition(" → ")
    for match in OFFER.finditer(remedy):
        if any(form in match[0] for form in FORMS):
            continue
        offer = match["macro"] or match["quoted"]
        piece = next((each for each in _pieces(line, what, match) if each in line), "")
        words = [] if match["macro"] or re.search("[一-鿿]", piece) else re.findall("[一-鿿]+", offer)
        if LINE_START.fullmatch(offer):
            mark = re.escape(piece) if piece and line.strip().startswith(piece) else r"\S+"
            yield re.sub(rf"^\s*{mark}\s*", lambda _, offer=offer: offer, line)
        elif any(word in line.replace(piece, "", 1) if piece else word in line for word in words):
            assert set(re.findall(r"\w", line)) <= set(offer), f"“{offer}” leaves out some of “{line}”"
            yield offer
        elif piece:
            yield line.replace(piece, offer)


def _pieces(line: str, what: str, match: re.Match[str]) -> Iterator[str]:
    """Yield what the suggestion may stand in place of, the likeliest first."""
    if "\\" in (match["quoted"] or ""):
        yield match["quoted"].replace("\\", "")
    if not (match["macro"] and re.match("“[a-z_]+”", what)):
        yield from re.findall("“(.*)”", what)
    if match["named"]:
        yield match["named"]
    if match["macro"]:
        yield from re.findall(r"\{\{.*?\}\}", line)
    yield from reversed(re.findall("“([^”]+)”", what))
