"""Problems in Chinese for the validation errors of pydantic."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from workreport.loading.dates import iso_date
from workreport.loading.fields import allowed_names, intended_name, unknown_name
from workreport.loading.yaml_source import MAX_PROBLEMS, Place, YamlSource
from workreport.model import ADDRESS_PATTERN, ID_PATTERN, NOTE_PATTERN, TEXT_PATTERN, Record

PATTERN_REMEDIES = {
    ID_PATTERN: "只用小写英文字母、数字和连字符，例如safe-china",
    TEXT_PATTERN: "写成一行普通文字，不用< > [ ] { } | * _ ` ~ & \\这些符号",
    NOTE_PATTERN: "写成一行文字",
    ADDRESS_PATTERN: "从浏览器的地址栏里复制以https://或http://开头的完整网址；括号写成%28、%29",
}
# These are reported on the first line of a record, which may have a fault of its own.
ABOUT_NAMES = ("missing", "extra_forbidden")
DAY = "写成年-月-日，例如2018-05-31"
DAY_OR_MONTH = "写成2018-01-11，或只写到月2018-01"


def report_errors(error: ValidationError, model: type[Record], source: YamlSource) -> None:
    """Add a problem to a source for each error of its validation against a model, up to MAX_PROBLEMS.

    An error is left out if it has the same cause as a problem of its line, or as a misspelt name.
    """
    details = error.errors(include_url=False)[:MAX_PROBLEMS]
    lines_with_problems = {problem.line for problem in source.problems}
    misspelt = {
        (*detail["loc"][:-1], intended_name(_name(detail["loc"]), allowed_names(model, detail["loc"])))
        for detail in details
        if detail["type"] == "extra_forbidden"
    }
    for detail in details:
        kind, location = detail["type"], detail["loc"]
        path = _path_in(source, location)
        line = source.line(path)
        if kind == "missing":
            is_repeated = location in misspelt
        else:
            is_repeated = kind not in ABOUT_NAMES and line in lines_with_problems
        if not is_repeated:
            source.report(line, *_explain(detail, model))


def _explain(error: ErrorDetails, model: type[Record]) -> tuple[str, str]:
    kind, context, name = error["type"], error.get("ctx", {}), _name(error["loc"])
    if kind == "missing":
        return f"缺少“{name}”", f"在这一条里加一行“{name}: 内容”"
    if kind == "extra_forbidden":
        return unknown_name(name, allowed_names(model, error["loc"]))
    if error["input"] == "":
        return f"“{name}”是空的", "写上内容，或者删去这一行"
    if kind == "string_pattern_mismatch":
        return f"“{name}”的写法不对：“{error['input']}”", PATTERN_REMEDIES[context["pattern"]]
    if kind == "quantity_form":
        return f"“{name}”看不懂：{context['what']}", context["remedy"]
    if kind == "count_form":
        return f"“{name}”不是一个数：“{error['input']}”", "写半角数字，从1数起，例如12"
    if kind == "string_too_long":
        return f"“{name}”太长，超过{context['max_length']}个字", "写短一些"
    if kind == "literal_error":
        choices = context["expected"].replace("'", "").replace(" or ", "、").replace(", ", "、")
        return f"“{name}”不能写“{error['input']}”", f"从这些里选一个：{choices}"
    if kind == "date_or_month_form":
        return f"“{name}”不是日期：“{error['input']}”", _date_remedy(error["input"], DAY_OR_MONTH)
    if kind.startswith("date"):
        return f"“{name}”不是日期：“{error['input']}”", _date_remedy(error["input"], DAY)
    if kind == "tuple_type":
        return f"“{name}”应当是列表", "每一条另起一行，用“- ”开头；没有内容就写[]"
    if kind in ("model_type", "model_attributes_type", "mapping_type", "dict_type"):
        return f"“{name}”应当是一组“名字: 内容”", "每一项另起一行，缩进两格，写成“名字: 内容”"
    if kind == "too_short":
        return (
            f"“{name}”里至少要有{context['min_length']}项",
            "补上缺少的；每一项另起一行，或者写在方括号里，用逗号隔开",
        )
    if kind == "too_long":
        return f"“{name}”里最多写{context['max_length']}项", "删去多余的，或者分成几条"
    if kind == "string_type":
        return f"“{name}”应当是一段文字", "在冒号后面直接写文字"
    raise AssertionError(f"no Chinese message for {kind}")


def _name(location: tuple[str | int, ...]) -> str:
    names = [part for part in location if isinstance(part, str)]
    return names[-1] if names else "文件"


def _path_in(source: YamlSource, location: tuple[str | int, ...]) -> Place:
    """Return the place of an error in the file, without the members of unions that pydantic adds to its location."""
    path: Place = ()
    for part in location:
        if (*path, part) in source.lines:
            path = (*path, part)
    return path


def _date_remedy(value: object, otherwise: str) -> str:
    day = iso_date(value) if isinstance(value, str) else None
    return f"写成{day}" if day else otherwise
