"""Figures, areas and sections of the data that no page uses."""

from pathlib import Path

from workreport.loading import read_data
from workreport.loading.references import entries
from workreport.model import Edition, Report
from workreport.problems.problem import Problem, ProblemsFound
from workreport.rendering import PageContext, Site
from workreport.text.macro_calls import Call, calls_in
from workreport.text.source_files import read_source


def check_usage(root: Path, report: Report, pages: dict[str, Path]) -> list[Problem]:
    """Return problems for figures, areas and sections that no page uses; `pages` maps paths below docs/ to files."""
    used: set[tuple[str, str]] = set()
    for uri, path in pages.items():
        try:
            text = read_source(f"docs/{uri}", path)
        except ProblemsFound:
            continue
        edition = PageContext(Site(report), uri, text).edition.id
        used |= {
            (edition, call.arguments[0])
            for call in calls_in(text)
            if isinstance(call, Call) and call.name == "figure" and call.arguments
        }
    unused = [problem for edition in report.editions for problem in _unused(root, edition, used)]
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


def _unused(root: Path, edition: Edition, used: set[tuple[str, str]]) -> list[Problem]:
    if all((edition.id, figure.id) in used for figure in edition.figures):
        return []
    source = read_data(root / "data", f"{edition.id}.yml")
    for path, figure in entries(source, "figures"):
        if (edition.id, figure["id"]) not in used:
            call = f'{{{{ figure("{figure["id"]}") }}}}'
            source.report(
                source.line(path), f"没有页面用到“{figure['id']}”这个数字", f"在说到它的页面上写{call}，或者删去这一条"
            )
    return source.problems
