"""The marks at the start of blocks, in the form that Markdown and its extensions read."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from pygments.lexers import get_all_lexers

from workreport.checking.pages.calls import PLAIN
from workreport.checking.pages.source_lines import LINK
from workreport.markup.blocks import END_OF_CAPTION, FENCE, ITEM_MARK, Block, Kind, SourceLine, all_blocks
from workreport.markup.boxes import KINDS, TITLES
from workreport.problems.problem import excerpt
from workreport.text.suggestions import nearest

Fault = tuple[int, str, str]
UNDERLINE = re.compile(r"(-+|=+)")
# Characters from input methods and word processors in place of "- " or "1. ".
FOREIGN_MARKS = re.compile(r"[－–•●‣∙⁃➢➤]|·(?!.*·$)|[-+](?=[\u4e00-\u9fff“《])")
# Signs that may also decorate a line: they mark a list only if several lines of the page begin with the same one.
SIGNS = re.compile(r"[○■□◆◇▪▫✓√※★☆]|—(?!—)")
FOREIGN_NUMBERS = re.compile(r"([0-9０-９]{1,2})(?:[.．](?=[\u4e00-\u9fff“《])|．|、|\)|）)[ 　]*")
OTHER_DIALECTS = re.compile(r":::|;*-+8<|\{\{<|\$\$")
# Boxes, tabs and captions with full-width or too few signs.
WIDE_MARKS = {
    re.compile(r"！{2,}|!！|！!|!!(?=[ a-z])"): '!!! note "标题"',
    re.compile(r"\?\?(?=[ +a-z])"): '??? note "标题"',
    re.compile(r"＝{2,}|==(?= [\"“])"): '=== "标题"',
    re.compile(r"／{2,}|//(?= )"): "/// caption",
}
TASK = re.compile(r"\[[ xX]\] +\S")
LOOKS_LIKE_TASK = re.compile(r"[\[【［]([ 　]{0,2}[xX×✓✔√vV]?[ 　]{0,2})[\]】］](?![(\[])")
SECOND_MARK = re.compile(r"([-*+>#|]|[0-9]+\.) |```|~~~|!!!|\?\?\?|=== ")
_BOX = re.compile(r'(?:!!!|\?\?\?\+?) ?(?P<kind>[A-Za-z-]+)?(?: +"(?P<title>[^"]*)")? *')
_TAB = re.compile(r'===[!+]? +"(?P<title>[^"]*)" *')
_CODE_OPTIONS = re.compile(
    r" *(?P<language>[\w#.+-]+)?"
    r'(?: +title="[^"`{}<>&]+"| +linenums="[0-9]{1,4}"| +hl_lines="[0-9]{1,4}(?:[ -][0-9]{1,4}){0,9}")* *'
)
IMAGE = re.compile(LINK.pattern + r'(?:\{:? *width="?[0-9]{1,4}"? *\})?')
_CAPTION = re.compile(r"/// caption *")


def faults_of_mark(block: Block, before: Block | None, holder: Block | None, signs: frozenset[str]) -> Iterator[Fault]:
    """Yield the faults of the mark of a block.

    `before` is the previous block, `holder` the container; `signs` begin several lines of the page, and so are meant as
    marks of a list.
    """
    line = block.lines[0]
    if block.kind is Kind.PARAGRAPH:
        opens_item = holder is not None and holder.kind is Kind.ITEM and holder.inside[0] is block
        for each in block.lines:
            faults = _of_text(each.text, signs, begins=each is line, opens_item=opens_item and each is line)
            yield from ((each.number, *fault) for fault in faults)
    elif block.kind in _FAULTS:
        yield from ((line.number, *fault) for fault in _FAULTS[block.kind](block, before))


def signs_at_starts(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the characters with which more than one line of text begins."""
    texts = (line.text for block in all_blocks(blocks) if block.kind is Kind.PARAGRAPH for line in block.lines)
    return frozenset(sign for sign, count in Counter(text[:1] for text in texts).items() if count > 1)


@cache
def languages() -> frozenset[str]:
    """Return the names of languages that Pygments knows."""
    return frozenset(alias for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases)


def fault_of_language(name: str) -> tuple[str, str] | None:
    """Return the fault of the name of a language that cannot be highlighted."""
    if name.lower() == "mermaid":
        return "本站不画mermaid图，会照原样显示", "把图存成图片，放进docs/images，写成“![图上是什么](../images/图.png)”"
    if name.lower() in languages():
        return None
    otherwise = "写一种常用的语言名，例如yaml、python、json；不知道就写text，或者不写"
    return f"不认识“{excerpt(name)}”这种代码", nearest(name.lower(), sorted(languages()), otherwise)


