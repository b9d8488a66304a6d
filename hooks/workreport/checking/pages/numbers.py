"""Quantities, which pages must take from the data and never type."""

import re
from collections.abc import Iterator, Mapping, Set
from decimal import Decimal

from workreport.checking.pages.page import Page
from workreport.checking.pages.source_lines import LINK
from workreport.model import Edition, Figure
from workreport.problems.problem import Problem, excerpt
from workreport.quantities import Kind, Quantity, measured_quantities, unit_at
from workreport.quantities.words import COUNTED, DIRECTION
from workreport.rendering.controls import as_is
from workreport.text.macro_calls import PIECE, Call, calls_in
from workreport.text.numerals import ARABIC, CHINESE, value_of

# Macros whose arguments name records, or may hold quantities.
NAMING = (as_is.__name__, "figure", "locator", "table")
# Below it, an amount equals one of the data's by chance.
FEWEST = 100
# A number before a word is one of something else: 268路, 1097页.
BARE = re.compile(rf"(?<![0-9A-Za-z.])(?:{ARABIC}|{CHINESE})(?![0-9A-Za-z.．%％]|[一-鿿](?<![和与及或]))")
LOOSE_OR_SCALE = re.compile("[多余几]?(?:万亿|[百千]?[万亿])?")
# After some units stands what is counted, which may be the name of a unit too: 12个社区, 3家单位.
BEFORE_NOUNS = ("个", "名", "位", "家", "类", "种", "批")
PLAIN_UNITS = (*COUNTED, "件", "人", "次", "元")
# Words and digits that change what a figure beside them says.
LOOSENING_BEFORE = re.compile(
    r"((?<![条合节制契大])约|大约|(?<![最附靠邻临])近|(?<![赶高反])超过?|逾|突破|不[足到少低下多超高][于过]?|至[少多]|[多高]达"
    r"|[0-9０-９][0-9０-９.,，]*)[\s*]*$"
)
LOOSENING_AFTER = re.compile(r"[\s*]*(余|多|以上|以下|左右|以内|上下|[0-9０-９]+)")
DIRECTION_BEFORE = re.compile(rf"((?:{DIRECTION})了?)[约近达到至为]{{0,2}}[\s*]*$")


def check_numbers(page: Page) -> Iterator[Problem]:
    """Yield a problem for each typed quantity, and for words beside a figure that would be printed twice."""
    edition = page.edition
    figures = {figure.id: figure for figure in edition.figures} if edition else {}
    amounts = {amount for figure in figures.values() for amount in _amounts(figure.quantity)}
    for number, text in page.settings:
        for typed, _ in _quantities(text, amounts):
            yield page.problem(number, f"手写了“{excerpt(typed)}”", "页面开头的设置里不写数量，删去它")
    for line in page.paragraphs:
        arguments = [
            argument
            for call in calls_in(line.raw)
            if isinstance(call, Call) and call.name not in NAMING
            for argument in call.arguments
        ]
        for argument in arguments:
            for typed, _ in _quantities(argument, amounts):
                yield page.problem(
                    line.number_of(typed), f"手写了“{excerpt(typed)}”", "宏的引号里不写数量，改写这几个字"
                )
        linked = [*line.titles, *(match[2] for match in LINK.finditer(line.prose))]
        for text in (line.spoken, *line.titles):
            for typed, quantity in _quantities(text, amounts):
                in_link = any(typed in each for each in linked)
                remedy = _remedy_in_link(typed) if in_link else _remedy(typed, quantity, edition)
                yield page.problem(line.number_of(typed), f"手写了“{excerpt(typed)}”", remedy)
        yield from (page.problem(line.number, *fault) for fault in _doubled(figures, line.raw))
    for code in page.code:
        for typed, _ in _quantities(code.text, set()):
            yield page.problem(
                code.number, f"代码里手写了“{excerpt(typed)}”", "报告里的数量不写在代码里；移到代码外面，用宏"
            )


