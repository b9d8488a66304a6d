"""Whether every figure that the data hold is said on a page."""

from pathlib import Path

from ..loading import read_data
from ..loading.references import entries
from ..macro_calls import Call, calls_in
from ..model import Report
from ..problem import Problem, ProblemsFound
from ..rendering import PageContext, Site
from ..source_file import read_source


def check_usage(root: Path, report: Report, pages: dict[str, Path]) -> list[Problem]:
    """Reports figures that no page calls by their id; `pages` are the files by their paths below docs/."""
    used = set()
    for uri, path in pages.items():
        try:
            text = read_source(f"docs/{uri}", path)
        except ProblemsFound:
            continue
        edition = PageContext(Site(report), uri, text).edition.id
        used |= {(edition, call.arguments[0]) for call in calls_in(text) if isinstance(call, Call) and call.name == "figure" and call.arguments}
    return [problem for edition in report.editions for problem in _unused(root, edition.id, used)]


def _unused(root: Path, edition: str, used: set[tuple[str, object]]) -> list[Problem]:
    source = read_data(root / "data" / f"{edition}.yml")
    for path, figure in entries(source, "figures"):
        if (edition, figure["id"]) not in used:
            call = f'{{{{ figure("{figure["id"]}") }}}}'
            source.report(source.line(path), f"没有页面用到“{figure['id']}”这个数字", f"在说到它的页面上写{call}，或者删去这一条")
    return source.problems
