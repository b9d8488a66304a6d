"""What pydantic finds wrong, said to an editor in Chinese."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from workreport.loading.amounts import amount_remedy
from workreport.loading.dates import rewritten
from workreport.loading.fields import allowed_names, meant_name, unknown_name
from workreport.loading.yaml_source import MOST_PROBLEMS, Place, YamlSource
from workreport.model import AMOUNT_PATTERN, ID_PATTERN, TEXT_PATTERN, UNIT_PATTERN, Record

PATTERN_REMEDIES = {
    ID_PATTERN: "只用小写英文字母、数字和连字符，例如safe-china",
    TEXT_PATTERN: "写成一行普通文字，不用< > [ ] { } | * _ ` ~ & \\这些符号",
    UNIT_PATTERN: "只写单位，例如件、起；数字写在value，“万”“亿”写在scale",
}
# Faults of a record's names stand on the line of its first name, whatever is wrong with that.
ABOUT_NAMES = ("missing", "extra_forbidden", "union_tag_not_found")
# The type of a custom error that brings its own words.
STATED = "stated"
DAY = "写成年-月-日，例如2018-05-31"
DAY_OR_MONTH = "写成2018-01-11，或只写到月2018-01"


def report_errors(error: ValidationError, model: type[Record], source: YamlSource) -> None:
    """Adds to `source` a problem for each of pydantic's errors, as many as an editor can read."""
    errors = error.errors(include_url=False)[:MOST_PROBLEMS]
    explained = {problem.line for problem in source.problems}
    misspelt = {(*each["loc"][:-1], _meant(each, model)) for each in errors if each["type"] == "extra_forbidden"}
    for each in errors:
        path = _path_in(source.value, each["loc"])
        if each["type"] == "union_tag_invalid":
            path = (*path, "kind")
        line = source.line(path)
        # A fault that has been explained, or a name that was misspelt, is one fault and not two.
        told = (
            each["loc"] in misspelt
            if each["type"] == "missing"
            else each["type"] not in ABOUT_NAMES and line in explained
        )
        if not told:
            source.report(line, *_say(each, path, model))


def _meant(error: ErrorDetails, model: type[Record]) -> str | None:
    return meant_name(_name(error["loc"]), allowed_names(model, error["loc"]))


def _say(error: ErrorDetails, path: Place, model: type[Record]) -> tuple[str, str]:
    kind, context, name = error["type"], error.get("ctx", {}), _name(error["loc"])
    if kind == "missing":
        return f"缺少“{name}”", f"在这一条里加一行“{name}: 内容”"
    if kind == "extra_forbidden":
        return unknown_name(name, allowed_names(model, error["loc"]))
    if kind == STATED:
        return context["what"], context["remedy"]
    if error["input"] == "":
        return f"“{name}”是空的", "写上内容，或者删去这一行"
    if kind == "string_pattern_mismatch":
        amount = context["pattern"] == AMOUNT_PATTERN
        remedy = amount_remedy(error["input"]) if amount else PATTERN_REMEDIES[context["pattern"]]
        return f"“{name}”的写法不对：“{error['input']}”", remedy
    if kind == "string_too_long":
        return f"“{name}”太长，超过{context['max_length']}个字", "写短一些"
    if kind in ("literal_error", "union_tag_invalid"):
        choices = (
            (context.get("expected") or context["expected_tags"])
            .replace("'", "")
            .replace(" or ", "、")
            .replace(", ", "、")
        )
        name, found = ("kind", context["tag"]) if "tag" in context else (name, error["input"])
        return f"“{name}”不能写“{found}”", f"从这些里选一个：{choices}"
    if kind == "union_tag_not_found":
        return "缺少“kind”", "加一行“kind: count”（数量）、“kind: change”（升降）或“kind: trend”（没有数字的趋势）"
    if kind == "date_or_month_form":
        return f"“{name}”不是日期：“{error['input']}”", _date_remedy(error["input"], DAY_OR_MONTH)
    if kind.startswith("date"):
        return f"“{name}”不是日期：“{error['input']}”", _date_remedy(error["input"], DAY)
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


def _date_remedy(value: object, otherwise: str) -> str:
    day = rewritten(value) if isinstance(value, str) else None
    return f"写成{day}" if day else otherwise
