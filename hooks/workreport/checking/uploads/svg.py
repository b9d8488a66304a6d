"""SVG drawings: they may hold shapes, but no scripts and no references to other files."""

import re
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from workreport.problems.problem import Problem

FORBIDDEN = (
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "image",
    "feimage",
    "handler",
    "listener",
    "animate",
    "set",
    "audio",
    "video",
    "a",
    "use",
)
ADDRESSES = ("href", "src", "data", "action", "base")
LOADS = re.compile(r"@import|url\(\s*['\"]?\s*[^#'\"\s]|javascript:|expression\(|\\", re.IGNORECASE)
MOST_ELEMENTS_DEEP = 50


class _Refused(Exception):
    """Carries a fault and its remedy out of a callback of the parser."""


def check_svg(file: str, content: bytes) -> list[Problem]:
    """Return the first problem of a drawing, if it has any."""
    parser = ParserCreate()
    try:
        _watch(parser)
        parser.Parse(content, True)
    except _Refused as refused:
        return [Problem(file, parser.CurrentLineNumber, *refused.args)]
    except (ExpatError, ValueError, LookupError):
        return [Problem(file, parser.CurrentLineNumber, "打不开这个图片，它不是合格的SVG", "用画图软件重新导出")]
    return []


def _watch(parser: XMLParserType) -> None:
    names: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2].lower()
        if not names and local != "svg":
            raise _Refused(f"文件里不是SVG图片，而是“{name}”", "用画图软件重新导出")
        names.append(local)
        if local in FORBIDDEN or len(names) > MOST_ELEMENTS_DEEP:
            raise _Refused(f"SVG图片里不能有“{name}”", "只留形状和文字，用画图软件重新导出")
        for attribute, value in attributes.items():
            _check_attribute(attribute, value)

    def text(content: str) -> None:
        if "style" in names and LOADS.search(content):
            raise _Refused("SVG图片的样式引用了别的文件", "把它删去")

    def refuse(*_: object) -> None:
        raise _Refused("SVG图片里有DOCTYPE、实体或处理指令", "删去“<!DOCTYPE”“<!ENTITY”或“<?”开头的部分")

    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: names.pop()
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse


def _check_attribute(name: str, value: str) -> None:
    local = name.rpartition(":")[2].lower()
    if local.startswith("on"):
        raise _Refused(f"SVG图片里有程序（“{name}”）", "删去这个属性")
    if local in ADDRESSES and not value.startswith("#"):
        raise _Refused(f"SVG图片引用了别的文件（“{name}”）", "删去它，只用图片自己的形状")
    if LOADS.search(value):
        raise _Refused(f"SVG图片的“{name}”引用了别的文件", "删去它，只用图片自己的形状")
