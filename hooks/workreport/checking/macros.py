"""The macro calls of a page: their form, and then each tried out."""

import inspect

from ..macro_calls import Call, Unreadable, calls_in
from ..problem import Problem
from ..rendering import MACROS, MacroError, PageContext
from ..suggestion import nearest


def check_macros(file: str, text: str, context: PageContext | None) -> list[Problem]:
    """Reports every call that is wrong in its form and, with a context to try it in, that names what does not exist."""
    problems = []
    for call in calls_in(text):
        wrong = _check_form(file, call)
        problems += wrong or (_try(file, call, context) if context else [])
    return problems


def _try(file: str, call: Call, context: PageContext) -> list[Problem]:
    try:
        MACROS[call.name](context, *call.arguments)
    except MacroError as error:
        return [Problem(file, call.line, error.what, error.remedy)]
    return []


def _check_form(file: str, call: Call | Unreadable) -> list[Problem]:
    if isinstance(call, Unreadable):
        return [Problem(file, call.line, f"看不懂“{call.text}”", '宏要写成{{ 名字("内容") }}，括号、引号和逗号都用半角')]
    if call.name not in MACROS:
        return [Problem(file, call.line, f"没有“{call.name}”这个宏", nearest(call.name, MACROS, f"能用的宏有：{'、'.join(MACROS)}"))]
    macro = MACROS[call.name]
    try:
        inspect.signature(macro).bind(None, *call.arguments)
    except TypeError:
        return [Problem(file, call.line, f"“{call.name}”的内容个数不对", f"写成{_usage(macro)}")]
    if wrong := [argument for argument in call.arguments if not isinstance(argument, str)]:
        return [Problem(file, call.line, f"“{call.name}”里的{wrong[0]}没有加引号", f"写成{_usage(macro)}")]
    return []


def _usage(macro) -> str:
    parameters = list(inspect.signature(macro).parameters.values())[1:]
    required = ", ".join('"内容"' for parameter in parameters if parameter.default is parameter.empty)
    return f"{{{{ {macro.__name__}({required}) }}}}"
