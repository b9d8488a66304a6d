"""The list of macros for editors and maintainers, from the macros' signatures and docstrings."""

import inspect
from collections.abc import Callable, Mapping

HEADER = """\
# 宏

页面里能写的宏。要连两边的大括号一起写，引号里换成自己的内容，方括号里的可以不写。右边是程序里的说明：参数是什么，宏写在哪里。

这份列表由`make macros`从程序写出，不要手改。

| 写法 | 显示什么 | 程序里的说明 |
| --- | --- | --- |
"""


def macro_list(macros: Mapping[str, Callable[..., str]]) -> str:
    """Return a Markdown table of the macros.

    A macro's docstring has a paragraph on what it does, one with the same for editors in Chinese, and further ones on
    its arguments, its place in a page and its errors.
    """
    return HEADER + "".join(_row(name, macro) for name, macro in macros.items())


def _row(name: str, macro: Callable[..., str]) -> str:
    docstring = inspect.getdoc(macro) or ""
    summary, for_editors, *details = (" ".join(paragraph.split()) for paragraph in docstring.split("\n\n"))
    return f"| `{_call(name, macro)}` | {for_editors} | {' '.join([summary, *details])} |\n"


def _call(name: str, macro: Callable[..., str]) -> str:
    # The first parameter is the context, which pages do not write.
    _, *parameters = inspect.signature(macro).parameters.values()
    arguments = ""
    for parameter in parameters:
        argument = f'{", " if arguments else ""}"{parameter.name}"'
        arguments += argument if parameter.default is parameter.empty else f"[{argument}]"
    return f"{{{{ {name}({arguments}) }}}}"
