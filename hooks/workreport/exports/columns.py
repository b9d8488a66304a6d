"""The properties of a figure in the exports: one list for the table, the JSON file and the description of both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from workreport.model import AMOUNT_PATTERN, Area, Figure

KINDS = {"count": "数量", "change": "升降", "trend": "趋势"}
REQUIRED: Mapping[str, object] = {"required": True}


@dataclass(frozen=True)
class Column:
    """One property of every figure.

    `key` is its name in JSON, `name` the one in the table's header; `read` returns it as text, or None where a figure
    has none; `kind` and `constraints` are a field's type and constraints in Table Schema.
    """

    key: str
    name: str
    description: str
    read: Callable[[Figure, Area], str | None]
    kind: str = "string"
    constraints: Mapping[str, object] = field(default_factory=dict)


COLUMNS = (
    Column(
        "id",
        "编号",
        "这个数字的编号，以后不变",
        lambda figure, area: figure.id,
        constraints={**REQUIRED, "unique": True},
    ),
    Column("area", "领域", "工作领域", lambda figure, area: area.name, constraints=REQUIRED),
    Column("label", "统计什么", "数字统计的是什么", lambda figure, area: figure.label, constraints=REQUIRED),
    Column(
        "text",
        "照报告的写法",
        "数字、方向和单位连在一起，写法和报告一样",
        lambda figure, area: figure.text,
        constraints=REQUIRED,
    ),
    Column(
        "kind",
        "类别",
        "数量、升降，或者报告没有给出数字的趋势",
        lambda figure, area: KINDS[figure.kind],
        constraints={**REQUIRED, "enum": [*KINDS.values()]},
    ),
    Column(
        "direction",
        "方向",
        "升降或趋势的方向，照报告的说法；数量没有方向",
        lambda figure, area: getattr(figure, "direction", None),
    ),
    Column(
        "value",
        "数",
        "报告写的数，一位不改，例如3.10不写成3.1；趋势没有数",
        lambda figure, area: getattr(figure, "value", None),
        constraints={"pattern": AMOUNT_PATTERN.strip("^$")},
    ),
    Column(
        "scale",
        "万或亿",
        "报告在数后面写的万或亿；没有写就空着",
        lambda figure, area: getattr(figure, "scale", None),
        constraints={"enum": ["万", "亿"]},
    ),
    Column("unit", "单位", "“数”和“数值”的单位，例如件、起、%", lambda figure, area: getattr(figure, "unit", None)),
    Column(
        "number",
        "数值",
        "化成一个数，单位见“单位”：万和亿乘进去，下降写成负数",
        lambda figure, area: figure.number,
        "number",
    ),
    Column("period", "时期", "照报告的说法", lambda figure, area: figure.period, constraints=REQUIRED),
    Column(
        "as_of",
        "截至",
        "截至哪一天；报告没有写就空着",
        lambda figure, area: figure.as_of.isoformat() if figure.as_of else None,
        "date",
    ),
    Column("locator", "出处", "在报告的哪一段", lambda figure, area: figure.locator, constraints=REQUIRED),
    Column("note", "说明", "报告没有讲清的地方", lambda figure, area: figure.note),
)
