"""The macro calls of a page, each tried out."""

import inspect

from ..macro_calls import Unreadable, calls_in
from ..problem import Problem
from ..rendering import MACROS, MacroError, PageContext
from ..suggestion import nearest


def check_macros(file: str, context: PageContext) -> list[Problem]:
    """Reports every call of an unknown macro, with wrong arguments, or of something that does not exist."""
    problems = []
    for call in calls_in(context.text):
        if isinstance(call, Unreadable):
            problems.append(Problem(file, call.line, f"看不懂“{call.text}”", '宏要写成{{ 名字("内容") }}，括号、引号和逗号都用半角'))
        elif call.name not in MACROS:
            remedy = nearest(call.name, MACROS, f"能用的宏有：{'、'.join(MACROS)}")
            problems.append(Problem(file, call.line, f"没有“{call.name}”这个宏", remedy))
        else:
            problems += _try(file, context, call)
    return problems


def _try(file: str, context: PageContext, call) -> list[Problem]:
    macro = MACROS[call.name]
    try:
        inspect.signature(macro).bind(context, *call.arguments)
    except TypeError:
        return [Problem(file, call.line, f"“{call.name}”的内容个数不对", f"写成{_usage(macro)}")]
    if wrong := [argument for argument in call.arguments if not isinstance(argument, str)]:
        return [Problem(file, call.line, f"“{call.name}”里的{wrong[0]}没有加引号", f"写成{_usage(macro)}")]
    try:
        macro(context, *call.arguments)
    except MacroError as error:
        return [Problem(file, call.line, error.what, error.remedy)]
    return []


def _usage(macro) -> str:
    parameters = list(inspect.signature(macro).parameters.values())[1:]
    required = ", ".join('"内容"' for parameter in parameters if parameter.default is parameter.empty)
    return f"{{{{ {macro.__name__}({required}) }}}}"
