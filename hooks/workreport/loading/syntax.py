"""Explanations in Chinese for the errors of the YAML parser."""

import yaml

# A part of the parser's message, the fault and its remedy; the first match is used.
FAULTS = [
    ("cannot start any token", "内容的开头是YAML留用的符号", '给内容加上半角引号，例如unit: "%"'),
    ("scanning a quoted scalar", "引号没有成对", "在内容的末尾补上同样的半角引号"),
    ("unknown escape character", "双引号里的“\\”不能这样写", "删去“\\”"),
    ("scanning an alias", "内容的开头是“*”", "删去“*”；不要用Markdown的写法"),
    ("scanning an anchor", "内容的开头是“&”", "删去“&”，或者给内容加上半角引号"),
    (
        "mapping values are not allowed",
        "这一行多了一个“: ”，或者缩进和上一行不一致",
        "内容里的冒号改用全角“：”；缩进和同一组的其他行对齐",
    ),
    ("scanning a simple key", "这一行没有写成“名字: 内容”", "名字后面写半角冒号和一个空格，再写内容"),
    ("parsing a flow", "方括号或花括号没有成对", "补上右边的半角括号，词和词之间用半角逗号"),
    ("block sequence entries are not allowed", "“- ”不能写在冒号的同一行", "“- ”另起一行，或者写成[甲, 乙]"),
    (
        "block collection",
        "这一行的缩进和同一列表的其他行不一致",
        "“- ”和上一条的“- ”对齐，其他行和同一条的第一个名字对齐",
    ),
    ("block mapping", "这一行的缩进和同一组的其他行不一致", "和同一组的其他行对齐"),
    ("tag", "用了YAML标签", "删去“!”开头的标签，只写内容"),
    ("directive", "用了YAML指令", "删去“%”开头的这一行"),
]
UNKNOWN = ("这里不是合格的YAML，读不下去", "检查这一行和上一行：缩进用空格，冒号用半角并在后面空一格，引号要成对")
# For these, the start of what the parser could not finish says more than the place where it gave up.
MARKED_AT_START = ("scanning a quoted scalar", "scanning a simple key", "parsing a flow")

OPEN_QUOTE = ("引号没有成对，或者内容写成了几行", "在这一行的末尾补上同样的半角引号")
BEHIND_QUOTES = ("内容的开头是方括号、花括号或引号，成对以后又有别的字", "给整段内容加上半角引号，里面的引号用“”")
FOLDED = ("这一项的内容写成了几行", "写在同一行里；下一行是另一项的话，检查它的缩进和半角冒号")


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str, str]:
    """Return line, fault and remedy for a parser's error in a text."""
    message = f"{error.context} {error.problem}"
    what, remedy = next(((what, remedy) for part, what, remedy in FAULTS if part in message), UNKNOWN)
    at_start = any(part in message for part in MARKED_AT_START)
    mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    assert mark  # the parser marks all its errors
    line = text.split("\n")[mark.line] if "block mapping" in message else ""
    if line[: mark.column].strip():
        what, remedy = BEHIND_QUOTES
    return min(mark.line, text.rstrip("\n").count("\n")) + 1, what, remedy
