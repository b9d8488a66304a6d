"""Promises about charts: an axis holds figures of one kind, unit and direction, or the check names the chart."""

import pytest

from tests.unit.checking.test_corrections import EDITION, problems
from workreport.checking.data.charts import check_charts
from workreport.loading import load_report

CHART = "figures: [homicide-change, vice-alerts-change]"
DIFFERENT = "这张图里的数字类别、单位或者方向不同，放在一起比会误导读者 → 只留下同一类、同一单位、同一方向的"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (CHART, "figures: [homicide-change, gang-cases]", DIFFERENT),
        (CHART, "figures: [gang-cases, disputes-resolved]", DIFFERENT),
        ("says: 下降15%", "says: 上升15%", DIFFERENT),
        ("says: 下降15%", "says: 下降15个百分点", DIFFERENT),
        (
            CHART,
            "figures: [homicide-change, gun-explosives-trend]",
            "“gun-explosives-trend”（继续下降）不是一个数，画不成图 → 从这张图的figures里删去它",
        ),
        (
            "says: 下降15%",
            "says: 15至20%",
            "“vice-alerts-change”（15至20%）不是一个数，画不成图 → 从这张图的figures里删去它",
        ),
    ],
)
def test_figures_that_no_axis_may_hold_are_refused_on_the_charts_line(old, new, message, project):
    project.replace(EDITION, old, new)
    text = (project.root / EDITION).read_text(encoding="utf-8")
    line = 1 + text.count("\n", 0, text.index("  - title: 上半年下降的幅度"))
    assert f"{EDITION}:{line}: {message}" in problems(project)


def test_figures_of_one_kind_unit_and_direction_may_be_compared(project):
    project.replace(EDITION, "says: 下降15%", "says: 减少15%")
    assert check_charts(project.root, load_report(project.root / "data")) == []