def _quantities(text: str, amounts: Set[Decimal]) -> Iterator[tuple[str, Quantity | None]]:
    """Yield the typed quantities, and the bare numbers that are among the amounts; these have no quantity."""
    found = measured_quantities(text)
    yield from ((text[each.start : each.end], each.quantity) for each in found)
    taken = [range(each.start, each.end) for each in found]
    for match in BARE.finditer(text):
        amount = value_of(match[0])
        if (
            amount is not None
            and amount in amounts
            and (amount >= FEWEST or amount % 1)
            and not any(match.start() in each for each in taken)
        ):
            yield match[0], None


def _amounts(quantity: Quantity) -> set[Decimal]:
    """Return the numbers in a quantity, as they are written and with their scale."""
    values = (quantity.value, quantity.low, quantity.high, quantity.start, value_of(quantity.digits))
    return {value for value in values if value is not None}


def _remedy(typed: str, quantity: Quantity | None, edition: Edition | None) -> str:
    if not edition:
        return '数量写在数据文件里，页面用{{ figure("编号") }}引用'
    candidates = [
        f'{{{{ figure("{figure.id}") }}}}（{figure.label}，{figure.says}）'
        for figure in edition.figures
        if _may_mean(typed, quantity, figure.quantity)
    ]
    otherwise = _otherwise(typed)
    if candidates:
        return f"如果说的是这里的一个，就用它：{'，或'.join(candidates[:3])}；{otherwise}"
    return f'报告里的数量，写在data/{edition.id}.yml的figures里，这里用{{{{ figure("编号") }}}}；{otherwise}'


def _remedy_in_link(typed: str) -> str:
    """Return a remedy without the macro of a figure, which prints a link of its own."""
    return f"报告里的数量，移到链接外面，用宏写；{_otherwise(typed)}"


def _otherwise(typed: str) -> str:
    return f'不是报告里的数量，就写成{{{{ {as_is.__name__}("{typed}") }}}}'


def _may_mean(typed: str, quantity: Quantity | None, known: Quantity) -> bool:
    if not quantity:
        return value_of(typed) in _amounts(known)
    return bool(_amounts(quantity) & _amounts(known)) and quantity.unit in ("", known.unit)


def _doubled(figures: Mapping[str, Figure], raw: str) -> Iterator[tuple[str, str]]:
    """Yield faults of a direction, qualifier or unit beside a figure, which prints its own."""
    for match in PIECE.finditer(raw):
        call = next(calls_in(match[0]))
        named = isinstance(call, Call) and call.name == "figure" and call.arguments
        figure = figures.get(call.arguments[0]) if isinstance(call, Call) and named else None
        if not figure:
            continue
        for beside in _beside(figure.quantity, raw[: match.start()], raw[match.end() :]):
            yield (
                f"“{beside}”和数字连在一起：宏已经显示成“{figure.says}”",
                f"删去宏旁边的“{beside}”，或者改写这一句",
            )


def _beside(quantity: Quantity, before: str, after: str) -> Iterator[str]:
    direction = DIRECTION_BEFORE.search(before) if quantity.kind in (Kind.CHANGE, Kind.TREND) else None
    # 增幅 before 回落9.4个百分点 is what falls.
    if direction and (direction[1] == quantity.direction or not direction[1].endswith("幅")):
        yield direction[1]
    if loosening := LOOSENING_BEFORE.search(before):
        yield loosening[1]
    for word in quantity.qualifier.split("、"):
        if word and before.rstrip(" *").endswith(word) and not loosening:
            yield word
    if (loosening := LOOSENING_AFTER.match(after)) and not unit_at(after.lstrip(" *"), len(loosening[1])):
        yield loosening[1]
    text = after.lstrip(" *")
    start = LOOSE_OR_SCALE.match(text)
    if quantity.unit and quantity.kind is not Kind.TREND and start and (unit := unit_at(text, start.end())):
        counted = quantity.unit in BEFORE_NOUNS and unit not in (quantity.unit, *PLAIN_UNITS)
        if not counted and not text.startswith("个人"):
            yield start[0] + unit
    elif start and start[0][-1:] in ("万", "亿"):
        yield start[0]
