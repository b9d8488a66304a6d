"""What pydantic finds wrong, said to an editor in Chinese."""

from collections.abc import Iterator, Mapping

from pydantic_core import ErrorDetails

from ..model import ID_PATTERN, TEXT_PATTERN, Record, Report
from ..model.figure import AMOUNT_PATTERN
from ..suggestion import nearest
from .yaml_source import Place, YamlSource

PATTERN_REMEDIES = {
    ID_PATTERN: "只用小写英文字母、数字和连字符，例如safe-china",
    AMOUNT_PATTERN: "只写半角数字，例如320或20.3；“万”写在scale，“件”“%”写在unit",
    TEXT_PATTERN: "写成一行普通文字，不用< > [ ] { } | * _ ` ~ \\这些符号",
}


def report_errors(errors: list[ErrorDetails], source: YamlSource) -> None:
    """Adds to `source` a problem for each of pydantic's errors."""
    for error in errors:
        path = _path_in(source.value, error["loc"])
        if error["type"] == "union_tag_invalid":
            path = (*path, "kind")
        what, remedy = _say(error, path)
        source.report(source.line(path), what, remedy)


def _say(error: ErrorDetails, path: Place) -> tuple[str, str]:
    kind, context, name = error["type"], error.get("ctx", {}), _name(error["loc"])
    if kind == "missing":
        return f"缺少“{name}”", f"在这一条里加一行“{name}: 内容”"
    if kind == "extra_forbidden":
        return f"不认识“{name}”这一项", nearest(name, set(_field_names(Report)), "删去这一行")
    if kind == "string_pattern_mismatch":
        return f"“{name}”的写法不对：“{error['input']}”", PATTERN_REMEDIES[context["pattern"]]
    if kind == "string_too_short":
        return f"“{name}”是空的", "写上内容，或者删去这一行"
    if kind in ("literal_error", "union_tag_invalid"):
        choices = (context.get("expected") or context["expected_tags"]).replace("'", "").replace(" or ", "、").replace(", ", "、")
        name, found = ("kind", context["tag"]) if "tag" in context else (name, error["input"])
        return f"“{name}”不能写“{found}”", f"从这些里选一个：{choices}"
    if kind == "union_tag_not_found":
        return "缺少“kind”", "加一行“kind: count”（数量）、“kind: change”（升降）或“kind: trend”（没有数字的趋势）"
    if kind == "date_or_month_form":
        return f"“{name}”不是日期：“{error['input']}”", "写成2018-01-11，或只写到月2018-01"
    if kind.startswith("date"):
        return f"“{name}”不是日期：“{error['input']}”", "写成年-月-日，例如2018-05-31"
    if kind == "tuple_type":
        return f"“{name}”应当是列表", "每一条另起一行，用“- ”开头；没有内容就写[]"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"“{name}”应当是一组“名字: 内容”", "每一项另起一行，缩进两格，写成“名字: 内容”"
    if kind == "too_short":
        return f"“{name}”里至少要有{context['min_length']}个词", "把意思相同的词写在同一行，例如[扫黑除恶, 打黑]"
    if kind == "string_type":
        return f"“{name}”应当是一段文字", "在冒号后面直接写文字"
    raise AssertionError(f"no Chinese message for {kind}")


def _name(location: tuple[str | int, ...]) -> str:
    names = [part for part in location if isinstance(part, str)]
    return names[-1] if names else "文件"


def _path_in(value: object, location: tuple[str | int, ...]) -> Place:
    """The part of pydantic's location that stands in the file: it names union members too, which do not."""
    path: list[str | int] = []
    for part in location:
        if isinstance(value, Mapping) and part in value or isinstance(value, list) and isinstance(part, int):
            value = value[part]
            path.append(part)
    return tuple(path)


def _field_names(model: type[Record]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield name
        yield from _names_in(field.annotation)


def _names_in(annotation: object) -> Iterator[str]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield from _field_names(annotation)
    for inner in getattr(annotation, "__args__", ()):
        yield from _names_in(inner)
