"""SVG drawings: shapes and text alone, by lists of what may be there: nobody knows all that a browser loads or runs.

The names are those of SVG 2 (https://www.w3.org/TR/SVG2/) that drawing programs write.
"""

import re
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from workreport.problems.problem import Problem, excerpt


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


NAMESPACE = "http://www.w3.org/2000/svg"
XML = "http://www.w3.org/XML/1998/namespace"
ELEMENTS = _words(
    "svg g defs title desc style path rect circle ellipse line polyline polygon text tspan linearGradient",
    "radialGradient stop clipPath mask pattern marker symbol filter feBlend feColorMatrix feComposite feDropShadow",
    "feFlood feGaussianBlur feMerge feMergeNode feOffset",
)
ATTRIBUTES = _words(
    "id class style lang role transform viewBox width height preserveAspectRatio version x y x1 x2 y1 y2 cx cy r rx",
    "ry fx fy fr d points pathLength dx dy rotate textLength lengthAdjust gradientUnits gradientTransform",
    "spreadMethod offset clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform",
    "markerWidth markerHeight markerUnits orient refX refY filterUnits primitiveUnits stdDeviation in in2 result",
    "mode values operator k1 k2 k3 k4 type media alignment-baseline baseline-shift clip-path clip-rule color color-",
    "interpolation color-interpolation-filters direction display dominant-baseline enable-background fill fill-",
    "opacity fill-rule filter flood-color flood-opacity font font-family font-size font-stretch font-style font-",
    "variant font-weight image-rendering letter-spacing marker marker-end marker-mid marker-start mask mask-type",
    "mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray",
    "stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor",
    "text-decoration text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode",
)
NAMED = re.compile(r"(?:aria|data)-[a-z-]+")
# The only functions in styles and values; none of them loads anything.
FUNCTIONS = re.compile(
    r"url\(#[\w.-]+\)|(?:rgba?|hsla?|calc|var|matrix|translate|translate[XY]|scale|rotate|skew[XY])\([^()]*\)"
)
LOADS = re.compile(r"[(@\\]")
MOST_ELEMENTS_DEEP = 50


class _Refused(Exception):
    """Carries a fault and its remedy out of a callback of the parser."""


def check_svg(file: str, content: bytes) -> list[Problem]:
    """Return the first problem of a drawing, if it has any."""
    parser = ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
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
        space, local, shown = _parts(name)
        if not names and (space, local) != (NAMESPACE, "svg"):
            raise _Refused(f"文件里不是SVG图片，而是“{shown}”", "用画图软件重新导出")
        names.append(local)
        if space != NAMESPACE or local not in ELEMENTS or len(names) > MOST_ELEMENTS_DEEP:
            raise _Refused(f"SVG图片里不能有“{shown}”", "只留形状和文字，用画图软件另存为普通SVG（Plain SVG）")
        for attribute, value in attributes.items():
            _check_attribute(attribute, value)

    def text(content: str) -> None:
        if "style" in names and _loads(content):
            raise _Refused("SVG图片的样式引用了别的文件", "把它删去")

    def refuse(*_: object) -> None:
        raise _Refused("SVG图片里有DOCTYPE、实体或处理指令", "删去“<!DOCTYPE”“<!ENTITY”或“<?”开头的部分")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: names.pop()
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.ProcessingInstructionHandler = refuse


def _parts(name: str) -> tuple[str, str, str]:
    """Return the namespace, empty where there is none, the local name, and the name as it was typed."""
    space, local, prefix = [*name.split(" "), "", ""][:3] if " " in name else ("", name, "")
    return space, local, excerpt(f"{prefix}:{local}" if prefix else local)


def _check_attribute(name: str, value: str) -> None:
    space, local, shown = _parts(name)
    if local.lower().startswith("on"):
        raise _Refused(f"SVG图片里有程序（“{shown}”）", "删去这个属性")
    if local.lower() in {"href", "src"}:
        raise _Refused(f"SVG图片引用了别的文件（“{shown}”）", "删去它，只用图片自己的形状")
    if space != XML and (space or not (local in ATTRIBUTES or NAMED.fullmatch(local))):
        raise _Refused(f"SVG图片里不能有属性“{shown}”", "删去它，或者用画图软件另存为普通SVG（Plain SVG）")
    if _loads(value):
        raise _Refused(f"SVG图片的“{shown}”引用了别的文件", "删去它，只用图片自己的形状")


def _loads(value: str) -> bool:
    """Return whether a style or a value calls what may load a file, or is written so that this cannot be seen."""
    return bool(LOADS.search(FUNCTIONS.sub("", value)))
