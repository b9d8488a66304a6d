"""What a draft needs of the series that it belongs to, and of the edition before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from workreport.loading import read_data
from workreport.loading.load import SERIES_FOLDER, edition_files, series_files
from workreport.model.series import OFFICIAL, OTHER, TARGET
from workreport.problems.problem import Problem, ProblemsFound


@dataclass(frozen=True)
class Part:
    """A part of the reports of a series; `kind` is one of 结果, 目标 and 其他."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True)
class Area:
    """A work area, with the headings by which the edition before writes of it."""

    id: str
    name: str
    description: str
    headings: tuple[str, ...] = ()


@dataclass(frozen=True)
class EarlierFigure:
    """A figure of the edition before, whose id a figure with the same label takes over."""

    id: str
    label: str
    area: str


@dataclass(frozen=True)
class Series:
    """The reports of one body of one kind.

    Attributes:
        alone: Whether the site has no other.
        last: The id of the latest edition in the data; empty if there is none.
        headlines: The figures that the edition before shows first.
        related: The areas that it names as related, by area.
        plans: The topics of its plans, by area.
        has_pages: Whether the series has pages of its own.
    """

    id: str
    name: str
    body: str
    official: bool
    parts: tuple[Part, ...] = ()
    areas: tuple[Area, ...] = ()
    alone: bool = True
    last: str = ""
    figures: tuple[EarlierFigure, ...] = ()
    headlines: tuple[str, ...] = ()
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plans: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    has_pages: bool = False


def read_series(root: Path, wanted: str) -> Series:
    """Read a series and the latest of its editions from the data of the project at `root`.

    Parameters:
        root: The folder of the project.
        wanted: The id of the series; empty for the only one.

    Raises:
        ProblemsFound: There is no such series, or several to choose from, or a file cannot be read.
    """
    data = root / "data"
    paths = {path.stem: f"{SERIES_FOLDER}/{path.name}" for path in series_files(data)}
    if not paths:
        raise _refused("data/series", "还没有任何系列", "先运行make new-site，或者照CONTRIBUTING.md新建一个")
    if not wanted and len(paths) > 1:
        raise _refused("data/series", "有好几个系列，不知道是哪一个", f"加上SERIES=，写{'、'.join(paths)}里的一个")
    if wanted and wanted not in paths:
        raise _refused("data/series", f"没有“{wanted}”这个系列", f"SERIES=写{'、'.join(paths)}里的一个")
    source = _values(data, paths[wanted] if wanted else next(iter(paths.values())))
    editions = [
        values for path in edition_files(data) if (values := _values(data, path.name)).get("series") == source["id"]
    ]
    last = max(editions, key=lambda values: str(values.get("period", {}).get("end", "")), default={})
    has_pages = (root / "docs" / str(source["id"])).is_dir()
    return replace(_series(source, last, alone=len(paths) == 1), has_pages=has_pages)


def _series(source: Mapping[str, Any], last: Mapping[str, Any], *, alone: bool) -> Series:
    headings = {each["name"]: each.get("heading", "") for each in _records(last, "locators")}
    sections = {each["area"]: each for each in _records(last, "sections")}
    named = {
        area: tuple(
            headings.get(locator, "")
            for part in _mapping(section, "parts").values()
            for locator in part.get("locators", ())
        )
        for area, section in sections.items()
    }
    areas = tuple(
        Area(each["id"], each["name"], each.get("description", ""), named.get(each["id"], ()))
        for each in _records(source, "areas")
    )
    aims = {each["id"] for each in _records(source, "parts") if each.get("kind") == TARGET}
    figures = tuple(
        EarlierFigure(each["id"], each["label"], each.get("area", "")) for each in _records(last, "figures")
    )
    return Series(
        id=source["id"],
        name=source.get("name", ""),
        body=source.get("body", ""),
        official=source.get("official") == OFFICIAL,
        parts=tuple(Part(each["id"], each["name"], each.get("kind", OTHER)) for each in _records(source, "parts")),
        areas=areas,
        alone=alone,
        last=last.get("id", ""),
        figures=figures,
        headlines=tuple(last.get("headlines") or ()),
        related={area: tuple(section.get("related") or ()) for area, section in sections.items()},
        plans={area: tuple(_plans(section, aims)) for area, section in sections.items()},
    )


def _plans(section: Mapping[str, Any], aims: set[str]) -> Iterable[str]:
    return (each["topic"] for each in _records(section, "threads") if not aims.isdisjoint(_mapping(each, "says")))


def _values(data: Path, name: str) -> dict[str, Any]:
    source = read_data(data, name)
    if not isinstance(source.value, dict):
        raise ProblemsFound(source.problems or [Problem(source.file, 1, "文件是空的", "从仓库里恢复它")])
    return source.value


def _records(values: Mapping[str, Any], name: str) -> Iterable[dict[str, Any]]:
    listed = values.get(name)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _mapping(values: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = values.get(name)
    return found if isinstance(found, dict) else {}


def _refused(file: str, what: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(file, 1, what, remedy)])
