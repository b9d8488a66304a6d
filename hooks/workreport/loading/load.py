"""Loading all data files into one report."""

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from workreport.loading.dates import check_dates
from workreport.loading.messages import report_errors
from workreport.loading.originals import read_original, stray_originals
from workreport.loading.references import (
    check_edition,
    check_glossary,
    check_order,
    check_search,
    check_series,
    check_site,
    names,
)
from workreport.loading.spelling import mend_spelling
from workreport.loading.tables import read_tables, stray_tables
from workreport.loading.typed_numbers import check_typed_numbers
from workreport.loading.words import check_texts, check_words
from workreport.loading.yaml_source import YamlSource, read_yaml
from workreport.model import (
    TARGET,
    Edition,
    Figure,
    Glossary,
    Paragraph,
    Published,
    Record,
    Report,
    Row,
    SearchHelp,
    Series,
    SiteFacts,
)
from workreport.problems.problem import Problem, ProblemsFound
from workreport.text.characters import check_characters, mend_characters
from workreport.text.placeholders import TO_CONFIRM
from workreport.text.source_files import read_source, refusal

OTHER_FILES: dict[str, type[Record]] = {
    "site": SiteFacts,
    "glossary": Glossary,
    "search": SearchHelp,
    "published": Published,
}
SERIES_FOLDER = "series"

AnyRecord = TypeVar("AnyRecord", bound=Record)


def load_report(data: Path, today: date | None = None) -> Report:
    """Load all files of the data folder; raise ProblemsFound with the problems of all of them.

    `today`, by default the date of the machine, serves only to refuse future dates.
    """
    if data.is_symlink() and (problem := refusal("data", data)):
        raise ProblemsFound([problem])
    others = {name: read_data(data, f"{name}.yml") for name in OTHER_FILES}
    series = {path.stem: read_data(data, f"{SERIES_FOLDER}/{path.name}") for path in series_files(data)}
    editions = {path.stem: read_data(data, path.name) for path in edition_files(data)}
    sources = [*others.values(), *series.values(), *editions.values()]
    _check_references(others, series, editions)
    for source in sources:
        check_dates(source, today or date.today())
    check_order(editions)
    tables = {stem: read_tables(data, source, stem) for stem, source in editions.items()}
    originals = {stem: read_original(data, source, stem) for stem, source in editions.items()}
    records = {name: _validate(others[name], model) for name, model in OTHER_FILES.items()}
    all_series = [each for source in series.values() if (each := _validate(source, Series))]
    all_editions = [record for source in editions.values() if (record := _validate(source, Edition))]
    problems = [problem for source in sources for problem in source.problems]
    problems += [problem for _, found in (*tables.values(), *originals.values()) for problem in found]
    problems += [*stray_tables(data, editions), *stray_originals(data, editions)]
    missing = [] if editions else names(others["published"], "editions", "id")
    problems += [
        Problem(f"data/{edition_id}.yml", 1, "已经发布的这一期报告不见了", "恢复这个文件，文件名照原来的写")
        for edition_id in missing
    ]
    if problems:
        raise ProblemsFound(problems)
    filled = [_fill_in(each, all_series, tables[each.id][0], originals[each.id][0]) for each in all_editions]
    filled.sort(key=lambda edition: edition.period.end, reverse=True)
    # The areas of the main series come first wherever those of all series are listed.
    all_series.sort(key=lambda each: each.id != others["site"].get("main"))
    return Report.model_validate({"series": tuple(all_series), "editions": tuple(filled), **records})


def edition_files(data: Path) -> list[Path]:
    """List the data files of the editions by name."""
    return sorted(path for path in data.glob("[!.]*.yml") if path.stem not in OTHER_FILES)


def series_files(data: Path) -> list[Path]:
    """List the data files of the series by name."""
    return sorted((data / SERIES_FOLDER).glob("[!.]*.yml"))


def read_data(data: Path, name: str) -> YamlSource:
    """Read the values of a data file, by its path below the data folder, and the problems in its text."""
    source = read_mended(f"data/{name}", data / name, correct_spelling=True)
    check_words(source)
    check_texts(source)
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
        # What a draft suggests holds until a person changes it; the check lists it.
        typos, corrected = mend_spelling(file, corrected.replace(TO_CONFIRM, ""))
    source = read_yaml(file, corrected, tags, literal=literal)
    faults = [*check_characters(file, text), *typos]
    if faults and source.value is None:
        # The parser stumbled over the same faults, and its message is less exact.
        source.problems.clear()
    for fault in faults:
        source.report(fault.line, fault.what, fault.remedy)
    return source


def _check_references(
    others: Mapping[str, YamlSource], series: Mapping[str, YamlSource], editions: Mapping[str, YamlSource]
) -> None:
    check_site(others["site"], series)
    for stem, source in series.items():
        check_series(source, stem)
    for stem, source in editions.items():
        check_edition(source, series, stem)
    check_search(others["search"])
    check_glossary(others["glossary"], editions, series, main=others["site"].get("main"))
    check_typed_numbers(list(editions.values()), list(series.values()), others["glossary"])
    if not editions and not names(others["published"], "editions", "id"):
        others["site"].report(
            1, "data文件夹里没有任何一期报告", "用make new-edition加上一期，或者把它的数据文件放进data"
        )


def _fill_in(
    edition: Edition, all_series: list[Series], rows: Mapping[str, tuple[Row, ...]], original: tuple[Paragraph, ...]
) -> Edition:
    """Return the edition with its original text, the rows of its tables, and whatever its figures leave out.

    These leave the period to the edition, the area to its sections, and whether they are targets to their paragraphs.
    """
    aims = {part.id for each in all_series if each.id == edition.series for part in each.parts if part.kind == TARGET}
    targets = {locator.name for locator in edition.locators if locator.part in aims}
    areas = {
        name: section.area
        for section in reversed(edition.sections)
        for part in section.parts.values()
        for name in part.locators
    }

    def filled(figure: Figure) -> Figure:
        return figure.model_copy(
            update={
                "period": figure.period or edition.period.says,
                "area": figure.area or areas.get(figure.locator, ""),
                "is_target": figure.locator in targets,
            }
        )

    tables = (table.model_copy(update={"rows": rows[table.id]}) for table in edition.tables)
    return edition.model_copy(
        update={
            "figures": tuple(map(filled, edition.figures)),
            "tables": tuple(tables),
            "original_text": original,
        }
    )


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