def _of_text(text: str, signs: frozenset[str], *, begins: bool, opens_item: bool) -> Iterator[tuple[str, str]]:
    if wide := next((mended for mark, mended in WIDE_MARKS.items() if mark.match(text)), None):
        yield f"“{excerpt(text, 10)}”的写法不对，会照原样显示", f"写成“{wide}”，符号用半角，一共三个"
    elif OTHER_DIALECTS.match(text):
        yield f"“{excerpt(text, 10)}”这种写法本站没有，会照原样显示", "改成普通的段落"
    elif match := FOREIGN_NUMBERS.match(text):
        yield f"“{match[0].strip()}”不会成为编号列表", f"写成“{int(match[1])}. ”，点用半角，后面空一格"
    elif match := FOREIGN_MARKS.match(text) or (SIGNS.match(text) if text[0] in signs else None):
        yield (
            f"行首的“{match[0]}”不会成为列表",
            f"写成“- {excerpt(text[match.end() :].strip(), 20)}”，用半角减号，后面空一格",
        )
    elif re.match(r"[:：](?=\S)", text) or text.startswith("： "):
        yield (
            f"行首的“{text[0]}”不会成为解释",
            f"要解释上一行的词语，写成“: {excerpt(text[1:].strip(), 20)}”，冒号用半角，后面空一格；不是的话，删去它",
        )
    elif re.match(r"[*+-]$|[0-9]+\.$", text.strip()):
        yield "列表的这一项是空的", "写上内容，或者删去这一行"
    elif text.startswith("＞"):
        yield "行首的“＞”不会成为引用", "写成半角的“> ”"
    elif begins and UNDERLINE.fullmatch(text.strip()):
        yield f"“{excerpt(text, 10)}”不会显示成横线", "删去它，或者写成“---”，上下各空一行"
    elif text.startswith("｜"):
        yield "表格用了全角的“｜”，会显示成普通文字", "改成半角“|”"
    elif re.fullmatch(r"[ :|-]*-[ :|-]*\|[ :|-]*", text.strip()):
        yield "这是表格的分隔线，上面没有表头，会显示成普通文字", "在它上面一行写表头，例如“甲 | 乙”"
    elif opens_item and SECOND_MARK.match(text):
        yield "列表的一项里又写了别的符号", "一行只写一个“- ”，后面是文字"
    elif (match := LOOKS_LIKE_TASK.match(text)) and not (opens_item and TASK.match(text)):
        done, rest = bool(match[1].strip(" \u3000")), text[match.end() :].strip()
        yield (
            f"“{excerpt(text, 10)}”不会成为任务",
            f"写成“- [{'x' if done else ' '}] {excerpt(rest, 20) or '任务'}”："
            "方括号用半角，没做的里面空一格，做完的写x，后面空一格",
        )
    elif text.rstrip().endswith("\\"):
        yield "行末的“\\”会照原样显示", "删去它；要换行，就在行末加两个空格"


def _of_code(block: Block, before: Block | None) -> Iterator[tuple[str, str]]:
    first, last = block.lines[0], block.lines[-1]
    match = FENCE.match(first.text)
    fence, options = (match[1], match[2]) if match else ("", "")
    matched = _CODE_OPTIONS.fullmatch(options)
    if not matched:
        yield (
            "代码开头这一行的写法不对",
            f'只写“{fence}”和一个英文的语言名，例如“{fence}yaml”；要有标题，写成“{fence}yaml title="标题"”',
        )
    elif matched["language"] and (fault := fault_of_language(matched["language"])):
        yield fault
    if len(block.lines) < 2 or last.text.rstrip() != fence or last.indent != first.indent:
        yield (
            "这里开始的代码没有结束，下面的文字都会显示成代码",
            f"在代码的下一行单独写“{fence}”，前面的空格和这一行一样多，或者删去这一行",
        )
    elif any(not line.blank and line.indent < first.indent for line in block.lines):
        yield "代码里有的行比“```”缩进得少", "代码的每一行前面至少空得和“```”一样多"


