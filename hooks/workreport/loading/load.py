"""Loads all data files into one report."""

from pathlib import Path

from pydantic import ValidationError

from ..model import AreaList, Edition, Glossary, Published, Record, Report, SearchHelp
from ..problem import ProblemsFound
from .messages import report_errors
from .references import check_areas, check_edition, check_glossary
from .yaml_source import YamlSource, read_yaml

OTHER_FILES = {"areas": AreaList, "glossary": Glossary, "search": SearchHelp, "published": Published}


def load_report(data: Path) -> Report:
    """Loads the data folder; raises ProblemsFound with every problem of every file."""
    sources = {name: read_data(data / f"{name}.yml") for name in OTHER_FILES}
    editions = {path.stem: read_data(path) for path in edition_files(data)}
    if not editions:
        sources["areas"].report(1, "data文件夹里没有任何一期报告", "加上这一期的数据文件，例如data/2018-h1.yml")
    check_areas(sources["areas"])
    check_glossary(sources["glossary"], list(editions.values()))
    for stem, source in editions.items():
        check_edition(source, sources["areas"], stem)
    records = {name: _validate(sources[name], model) for name, model in OTHER_FILES.items()}
    loaded = [_validate(source, Edition) for source in editions.values()]
    if problems := [problem for source in (*sources.values(), *editions.values()) for problem in source.problems]:
        raise ProblemsFound(problems)
    loaded.sort(key=lambda edition: edition.period.end, reverse=True)
    return Report(editions=tuple(loaded), **records)


def edition_files(data: Path) -> list[Path]:
    """The files of the editions, by name."""
    return sorted(path for path in data.glob("[!.]*.yml") if path.stem not in OTHER_FILES)


def read_data(path: Path) -> YamlSource:
    """The values of one data file; what is wrong with its text stands in `problems`."""
    source = YamlSource(f"data/{path.name}")
    try:
        return read_yaml(source.file, path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        source.report(1, "缺少这个文件", "从仓库里恢复它")
    except UnicodeDecodeError:
        source.report(1, "文件不是UTF-8编码", "用UTF-8编码重新保存")
    return source


def _validate(source: YamlSource, model: type[Record]) -> Record | None:
    """The record, or None with its problems in the source; a file that could not be read has said so already."""
    if source.value is None:
        if not source.problems:
            source.report(1, "文件是空的", "从仓库里恢复它")
        return None
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        report_errors(error.errors(), source)
        return None
