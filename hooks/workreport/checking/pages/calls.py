"""The macro calls of a page: their form, their place and their results."""

import inspect
import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import MACRO, Line
from workreport.problems.problem import Problem, excerpt
from workreport.rendering import MACROS, MacroError
from workreport.rendering.controls import as_is
from workreport.text.macro_calls import PIECE, Call, Unreadable, calls_in
from workreport.text.suggestions import nearest

FORM = '宏要写成{{ 名字("内容") }}，括号、引号和逗号都用半角'
# Macros print Markdown, so no argument may contain its syntax.
PLAIN = re.compile(r"[^<>\[\]{}|*_`~\\&#]*[^\s<>\[\]{}|*_`~\\&#][^<>\[\]{}|*_`~\\&#]*")
TYPED_WIDE = str.maketrans("“”„‟＂«»「」『』‘’‚＇（），、｛｝％＝　", '"' * 11 + "'" * 4 + "(),,{}%= ")
LOOKS_LIKE_CALL = re.compile(
    r"[{｛]{0,3}[ 　]{0,3}(?<![A-Za-z_])(?:"
    + "|".join(MACROS)
    + r")[ 　]{0,3}[(（][^()（）]*[)）]?[ 　]{0,3}[}｝]{0,3}"
)
LOOSE_CALL = re.compile(r"([^\W\d][\w-]*) *(?:\(([^()]*))?")


def check_macros(page: Page) -> Iterator[Problem]:
    """Yield problems of calls that are malformed, misplaced, or refer to something that does not exist."""
    known = {each.id for each in page.edition.figures} if page.edition else set()
    for call in calls_in(page.text):
        if isinstance(call, Unreadable):
            yield page.problem(call.line, *_unreadable(call.text, known))
    for call, result in page.calls:
        if isinstance(result, MacroError):
            yield page.problem(call.line, excerpt(result.what, 100), result.remedy)
        elif fault := _fault_of_form(call):
            yield page.problem(call.line, *fault)
    for code in page.code:
        if PIECE.search(code.text):
            yield page.problem(code.number, "宏写在代码里，会显示成一串网页代码", "移到代码外面")
    for line in page.paragraphs:
        yield from (page.problem(line.number_of(part), *fault) for part, *fault in _faults_of_place(line))
    yield from _check_blocks(page)


def _fault_of_form(call: Call) -> tuple[str, str] | None:
    if call.name not in MACROS:
        return f"没有“{excerpt(call.name)}”这个宏", nearest(call.name, MACROS, f"能用的宏有：{'、'.join(MACROS)}")
    if not _fits(call.name, call.arguments):
        return f"“{call.name}”的内容个数不对", f"写成{_usage(call.name)}"
    if wrong := [argument for argument in call.arguments if not PLAIN.fullmatch(argument)]:
        return (
            f"“{call.name}”里的“{excerpt(wrong[0])}”不是普通文字",
            "写成普通文字，不用< > [ ] { } | * _ ` ~ \\ & #这些符号，也不留空",
        )
    return None


def _unreadable(text: str, figures: set[str]) -> tuple[str, str]:
    what = f"看不懂“{excerpt(text)}”"
    if text.startswith("{%") or text == "%}":
        return f"{what}：页面里不能写程序", "删去它；要用数据，就写宏，例如{{ matrix() }}"
    if text in ("[[[#", "#]]]"):
        return f"{what}：它会把后面的文字藏起来", "删去它"
    if text == "}}":
        return f"{what}：前面没有“{{{{”，或者宏没有写在一行里", FORM
    if mended := _mended(text, figures):
        return what, f"改成{mended}"
    if not text.endswith("}}"):
        return f"{what}：这一行里没有“}}}}”", FORM
    return what, FORM


def _mended(text: str, figures: Collection[str] = ()) -> str | None:
    """Return the call that was most likely meant, or None."""
    match = LOOSE_CALL.search(text.translate(TYPED_WIDE))
    if not match:
        return None
    name, inside = match[1], match[2]
    if name in figures and inside is None:
        return f'{{{{ figure("{name}") }}}}'
    if name not in MACROS:
        return None
    arguments = [
        part.rpartition("=")[2].strip().strip("\"'").strip() for part in (inside or "").split(",") if part.strip()
    ]
    if not _fits(name, arguments) or not all(map(PLAIN.fullmatch, arguments)):
        return _usage(name)
    return _written(Call(name, tuple(arguments), 1))


def _faults_of_place(line: Line) -> Iterator[tuple[str, str, str]]:
    """Yield faults of the place of calls, each with a part of the text by which to find its line."""
    if MACRO in line.text and re.search(f"`[^`]*{MACRO}[^`]*`", line.text):
        yield "`", "宏写在反引号“`”里，会显示成一串网页代码", "删去宏两边的反引号"
    labels = re.finditer(rf"\[[^\[\]]*{MACRO}[^\[\]]*\] ?[(（]", line.text)
    if any(_prints_link(call) for label in labels for call in calls_in(line.raw[slice(*label.span())])):
        yield "[", "链接的文字里有宏，宏自己就带链接", "删去方括号和后面的地址，只留下宏"
    if match := re.search(rf"[!\\]{MACRO}", line.text):
        sign = match[0][0]
        yield f"{sign}{{{{", f"宏紧跟在“{sign}”后面，不会显示成数字或链接", f"删去“{sign}”；感叹号用全角"
    for match in LOOKS_LIKE_CALL.finditer(line.text):
        what = "两边要用两个半角大括号" if match[0][0] in "{｛" else "没有写大括号，会照原样显示"
        typed = line.typed(match[0])
        yield match[0], f"“{excerpt(typed)}”{what}", f"改成{_mended(typed)}"


def _prints_link(call: Call | Unreadable) -> bool:
    return not (isinstance(call, Call) and call.name == as_is.__name__)


def _check_blocks(page: Page) -> Iterator[Problem]:
    """Yield problems of calls that print blocks; each needs a paragraph of its own, once on a page and not nested."""
    lines = ["", *page.text.split("\n"), ""]
    code = {line.number for line in page.code}
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    for call, result in page.calls:
        if not isinstance(result, str) or "\n" not in result or call.line in code:
            continue
        if not _is_one_call(lines[call.line].rstrip()) or not all(
            not lines[call.line + step].strip() or lines[call.line + step].startswith("#") for step in (-1, 1)
        ):
            yield page.problem(
                call.line,
                f"“{call.name}”要单独成段",
                f"让{_written(call)}独占一行，上下各空一行，不放在列表和提示框这样的东西里",
            )
        key = (call.name, call.arguments)
        if key in first:
            yield page.problem(call.line, f"“{call.name}”在这一页写了两次，第一次在第{first[key]}行", "只留下一个")
        first.setdefault(key, call.line)


def _written(call: Call) -> str:
    return f"{{{{ {call.name}({', '.join(f'{chr(34)}{argument}{chr(34)}' for argument in call.arguments)}) }}}}"


def _is_one_call(text: str) -> bool:
    match = PIECE.match(text)
    return match is not None and match.end() == len(text)


def _fits(name: str, arguments: Sequence[str]) -> bool:
    try:
        _signature(name).bind(None, *arguments)
    except TypeError:
        return False
    return True


def _usage(name: str) -> str:
    parameters = list(_signature(name).parameters.values())[1:]
    required = ", ".join('"内容"' for parameter in parameters if parameter.default is parameter.empty)
    return f"{{{{ {name}({required}) }}}}"


@cache
def _signature(name: str) -> inspect.Signature:
    return inspect.signature(MACROS[name])
