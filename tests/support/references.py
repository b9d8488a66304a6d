"""Reads one file of a built site: what it refers to, and what can be referred to in it."""

import gzip
import json
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

import tinycss2
from selectolax.lexbor import LexborHTMLParser, LexborNode

Kind = Literal["link", "image", "asset", "unreadable"]

_ADDRESS_ATTRIBUTES = ["href", "xlink:href", "src", "poster", "background", "action", "formaction"]
_SRCSET_ATTRIBUTES = ["srcset", "imagesrcset"]
_STYLE_ATTRIBUTES = [
    "style",
    "fill",
    "stroke",
    "filter",
    "mask",
    "clip-path",
    "cursor",
    "marker-start",
    "marker-mid",
    "marker-end",
]
_IMAGE_TAGS = frozenset({"img", "input", "image", "use", "feimage"})
_IMAGE_ATTRIBUTES = frozenset({"poster", "background"})
_META_ADDRESSES: dict[str, Kind] = {
    "og:url": "asset",
    "og:image": "image",
    "og:image:url": "image",
    "og:image:secure_url": "image",
    "twitter:image": "image",
}
_CSS_ADDRESS_FUNCTIONS = frozenset({"url", "src", "image-set", "-webkit-image-set"})

_SRCSET_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+[^,]+)?\s*(?:,|$)")
_REFRESH = re.compile(r"\s*[\d.]+\s*[;,\s]\s*(?:url\s*=\s*)?(['\"]?)(.*?)\1\s*", re.IGNORECASE | re.DOTALL)

# LookupError is an encoding that XML declares but nobody knows.
_MALFORMED = (
    OSError,
    EOFError,
    ValueError,
    LookupError,
    RecursionError,
    ElementTree.ParseError,
    zlib.error,
)


class Unreadable(Exception):
    """A file that cannot be searched for references because its content is malformed."""


@dataclass(frozen=True)
class Reference:
    """An address as written; its kind decides which addresses may leave the site."""

    address: str
    kind: Kind


@dataclass(frozen=True)
class Document:
    """What the checker needs to know of a file; without anchors no fragment can be checked."""

    references: tuple[Reference, ...]
    anchors: frozenset[str] | None = None
    repeated_ids: tuple[str, ...] = ()
    base: str | None = None


def read_document(path: Path) -> Document | None:
    """Read a file that may hold references; None for one of a type that holds none."""
    reader = _READERS_BY_NAME.get(path.name) or _READERS_BY_SUFFIX.get(path.suffix.lower())
    if reader is None:
        return None
    try:
        return reader(path.read_bytes())
    except _MALFORMED as error:
        raise Unreadable(f"cannot be read ({error})") from error


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig", errors="replace")


def _read_markup(content: bytes, *, ids_must_differ: bool) -> Document:
    elements = list(_elements(_text(content)))
    ids = Counter(found for node in elements if (found := node.attributes.get("id")))
    names = {node.attributes.get("name") for node in elements if node.tag == "a"} - {None, ""}
    bases = [node.attributes["href"] or "" for node in elements if _is_base(node)]
    references = [
        reference
        for node in [*elements, *_template_elements(elements)]
        if not _is_base(node)
        for reference in _element_references(node)
    ]
    return Document(
        references=tuple(references),
        anchors=frozenset(ids) | names,
        repeated_ids=tuple(name for name, count in ids.items() if ids_must_differ and count > 1),
        base=bases[0] if bases else None,
    )


def _elements(markup: str) -> Iterator[LexborNode]:
    return LexborHTMLParser(markup).root.traverse(include_text=False)


def _template_elements(elements: list[LexborNode]) -> Iterator[LexborNode]:
    """Yield what templates hold: the parser keeps it out of the tree, but a script can show it."""
    waiting = [node for node in elements if node.tag == "template"]
    while waiting:
        # Under another tag name the content is parsed as ordinary children.
        for node in _elements("<x-" + waiting.pop().html.removeprefix("<")):
            yield node
            if node.tag == "template":
                waiting.append(node)


def _is_base(node: LexborNode) -> bool:
    return node.tag == "base" and "href" in node.attributes


