"""The configuration files: nothing in them may load a program, a variable or an address that is not the project's own."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pydantic import ValidationError

from ..characters import check_characters, mend_characters
from ..loading.messages import report_errors
from ..loading.yaml_source import Place, YamlSource, read_yaml
from ..problem import Problem, ProblemsFound
from ..source_file import read_source
from ..suggestion import nearest
from .settings import OfflineSettings, Settings

FILES = {"mkdocs.yml": Settings, "mkdocs.offline.yml": OfflineSettings}
ENVIRONMENT = "!ENV"
VARIABLES = ("SITE_URL",)
# Put together of the others, and reached from the home page.
PRINT_EDITION = "print.md"


def check_configuration(root: Path, pages: Collection[str], refused: Collection[str]) -> list[Problem]:
    """What is wrong with the configuration of a project whose docs folder holds those pages, and those that are refused."""
    sources = {file: _read(root, file) for file in FILES}
    for file, source in sources.items():
        _check_variables(source)
        if source.value is None:
            continue
        try:
            FILES[file].model_validate(source.value)
        except ValidationError as error:
            report_errors(error, FILES[file], source)
    missing = _check_nav(sources["mkdocs.yml"], pages, refused)
    return [*missing, *(problem for source in sources.values() for problem in source.problems)]


def _read(root: Path, file: str) -> YamlSource:
    try:
        text = read_source(file, root / file)
    except ProblemsFound as found:
        return YamlSource(file, problems=found.problems)
    source = read_yaml(file, mend_characters(text), tags=(ENVIRONMENT,))
    for problem in check_characters(file, text):
        source.report(problem.line, problem.what, problem.remedy)
    if source.value is None and not source.problems:
        source.report(1, "文件是空的", "从仓库里恢复它")
    return source


def _check_variables(source: YamlSource) -> None:
    for place in source.tags:
        value = source.value
        for part in place:
            value = value[part] if isinstance(value, dict | list) else ""
        # Of a list the last is what is used where none of the variables is set.
        names = value[:-1] or value if isinstance(value, list) else [value]
        for name in names:
            if name not in VARIABLES:
                source.report(source.line(place), f"不能读环境变量“{name}”", f"能读的只有{'、'.join(VARIABLES)}；把内容直接写在这里")
    site_url = source.value.get("site_url") if isinstance(source.value, dict) else None
    if isinstance(site_url, list) and ("site_url",) not in source.tags:
        source.report(source.line(("site_url",)), "“site_url”的写法不对", 'site_url写成!ENV [SITE_URL, ""]')


def _check_nav(source: YamlSource, pages: Collection[str], refused: Collection[str]) -> list[Problem]:
    """Reports in `source` what the navigation names wrongly; the problems of pages that it does not name are returned."""
    named: dict[str, int] = {}
    nav = source.value.get("nav") if isinstance(source.value, dict) else None
    for place, page in _leaves(nav, ("nav",)):
        line = source.line(place)
        if page in named:
            source.report(line, f"导航里的“{page}”写了两次，第一次在第{named[page]}行", "只留下一次")
        elif page not in pages and page not in refused:
            source.report(line, f"导航里的“{page}”不存在", nearest(page, pages, "改成docs里有的文件，或者删去这一行"))
        if source.full:
            return []
        named.setdefault(page, line)
    missing = [page for page in pages if page not in (*named, PRINT_EDITION)] if named else []
    return [Problem(f"docs/{page}", 1, "这一页没有列入导航", f"在mkdocs.yml的nav里加一行“- {page}”") for page in missing]


def _leaves(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    for part, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from _leaves(inner, (*place, part))