def _of_box(block: Block, before: Block | None) -> Iterator[tuple[str, str]]:
    mark, is_tab = block.lines[0].text.rstrip(), block.kind is Kind.TAB
    signs = {Kind.TAB: "===", Kind.ADMONITION: "!!! note", Kind.DETAILS: "??? note"}[block.kind]
    form = f'写成“{signs} "标题"”，标题两边用半角引号' + ("" if is_tab else "，下面的内容每行前面多空四格")
    match = (_TAB if is_tab else _BOX).fullmatch(mark)
    kind, title = (None if is_tab else match["kind"], match["title"]) if match else (None, None)
    if "{{" in mark:
        yield f"{block.kind}的标题里不能写宏", "标题只写文字，数字用宏写在下面的内容里"
    elif not match or not (is_tab or kind or (title and block.kind is Kind.DETAILS)):
        yield f"“{excerpt(mark, 30)}”的写法不对，会照原样显示", form
    elif kind and kind not in KINDS:
        yield (
            f"没有“{excerpt(kind)}”这种{block.kind}",
            nearest(kind.lower(), sorted(KINDS), f"能用的有：{'、'.join(TITLES)}"),
        )
    elif title is not None and (fault := _of_title(title, block.kind)):
        yield fault
    elif not block.inside:
        yield f"“{excerpt(mark, 30)}”下面没有内容", "在下一行写内容，每行前面多空四格"


def _of_title(title: str, kind: Kind) -> tuple[str, str] | None:
    if not title.strip():
        return (f"{kind}没有标题", "在引号里写上标题") if kind is not Kind.ADMONITION or title else None
    if PLAIN.fullmatch(title):
        return None
    return (
        f"{kind}的标题“{excerpt(title)}”不是普通文字",
        "写成普通文字，不用宏和< > [ ] { } | * _ ` ~ \\ & #这些符号；数字用宏写在下面的内容里",
    )


def _of_footnote(block: Block, before: Block | None) -> Iterator[tuple[str, str]]:
    if not block.inside:
        yield "脚注没有内容", "在冒号后面写上脚注的文字"


def _of_definition(block: Block, before: Block | None) -> Iterator[tuple[str, str]]:
    if not before or before.kind not in (Kind.TERM, Kind.DEFINITION):
        yield "行首的“:”上面没有要解释的词语", "在上一行写词语；不是解释，就删去“:”，或者改成全角冒号"
    elif not block.inside:
        yield "“:”后面没有解释", "写上解释，或者删去这一行"


def _of_caption(block: Block, before: Block | None) -> Iterator[tuple[str, str]]:
    form = "图片下面写三行：“/// caption”、说明的文字、“///”"
    if not _CAPTION.fullmatch(block.lines[0].text):
        yield f"“{excerpt(block.lines[0].text, 30)}”的写法不对，会照原样显示", form
    elif len(block.lines) < 2 or block.lines[-1].text.strip() != END_OF_CAPTION:
        yield "图表的说明没有结束", "在说明的下一行单独写“///”"
    elif not block.inside:
        yield "图表的说明是空的", form
    elif not before or not (before.kind is Kind.TABLE or (before.kind is Kind.PARAGRAPH and _is_image(before.lines))):
        yield "“/// caption”上面不是图片或表格", "把它移到图片或表格的下一行"


def _is_image(lines: Sequence[SourceLine]) -> bool:
    match = IMAGE.fullmatch(lines[0].text.strip()) if len(lines) == 1 else None
    return bool(match and match[1])


def _of_item(block: Block, before: Block | None) -> Iterator[tuple[str, str]]:
    match = ITEM_MARK.match(block.lines[0].text)
    if match and len(match[2]) > 4:
        yield f"“{match[1]}”后面空得太多，会显示成代码", f"写成“{match[1]} ”，后面空一格"


def _of_quote(block: Block, before: Block | None) -> Iterator[tuple[str, str]]:
    if not block.inside:
        yield "引用是空的", "在“>”后面写上文字，或者删去这一行"


_FAULTS: dict[Kind, Callable[[Block, Block | None], Iterator[tuple[str, str]]]] = {
    Kind.CODE: _of_code,
    Kind.ADMONITION: _of_box,
    Kind.DETAILS: _of_box,
    Kind.TAB: _of_box,
    Kind.FOOTNOTE: _of_footnote,
    Kind.DEFINITION: _of_definition,
    Kind.CAPTION: _of_caption,
    Kind.ITEM: _of_item,
    Kind.QUOTE: _of_quote,
}