def _element_references(node: LexborNode) -> Iterator[Reference]:
    attributes = {name: value or "" for name, value in node.attributes.items()}
    for name in _ADDRESS_ATTRIBUTES:
        if name in attributes:
            yield Reference(attributes[name], _kind(node.tag.lower(), name, attributes))
    for name in _SRCSET_ATTRIBUTES:
        for candidate in _SRCSET_CANDIDATE.finditer(attributes.get(name, "")):
            yield Reference(candidate[1], "image")
    for name in _STYLE_ATTRIBUTES:
        yield from _css_references(attributes.get(name, ""))
    if node.tag == "style":
        yield from _css_references(node.text(deep=False))
    elif node.tag == "object" and "data" in attributes:
        yield Reference(attributes["data"], "asset")
    elif node.tag == "meta":
        yield from _meta_references(attributes)


def _kind(tag: str, attribute: str, attributes: dict[str, str]) -> Kind:
    if tag == "a":
        return "link"
    if tag in _IMAGE_TAGS or attribute in _IMAGE_ATTRIBUTES:
        return "image"
    relations = attributes.get("rel", "").lower().split() if tag == "link" else []
    return "image" if any(relation.endswith("icon") for relation in relations) else "asset"


def _meta_references(attributes: dict[str, str]) -> Iterator[Reference]:
    content = attributes.get("content", "")
    name = (attributes.get("property") or attributes.get("name", "")).lower()
    if name in _META_ADDRESSES:
        yield Reference(content, _META_ADDRESSES[name])
    refresh = _REFRESH.fullmatch(content)
    if refresh and attributes.get("http-equiv", "").lower() == "refresh":
        yield Reference(refresh[2], "asset")


def _css_references(css: str) -> Iterator[Reference]:
    # Most style attributes hold neither, and url() or @import needs one of them.
    if "(" not in css and "@" not in css:
        return
    # A stack, since nesting as deep as the author likes must not exhaust Python's.
    waiting = [(tinycss2.parse_component_value_list(css, skip_comments=True), False)]
    while waiting:
        tokens, in_address_function = waiting.pop()
        rule = ""
        for token in tokens:
            if token.type == "at-keyword":
                rule = token.lower_value
            elif token.type == "{} block" or token == ";":
                rule = ""
            # A namespace is a name that only looks like an address.
            if rule == "namespace":
                continue
            is_address = token.type == "string" and (in_address_function or rule == "import")
            if is_address or token.type == "url":
                yield Reference(token.value, "image")
            elif token.type == "error" and token.kind == "bad-url":
                yield Reference(_css_rest(css, token), "unreadable")
            elif token.type == "function":
                takes_addresses = token.lower_name in _CSS_ADDRESS_FUNCTIONS
                waiting.append((token.arguments, takes_addresses))
            elif hasattr(token, "content"):
                waiting.append((token.content, False))


def _css_rest(css: str, token: tinycss2.ast.Node) -> str:
    """Return what an unreadable url() was written as, for the parser keeps only its position."""
    line = re.split(r"\r\n|[\r\n\f]", css)[token.source_line - 1]
    return line[token.source_column - 1 :].partition(")")[0] + ")"


def _read_css(content: bytes) -> Document:
    return Document(tuple(_css_references(_text(content))))


def _read_manifest(content: bytes) -> Document:
    manifest = json.loads(_text(content))
    try:
        references = [Reference(icon["src"], "image") for icon in manifest.get("icons", [])]
        if "start_url" in manifest:
            references.append(Reference(manifest["start_url"], "asset"))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("not a web manifest") from error
    if not all(isinstance(reference.address, str) for reference in references):
        raise ValueError("an address is not a string")
    return Document(tuple(references))


def _read_sitemap(content: bytes) -> Document:
    locations = ElementTree.fromstring(content).findall(".//{*}loc")
    return Document(tuple(Reference(location.text or "", "asset") for location in locations))


_read_page = partial(_read_markup, ids_must_differ=True)

_READERS_BY_SUFFIX: dict[str, Callable[[bytes], Document]] = {
    ".html": _read_page,
    ".htm": _read_page,
    ".svg": partial(_read_markup, ids_must_differ=False),
    ".css": _read_css,
    ".webmanifest": _read_manifest,
}
_READERS_BY_NAME: dict[str, Callable[[bytes], Document]] = {
    "manifest.json": _read_manifest,
    "sitemap.xml": _read_sitemap,
    "sitemap.xml.gz": lambda content: _read_sitemap(gzip.decompress(content)),
}
