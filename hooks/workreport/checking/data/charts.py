"""Charts that an editor asks for: their figures must be of one kind and unit, or no axis could hold them."""

from pathlib import Path

from workreport.loading import read_data
from workreport.model import Chart, Edition, Report
from workreport.problems.problem import Problem


def check_charts(root: Path, report: Report) -> list[Problem]:
    """Return a problem for each chart whose figures differ in kind, unit or direction, or have no single number."""
    problems = []
    for edition in report.editions:
        faulty = [(place, fault) for place, chart in enumerate(edition.charts) if (fault := _fault(edition, chart))]
        if faulty:
            source = read_data(root / "data", f"{edition.id}.yml")
            problems += [Problem(source.file, source.line(("charts", place)), *fault) for place, fault in faulty]
    return problems


def _fault(edition: Edition, chart: Chart) -> tuple[str, str] | None:
    figures = [edition.figure(figure_id) for figure_id in chart.figures]
    if without := [figure for figure in figures if figure.number is None]:
        return f"“{without[0].id}”（{without[0].says}）不是一个数，画不成图", "从这张图的figures里删去它"
    if len({(figure.quantity.kind, figure.quantity.unit, figure.quantity.falls) for figure in figures}) > 1:
        return "这张图里的数字类别、单位或者方向不同，放在一起比会误导读者", "只留下同一类、同一单位、同一方向的"
    return None
