"""What stands inside what, as the check reads a page and as the page that is published has it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from selectolax.lexbor import LexborHTMLParser, LexborNode

from workreport.checking.pages.source_lines import cells
from workreport.markup.blocks import Block, Kind, is_delimiter_row, read_page

# The name of a block, and what it holds.
Part = tuple[str, tuple["Part", ...]]
_NAMES = {
    Kind.PARAGRAPH: "text",
    Kind.QUOTE: "quote",
    Kind.RULE: "rule",
    Kind.CODE: "code",
    Kind.ADMONITION: "admonition",
    Kind.DETAILS: "details",
    Kind.DEFINITION: "definition",
    Kind.ITEM: "item",
    Kind.TAB: "tab",
    Kind.FOOTNOTE: "footnote",
}
_TEXT = {"p": "text", "blockquote": "quote", "hr": "rule", "ul": "bullets", "li": "item", "dl": "list"}
_BOXES = {
    "admonition": "admonition",
    "tabbed-set": "tabs",
    "tabbed-block": "tab",
    "highlight": "code",
    "footnote": "notes",
}


def read(text: str) -> tuple[Part, ...]:
    """The parts of a page as typed; its footnotes come last, where they are published."""
    blocks = read_page(text)
    notes = tuple(_block(block) for block in blocks if block.kind is Kind.FOOTNOTE)
    return (*_parts(blocks), *([("notes", notes)] if notes else []))


def published(html: str) -> tuple[Part, ...]:
    """The parts of a page as Markdown has made it."""
    body = LexborHTMLParser(f"<html><head></head><body>{html}</body></html>").body
    return tuple(_children(body))


def _parts(blocks: Sequence[Block]) -> tuple[Part, ...]:
    parts: list[Part] = []
    shown = [block for block in blocks if block.kind not in (Kind.FOOTNOTE, Kind.ABBREVIATION)]
    for (kind, _), run in groupby(shown, _family):
        together = [*run]
        match kind:
            case Kind.ITEM:
                first = together[0].counted_as
                name = "bullets" if first is None else f"numbers from {first}"
                parts.append((name, tuple(map(_block, together))))
            case Kind.DEFINITION:
                parts.append(("list", tuple(part for block in together for part in _explained(block))))
            case Kind.TAB:
                for block in together:
                    if (
                        block.lines[0].text.startswith("===!")
                        or not parts
                        or parts[-1][0] != "tabs"
                        or block is together[0]
                    ):
                        parts.append(("tabs", ()))
                    parts[-1] = ("tabs", (*parts[-1][1], _block(block)))
            case Kind.CAPTION:
                for block in together:
                    parts[-1] = ("figure", (parts[-1], ("caption", _parts(block.inside))))
            case _:
                parts += map(_block, together)
    return tuple(parts)


def _family(block: Block) -> tuple[Kind, bool]:
    return (Kind.DEFINITION, False) if block.kind is Kind.TERM else block.list_kind


def _explained(block: Block) -> Iterator[Part]:
    if block.kind is Kind.TERM:
        yield from (("term", ()) for _ in block.lines)
    else:
        yield _block(block)


def _block(block: Block) -> Part:
    if block.kind is Kind.HEADING:
        return f"h{len(block.lines[0].text) - len(block.lines[0].text.lstrip('#'))}", ()
    if block.kind is Kind.TABLE:
        rows = [len(cells(line)) for line in block.lines if not is_delimiter_row(line.text)]
        return "table", tuple((f"row of {count}", ()) for count in rows)
    return _NAMES[block.kind], _parts(block.inside)


def _children(node: LexborNode) -> Iterator[Part]:
    text = False
    for child in node.iter(include_text=True):
        part = _element(child)
        if part is None:
            # Text, or part of a line of it, that stands beside blocks.
            if not text and (child.tag != "-text" or (child.text_content or "").strip()):
                text = True
                yield "text", ()
        else:
            text = False
            yield from part


def _element(node: LexborNode) -> list[Part] | None:
    tag, names = node.tag, (node.attributes.get("class") or "").split()
    if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return [(tag, ())]
    if tag == "table":
        return [("table", tuple((f"row of {len(row.css('th, td'))}", ()) for row in node.css("tr")))]
    if tag == "pre" or ("highlight" in names and tag == "div"):
        return [("code", ())]
    if tag == "p":
        return (
            []
            if "admonition-title" in names
            or (node.css_first(".footnote-backref:first-child:last-child") and not node.text(deep=False).strip())
            else [("text", ())]
        )
    if tag in ("dt", "dd"):
        return [("term", ())] if tag == "dt" else [("definition", tuple(_children(node)))]
    if tag == "details":
        return [("details", tuple(_children(node)))]
    if tag in ("summary", "input"):
        return []
    if tag == "figure":
        *shown, caption = _children(node)
        return [("figure", (*shown, caption))]
    if tag == "figcaption":
        return [("caption", tuple(_children(node)))]
    if tag == "div" and "footnote" in names:
        return [("notes", tuple(("footnote", part[1]) for part in _children(node.css_first("ol"))))]
    if tag == "div" and "tabbed-set" in names:
        return [("tabs", tuple(_children(node.css_first(".tabbed-content"))))]
    if tag == "div" and names:
        return [(next(name for each, name in _BOXES.items() if each in names), tuple(_children(node)))]
    if tag == "ol":
        return [(f"numbers from {node.attributes.get('start', '1')}", tuple(_children(node)))]
    if tag in _TEXT:
        return [(_TEXT[tag], tuple(_children(node)) if tag != "hr" else ())]
    return None
