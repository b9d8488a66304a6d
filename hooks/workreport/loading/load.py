"""Loads all data files into one report."""

from datetime import date
from pathlib import Path

from pydantic import ValidationError

from workreport.loading.dates import check_dates
from workreport.loading.messages import report_errors
from workreport.loading.references import check_areas, check_edition, check_glossary, names
from workreport.loading.spelling import mend_spelling
from workreport.loading.typed_numbers import check_typed_numbers
from workreport.loading.words import check_placeholders, check_words
from workreport.loading.yaml_source import YamlSource, read_yaml
from workreport.model import AreaList, Edition, Glossary, Published, Record, Report, SearchHelp
from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.characters import check_characters, mend_characters
from workreport.text.source_files import TEXT_LIMIT, read_source, refusal

OTHER_FILES = {"areas": AreaList, "glossary": Glossary, "search": SearchHelp, "published": Published}
# In bytes, all files together: several hundred editions.
TOTAL_LIMIT = 8 * 1024 * 1024


def load_report(data: Path, today: date | None = None) -> Report:
    """Loads the data folder; raises ProblemsFound with every problem of every file.

    The clock, or `today`, only ever refuses dates to come and never changes what is built.
    """
    _check_amount(data)
    sources = {name: read_data(data / f"{name}.yml") for name in OTHER_FILES}
    editions = {path.stem: read_data(path) for path in edition_files(data)}
    gone = [] if editions else names(sources["published"], "editions", "id")
    if not editions and not gone:
        sources["areas"].report(1, "data文件夹里没有任何一期报告", "加上这一期的数据文件，例如data/2018-h1.yml")
    check_areas(sources["areas"])
    check_glossary(sources["glossary"], list(editions.values()))
    for stem, source in editions.items():
        check_edition(source, sources["areas"], stem)
    check_typed_numbers(list(editions.values()), sources["glossary"])
    for source in (*sources.values(), *editions.values()):
        check_dates(source, today or date.today())
    records = {name: _validate(sources[name], model) for name, model in OTHER_FILES.items()}
    loaded = [_validate(source, Edition) for source in editions.values()]
    problems = [
        Problem(f"data/{name}.yml", 1, "已经发布的这一期报告不见了", "恢复这个文件，文件名照原来的写") for name in gone
    ]
    if problems := [
        *problems,
        *(problem for source in (*sources.values(), *editions.values()) for problem in source.problems),
    ]:
        raise ProblemsFound(problems)
    loaded.sort(key=lambda edition: edition.period.end, reverse=True)
    return Report(editions=tuple(loaded), **records)


def edition_files(data: Path) -> list[Path]:
    """The files of the editions, by name."""
    return sorted(path for path in data.glob("[!.]*.yml") if path.stem not in OTHER_FILES)


def _check_amount(data: Path) -> None:
    if data.is_symlink():
        raise ProblemsFound([refusal("data", data)])
    total = sum(size for path in data.glob("[!.]*.yml") if (size := path.lstat().st_size) <= TEXT_LIMIT)
    if total > TOTAL_LIMIT:
        what = f"data文件夹里一共{total // 1024} KB，太多了"
        raise ProblemsFound([Problem("data", 1, what, f"最多{TOTAL_LIMIT // 1024} KB；删去多余的")])


def read_data(path: Path) -> YamlSource:
    """The values of one data file; what is wrong with its text stands in `problems`."""
    file = f"data/{path.name}"
    try:
        text = read_source(file, path)
    except ProblemsFound as found:
        return YamlSource(file, problems=found.problems)
    spelled, mended = mend_spelling(file, mend_characters(text))
    source = read_yaml(file, mended)
    faults = [*check_characters(file, text), *spelled]
    if faults and source.value is None:
        # The parser stumbled over the same faults, and says less.
        source.problems.clear()
    for fault in faults:
        source.report(fault.line, fault.what, fault.remedy)
    check_words(source)
    check_placeholders(source)
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
        report_errors(error, model, source)
        return None
