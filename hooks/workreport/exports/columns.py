"""The properties of a figure in the exports: one list for the table, the JSON file and the description of both."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from workreport.model import Edition, Figure, Report
from workreport.quantities import Kind

KINDS = {
    Kind.AMOUNT: "数量",
    Kind.CHANGE: "升降",
    Kind.TREND: "趋势",
    Kind.FROM_TO: "前后",
    Kind.MULTIPLE: "倍数",
    Kind.FRACTION: "分数",
    Kind.RATE: "比率",
    Kind.RATIO: "比例",
    Kind.RANK: "名次",
    Kind.NOTHING: "没有发生",
}
REQUIRED: Mapping[str, object] = {"required": True}


@dataclass(frozen=True)
class Row:
    """One figure with what its columns are read from."""

    report: Report
    edition: Edition
    figure: Figure


@dataclass(frozen=True)
class Column:
    """One property of every figure.

    `key` is its name in JSON, `name` the one in the table's header; `read` returns it as text, or None where a figure
    has none; `kind` and `constraints` are a field's type and constraints in Table Schema.
    """

    key: str
    name: str
    description: str
    read: Callable[[Row], str | None]
    kind: str = "string"
    constraints: Mapping[str, object] = field(default_factory=dict)


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _area(row: Row) -> str | None:
    area = row.report.area_of(row.edition, row.figure)
    return area.name if area else None


def _direction(row: Row) -> str:
    quantity = row.figure.quantity
    return quantity.qualifier + quantity.direction if quantity.kind is Kind.TREND else quantity.direction


def _part_kind(row: Row) -> str | None:
    part = row.report.part_of(row.edition, row.figure)
    return part.kind if part else None


COLUMNS = (
    Column(
        "id",
        "编号",
        "这个数字的编号，以后不变",
        lambda row: row.figure.id,
        constraints={**REQUIRED, "unique": True},
    ),
    Column("area", "领域", "工作领域；不属于哪个领域就空着", _area),
    Column("label", "统计什么", "数字统计的是什么", lambda row: row.figure.label, constraints=REQUIRED),
    Column(
        "text",
        "照报告的写法",
        "数字、方向和单位连在一起，写法和报告一样",
        lambda row: row.figure.says,
        constraints=REQUIRED,
    ),
    Column(
        "kind",
        "类别",
        "数量、升降、前后（由多少变到多少）、倍数、分数、比率、比例、名次、没有发生，或者报告没有给出数字的趋势",
        lambda row: KINDS[row.figure.quantity.kind],
        constraints={**REQUIRED, "enum": [*KINDS.values()]},
    ),
    Column(
        "direction",
        "方向",
        "升降的方向，照报告的说法；没有方向就空着",
        _direction,
    ),
    Column(
        "value", "数", "报告写的数，一位不改，例如3.10不写成3.1；没有数就空着", lambda row: row.figure.quantity.digits
    ),
    Column("scale", "万或亿", "报告在数后面写的万、亿或万亿；没有写就空着", lambda row: row.figure.quantity.scale),
    Column(
        "unit",
        "单位",
        "“数”和“数值”的单位，例如件、起、%；没有单位就空着",
        lambda row: row.figure.quantity.unit,
    ),
    Column(
        "number",
        "数值",
        "化成一个数，单位见“单位”：万和亿乘进去，下降写成负数；“前后”是后一个数；不是一个数（范围、比例、趋势）就空着",
        lambda row: row.figure.number,
        "number",
    ),
    Column("period", "时期", "照报告的说法", lambda row: row.figure.period, constraints=REQUIRED),
    Column("as_of", "截至", "截至哪一天或哪个月；报告没有写就空着", lambda row: row.figure.as_of),
    Column("locator", "出处", "在报告的哪一段", lambda row: row.figure.locator, constraints=REQUIRED),
    Column("note", "说明", "报告没有讲清的地方；没有就空着", lambda row: row.figure.note),
    Column(
        "low",
        "不少于",
        "报告的话给“数值”定下的下限，例如“超过”“以上”和范围里小的那个数；下降的同“数值”一样是负数；没有就空着",
        lambda row: _plain(row.figure.bounds[0]),
        "number",
    ),
    Column(
        "high",
        "不多于",
        "报告的话给“数值”定下的上限，例如“近”“以内”和范围里大的那个数；“下降10%以上”是不多于-10；没有就空着",
        lambda row: _plain(row.figure.bounds[1]),
        "number",
    ),
    Column(
        "qualifier",
        "修饰的词",
        "报告在数前后写的词，例如约、近、超过、以上；没有就空着",
        lambda row: row.figure.quantity.qualifier if row.figure.has_number else None,
    ),
    Column(
        "start",
        "原来的数值",
        "“前后”的前一个数，单位和“数值”相同；没有就空着",
        lambda row: _plain(row.figure.quantity.start),
        "number",
    ),
    Column(
        "terms",
        "比例的各项",
        "比例的两项，或者分数的分子和分母，用冒号隔开；不是比例或分数就空着",
        lambda row: ":".join(format(term, "f") for term in row.figure.quantity.terms),
    ),
    Column("base", "和什么比", "照报告的说法，例如同比、比上年；没有写就空着", lambda row: row.figure.quantity.base),
    Column(
        "per", "按什么算", "比率的分母，照报告的说法，例如10万人；不是比率就空着", lambda row: row.figure.quantity.per
    ),
    Column(
        "part",
        "结果或目标",
        "从所在的部分看，是做到的（结果）、要做到的（目标），还是其他；不属于哪一部分就空着",
        _part_kind,
    ),
    Column("scope", "范围", "数字的范围，例如全国、全市；报告没有写就空着", lambda row: row.figure.scope),
    Column(
        "year_inferred",
        "年份推定",
        "“是”表示报告没有写年份，由本站推定；“否”表示报告写了",
        lambda row: "是" if row.edition.year else "否",
        constraints={**REQUIRED, "enum": ["是", "否"]},
    ),
    Column("due", "要在何时做到", "要在哪一天或哪个月以前做到；报告没有写就空着", lambda row: row.figure.due),
)
