"""Loading all data files into one report."""

from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TypeVar

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

OTHER_FILES: dict[str, type[Record]] = {
    "areas": AreaList,
    "glossary": Glossary,
    "search": SearchHelp,
    "published": Published,
}
# In bytes, all files together: more than a hundred editions.
TOTAL_LIMIT = 2 * 1024 * 1024

AnyRecord = TypeVar("AnyRecord", bound=Record)


def load_report(data: Path, today: date | None = None) -> Report:
    """Load all files of the data folder; raise ProblemsFound with the problems of all of them.

    `today`, by default the date of the machine, serves only to refuse future dates.
    """
    _check_total_size(data)
    sources = {name: read_data(data / f"{name}.yml") for name in OTHER_FILES}
    edition_sources = {path.stem: read_data(path) for path in edition_files(data)}
    all_sources = [*sources.values(), *edition_sources.values()]
    missing = [] if edition_sources else names(sources["published"], "editions", "id")
    if not edition_sources and not missing:
        sources["areas"].report(1, "data文件夹里没有任何一期报告", "加上这一期的数据文件，例如data/2018-h1.yml")
    check_areas(sources["areas"])
    check_glossary(sources["glossary"], list(edition_sources.values()))
    for stem, source in edition_sources.items():
        check_edition(source, sources["areas"], stem)
    check_typed_numbers(list(edition_sources.values()), sources["glossary"])
    for source in all_sources:
        check_dates(source, today or date.today())
    records = {name: _validate(sources[name], model) for name, model in OTHER_FILES.items()}
    editions = [edition for source in edition_sources.values() if (edition := _validate(source, Edition))]
    problems = [
        Problem(f"data/{edition_id}.yml", 1, "已经发布的这一期报告不见了", "恢复这个文件，文件名照原来的写")
        for edition_id in missing
    ]
    problems += [problem for source in all_sources for problem in source.problems]
    if problems:
        raise ProblemsFound(problems)
    editions.sort(key=lambda edition: edition.period.end, reverse=True)
    return Report.model_validate({"editions": tuple(editions), **records})


def edition_files(data: Path) -> list[Path]:
    """List the data files of the editions by name."""
    return sorted(path for path in data.glob("[!.]*.yml") if path.stem not in OTHER_FILES)


def read_data(path: Path) -> YamlSource:
    """Read the values of a data file and the problems in its text."""
    source = read_mended(f"data/{path.name}", path, correct_spelling=True)
    check_words(source)
    check_placeholders(source)
    return source


def read_mended(
    file: str, path: Path, tags: Collection[str] = (), *, correct_spelling: bool = False, literal: bool = False
) -> YamlSource:
    """Read a YAML file after correcting faults in its characters, so that they do not hide others.

    `file` is the path in the messages; `correct_spelling` also corrects the punctuation of data files; `tags` and
    `literal` are those of read_yaml.
    """
    try:
        text = read_source(file, path)
    except ProblemsFound as error:
        return YamlSource(file, problems=error.problems)
    corrected, typos = mend_characters(text), list[Problem]()
    if correct_spelling:
        typos, corrected = mend_spelling(file, corrected)
    source = read_yaml(file, corrected, tags, literal=literal)
    faults = [*check_characters(file, text), *typos]
    if faults and source.value is None:
        # The parser stumbled over the same faults, and its message is less exact.
        source.problems.clear()
    for fault in faults:
        source.report(fault.line, fault.what, fault.remedy)
    return source


def _check_total_size(data: Path) -> None:
    if data.is_symlink() and (problem := refusal("data", data)):
        raise ProblemsFound([problem])
    total = sum(size for path in data.glob("[!.]*.yml") if (size := path.lstat().st_size) <= TEXT_LIMIT)
    if total > TOTAL_LIMIT:
        what = f"data文件夹里一共{total // 1024} KB，太多了"
        raise ProblemsFound([Problem("data", 1, what, f"最多{TOTAL_LIMIT // 1024} KB；删去多余的")])


def _validate(source: YamlSource, model: type[AnyRecord]) -> AnyRecord | None:
    """Return the record in a source, or None after reporting its problems there."""
    if source.value is None:
        # A file that cannot be read has its problems already.
        if not source.problems:
            source.report(1, "文件是空的", "从仓库里恢复它")
        return None
    try:
        return model.model_validate(source.value)
    except ValidationError as error:
        report_errors(error, model, source)
        return None
