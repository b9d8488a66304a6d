"""Loads all data files into one report."""

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ..model import AreaList, Edition, Glossary, Record, Report, SearchHelp
from ..problem import ProblemsFound
from .messages import report_errors
from .references import check_edition, check_glossary, check_unique
from .yaml_source import YamlSource, read_yaml

Kind = TypeVar("Kind", bound=Record)


def load_report(data: Path) -> Report:
    """Loads the data folder; raises ProblemsFound with every problem of every file."""
    sources: list[YamlSource] = []
    areas = _load(data / "areas.yml", AreaList, sources)
    glossary = _load(data / "glossary.yml", Glossary, sources)
    search = _load(data / "search.yml", SearchHelp, sources)
    files = sorted(path for path in data.glob("*.yml") if path.name not in ("areas.yml", "glossary.yml", "search.yml"))
    loaded = [(_load(path, Edition, sources), sources[-1], path) for path in files]
    editions = [edition for edition, _, _ in loaded if edition]
    if areas:
        check_unique(sources[0], ("areas",), [area.id for area in areas.areas], "id")
        for edition, source, path in loaded:
            if edition:
                check_edition(source, edition, areas)
                if edition.id != path.stem:
                    source.report(source.line(("id",)), f"“id: {edition.id}”和文件名不一致", f"改成“id: {path.stem}”")
    if not files:
        sources[0].report(1, "data文件夹里没有任何一期报告", "加上这一期的数据文件，例如data/2018-h1.yml")
    if glossary and len(editions) == len(files):
        check_glossary(sources[1], glossary, editions)
    if problems := [problem for source in sources for problem in source.problems]:
        raise ProblemsFound(problems)
    editions.sort(key=lambda edition: edition.period.end, reverse=True)
    return Report(areas=areas, editions=tuple(editions), glossary=glossary, search=search)


def _load(path: Path, model: type[Kind], sources: list[YamlSource]) -> Kind | None:
    source = YamlSource(f"data/{path.name}")
    sources.append(source)
    try:
        source = sources[-1] = read_yaml(source.file, path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        source.report(1, "缺少这个文件", "从仓库里恢复它")
        return None
    except UnicodeDecodeError:
        source.report(1, "文件不是UTF-8编码", "用UTF-8编码重新保存")
        return None
    if source.problems:
        return None
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        report_errors(error.errors(), source)
        return None
