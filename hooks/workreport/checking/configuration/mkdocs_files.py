"""The configuration files: their rules, and whether the navigation lists every page."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from workreport.checking.configuration.reader_rules import check_offline_settings, check_settings
from workreport.loading.load import read_mended
from workreport.loading.messages import PATTERN_REMEDIES
from workreport.loading.yaml_source import Place, YamlSource
from workreport.model import TEXT_PATTERN
from workreport.problems.problem import Problem, ProblemsFound, excerpt
from workreport.quantities import measured_quantities
from workreport.text.placeholders import placeholder_in
from workreport.text.source_files import read_source, title_of
from workreport.text.suggestions import nearest

WEBSITE, OFFLINE = "mkdocs.yml", "mkdocs.offline.yml"
ENVIRONMENT = "!ENV"
VARIABLES = ("SITE_URL",)
# The settings that readers see.
READ_SETTINGS = ("site_name", "site_description", "copyright")
ENTRY = "“- 用语: glossary.md”"


def check_configuration(root: Path, pages: Mapping[str, Path], refused: Collection[str]) -> list[Problem]:
    """Return the problems of the configuration of the project at `root`.

    `pages` maps the paths of the pages in its docs folder to files; `refused` are other files there, which failed
    their own checks.
    """
    website, offline = _read(root, WEBSITE), _read(root, OFFLINE)
    for source in (website, offline):
        if source.value is not None:
            _check_variables(source)
    if website.value is not None:
        check_settings(website, root)
        for name in READ_SETTINGS:
            for fault in _faults_of_text(website.get(name)):
                website.report(website.line((name,)), *fault)
    if offline.value is not None:
        check_offline_settings(offline)
    missing = _check_nav(website, pages, refused)
    return [*missing, *website.problems, *offline.problems]


def _read(root: Path, file: str) -> YamlSource:
    source = read_mended(file, root / file, tags=(ENVIRONMENT,), literal=True)
    if source.value is None and not source.problems:
        source.report(1, "文件是空的", "从仓库里恢复它")
    return source


def _check_variables(source: YamlSource) -> None:
    for place in source.tags:
        value = source.get(*place)
        # The last item of a list is the default, for when none of the variables is set.
        for name in (value[:-1] or value) if isinstance(value, list) else [value]:
            if name not in VARIABLES:
                source.report(
                    source.line(place),
                    f"不能读环境变量“{name}”",
                    f"能读的只有{'、'.join(VARIABLES)}；把内容直接写在这里",
                )
    if isinstance(source.get("site_url"), list) and ("site_url",) not in source.tags:
        source.report(source.line(("site_url",)), "“site_url”的写法不对", 'site_url写成!ENV [SITE_URL, ""]')


def _check_nav(source: YamlSource, pages: Mapping[str, Path], refused: Collection[str]) -> list[Problem]:
    """Report faults of the navigation in `source`; return the problems of pages that it does not list."""
    named: dict[str, int] = {}
    if not isinstance(source.value, dict):
        return []
    nav = source.get("nav")
    if not isinstance(nav, list):
        source.report(source.line(("nav",)), "“nav”应当是列表", f"每行写一页，例如{ENTRY}")
        return []
    for place, page in _named_pages(source, nav, ("nav",)):
        line = source.line(place)
        if page in named:
            source.report(line, f"导航里的“{page}”写了两次，第一次在第{named[page]}行", "只留下一次")
        elif page not in pages and page not in refused:
            source.report(line, f"导航里的“{page}”不存在", nearest(page, pages, "改成docs里有的文件，或者删去这一行"))
        elif page in pages and (fault := _fault_of_entry(str(place[-1]), page, pages[page])):
            source.report(line, *fault)
        if source.full:
            return []
        named.setdefault(page, line)
    outside = _pages_outside(source, pages)
    missing = [page for page in pages if page not in named and page not in outside] if named else []
    return [
        Problem(f"docs/{page}", 1, "这一页没有列入导航", f"在mkdocs.yml的nav里加一行“- {page}”") for page in missing
    ]


def _fault_of_entry(title: str, page: str, path: Path) -> tuple[str, str] | None:
    """Return the fault of an entry whose title does not shorten its page's; one without a title has its number."""
    try:
        text = read_source(f"docs/{page}", path)
    except ProblemsFound:  # check_pages reports the page
        return None
    own = title_of(text)
    # 首页 and 总览 are names for what stands first.
    if title.isdigit() or not own or page.endswith("index.md") or _shortens(title, own) or _shortens(own, title):
        return None
    return (
        f"导航里的标题“{excerpt(title)}”和这一页的标题“{excerpt(own)}”不同",
        f"写成“- {page}”，导航里就显示那一页的标题；要改标题，就在那一页上改",
    )


def _shortens(short: str, long: str) -> bool:
    """Whether all characters of a title stand in another in the same order: 党建 in 党的建设."""
    rest = iter(long)
    return all(character in rest for character in short)


def _pages_outside(source: YamlSource, pages: Iterable[str]) -> set[str]:
    """Return the pages that are left out of the navigation on purpose: by path, or by a name in any folder."""
    value = source.get("not_in_nav")
    lines = [line.strip() for line in value.split("\n")] if isinstance(value, str) else []
    return {page for page in pages for line in lines if line == f"/{page}" or line == page.rpartition("/")[2]}


def _named_pages(source: YamlSource, entries: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Yield the pages below entries of the navigation; report faults of its sections and titles in `source`."""
    if not isinstance(entries, list) or not entries:
        source.report(
            source.line(place), f"导航的“{excerpt(str(place[-1]))}”里没有列出页面", f"在下面每行写一页，例如{ENTRY}"
        )
        return
    for number, entry in enumerate(entries):
        entry_place = (*place, number)
        title, inside = next(iter(entry.items())) if isinstance(entry, dict) and len(entry) == 1 else (None, entry)
        if title is not None:
            entry_place = (*entry_place, title)
            if fault := _title_fault(title):
                source.report(source.line(entry_place), *fault)
        if (title is not None and isinstance(inside, list | dict)) or inside == "":
            yield from _named_pages(source, inside, entry_place)
        elif isinstance(inside, str):
            yield entry_place, inside
        else:
            source.report(source.line(entry_place), "导航的这一项看不懂", f"写成{ENTRY}")


def _title_fault(title: str) -> tuple[str, str] | None:
    if not re.fullmatch(TEXT_PATTERN, title):
        return f"导航里的标题“{excerpt(title)}”不是普通文字", PATTERN_REMEDIES[TEXT_PATTERN]
    if placeholder := placeholder_in(title):
        return f"导航里的标题“{excerpt(title)}”里，“{placeholder}”像是还没有写完", "写上定下来的标题"
    return next(_faults_of_text(title), None)


def _faults_of_text(text: object) -> Iterator[tuple[str, str]]:
    """Yield a fault for each quantity, which a correction would miss here."""
    for found in measured_quantities(text) if isinstance(text, str) else ():
        yield f"手写了“{found.quantity.text}”", "报告里的数量只写在data里；这里改用文字说"
