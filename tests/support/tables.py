"""The fixture project with tables of each kind and the report's own text in its fictional edition."""

from pathlib import Path

from tests.support.fixture import make_project
from tests.support.project import ROOT, Project

EDITION, TEXT, PAGE = "data/2018-h2.yml", "data/2018-h2.txt", "docs/2018-h2/safe-china.md"
ORIGINAL = ROOT / "tests" / "fixtures" / "reports" / "2018-h2.txt"
# The paragraphs that do not begin with their heading.
NUMBERED = {"lead-1": 3, "lead-2": 4, "requirements": 14}
DESCRIPTIONS = """\
tables:
  - id: stations
    title: 各地新建的派出所
    locator: 成效4
    columns:
      - name: 地区
      - name: 新建
        unit: 个
    chart: bars
  - id: years
    title: 五年的立案
    locator: 成效4
    columns:
      - name: 年份
      - name: 立案
        unit: 件
    chart: lines
    note: A&B两类案件都算。
  - id: courts
    title: 各地的立案
    locator: 成效4
    columns:
      - name: 地区
      - name: 立案
        unit: 件
      - name: 升降
        unit: "%"
      - name: 说明
"""
CELLS = {
    "stations": "地区,新建\n甲省,41\n乙省,35\n丙自治区（含兵团）,24\n",
    "years": '年份,立案\n2014年,"1,200"\n2015年,"1,350"\n2016年,980\n2017年,1420\n2018年,1292\n',
    "courts": "地区,立案,升降,说明\n甲省,1.3万,下降8.6%,=1+1\n乙省,约320,上升2%,–\n丙省,–,-3.50,正常\n",
}


def add_tables(project: Project) -> None:
    """Gives the fictional edition three tables, on the page of an area."""
    project.replace(EDITION, "corrections:\n", f"{DESCRIPTIONS}corrections:\n")
    for table, cells in CELLS.items():
        write_cells(project, table, cells)
    calls = "\n\n".join(f'{{{{ table("{table}") }}}}' for table in CELLS)
    project.append(PAGE, f"## 表格 {{ #tables }}\n\n{calls}")


def write_cells(project: Project, table: str, cells: str, encoding: str = "utf-8") -> None:
    """Writes the CSV file of a table."""
    path = project.root / "data" / "2018-h2" / f"{table}.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(cells, encoding=encoding)


def add_original(project: Project, encoding: str = "utf-8") -> None:
    """Gives the fictional edition its text, and a page that shows it."""
    (project.root / TEXT).write_text(ORIGINAL.read_text(encoding="utf-8"), encoding=encoding)
    for locator, number in NUMBERED.items():
        project.replace(EDITION, f"  - id: {locator}\n", f"  - id: {locator}\n    paragraph: {number}\n")
    page = "---\ndescription: 报告的原文。\n---\n# 原文\n\n{{ original() }}\n"
    (project.root / "docs" / "2018-h2" / "original.md").write_text(page, encoding="utf-8")
    project.replace(
        "mkdocs.yml", "      - 2018-h2/figures.md\n", "      - 2018-h2/figures.md\n      - 2018-h2/original.md\n"
    )


def make_enriched(folder: Path) -> Project:
    """Assembles the fixture project with tables and original text in `folder`."""
    project = Project(make_project(folder))
    add_tables(project)
    add_original(project)
    return project
