"""Figures, tables, areas, sections and original texts of the data that no page uses."""

from collections.abc import Iterator, Set
from pathlib import Path

from workreport.addresses.pages import ORIGINAL
from workreport.loading import read_data
from workreport.loading.references import entries
from workreport.model import Edition, Report
from workreport.problems.problem import Problem, ProblemsFound
from workreport.rendering import PageContext, Site, named_editions
from workreport.text.macro_calls import Call, calls_in
from workreport.text.source_files import read_source

# The lists of an edition's file, by the macros that show their records one by one, and what such a record is called.
LISTS = {"figure": ("figures", "数字"), "table": ("tables", "表格")}
# A macro that a page calls: the page's edition, the macro's name, and its first argument.
Use = tuple[str, ...]


def check_usage(root: Path, report: Report, pages: dict[str, Path]) -> list[Problem]:
    """Return problems for whatever no page uses; `pages` maps paths below docs/ to files."""
    used: set[Use] = set()
    for uri, path in pages.items():
        try:
            text = read_source(f"docs/{uri}", path)
        except ProblemsFound:
            continue
        edition = PageContext(Site(report, named_editions=named_editions({uri: text})), uri, text).edition.id
        used |= {
            (edition, call.name, *call.arguments[:1])
            for call in calls_in(text)
            if isinstance(call, Call) and call.name in (*LISTS, ORIGINAL)
        }
    unused = [problem for edition in report.editions for problem in _unused(root, edition, used)]
    unused += [problem for edition in report.editions for problem in _original_without_page(edition, used)]
    return [*unused, *_areas_without_section(root, report), *_sections_without_page(root, report, pages)]


def _areas_without_section(root: Path, report: Report) -> list[Problem]:
    problems = []
    for series in report.series:
        editions = report.editions_of(series)
        covered = {section.area for edition in editions for section in edition.sections}
        if not editions or covered.issuperset(area.id for area in series.areas):
            continue
        source = read_data(root / "data", f"series/{series.id}.yml")
        for path, area in entries(source, "areas"):
            if area["id"] not in covered:
                add = f"在data/{editions[0].id}.yml的sections里加上“- area: {area['id']}”，再新建它的页面"
                what = f"没有一期报告写到“{area['id']}”这个工作领域"
                problems.append(Problem(source.file, source.line(path), what, f"{add}；或者删去这一条"))
    return problems


def _sections_without_page(root: Path, report: Report, pages: dict[str, Path]) -> list[Problem]:
    problems = []
    for edition in report.editions:
        if all(f"{edition.id}/{section.area}.md" in pages for section in edition.sections):
            continue
        source = read_data(root / "data", f"{edition.id}.yml")
        for path, section in entries(source, "sections"):
            page = f"{edition.id}/{section['area']}.md"
            if page not in pages:
                problems.append(
                    Problem(
                        source.file, source.line(path), f"“{section['area']}”这个工作领域还没有页面", f"新建docs/{page}"
                    )
                )
    return problems


def _unused(root: Path, edition: Edition, used: Set[Use]) -> list[Problem]:
    ids = {"figure": [figure.id for figure in edition.figures], "table": [table.id for table in edition.tables]}
    if all((edition.id, macro, each) in used for macro in LISTS for each in ids[macro]):
        return []
    source = read_data(root / "data", f"{edition.id}.yml")
    for macro, (list_name, kind) in LISTS.items():
        for path, record in entries(source, list_name):
            if (edition.id, macro, record["id"]) not in used:
                call = f'{{{{ {macro}("{record["id"]}") }}}}'
                source.report(
                    source.line(path),
                    f"没有页面用到“{record['id']}”这个{kind}",
                    f"在说到它的页面上写{call}，或者删去这一条",
                )
    return source.problems


def _original_without_page(edition: Edition, used: Set[Use]) -> Iterator[Problem]:
    if edition.original_text and (edition.id, ORIGINAL) not in used:
        page = f"docs/{edition.id}/{ORIGINAL}.md"
        remedy = f"新建{page}，标题下面写{{{{ {ORIGINAL}() }}}}，再把它加进mkdocs.yml的nav；或者删去这个文件"
        yield Problem(f"data/{edition.id}.txt", 1, "没有页面显示报告的原文", remedy)
