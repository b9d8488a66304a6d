"""The built pages as their readers see them, and as search knows them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from workreport.model import Report

READ_ATTRIBUTES = ("title", "alt", "aria-label", "placeholder", "content")


def built_pages(site: Path) -> Iterator[tuple[str, LexborHTMLParser]]:
    """Every HTML page below `site`, by its path."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), LexborHTMLParser(path.read_text(encoding="utf-8"))


def texts(page: LexborHTMLParser) -> str:
    """All that a page says: its text, and what its attributes tell readers, scripts and styles left out."""
    page.strip_tags(["script", "style"])
    said = [page.root.text(separator="")]
    for node in page.css("*"):
        said += [node.attributes[name] or "" for name in READ_ATTRIBUTES if name in node.attributes]
    return "\n".join(said)


def searched_sections(site: Path) -> Mapping[str, Sequence[Sequence[str]]]:
    """What search knows of each page of the first shards: its sections, each an anchor and texts."""
    shards = [json.loads((site / "search" / f"{name}.json").read_text(encoding="utf-8")) for name in ("index", "texts")]
    return {page["url"]: page["sections"] for shard in shards for page in shard["pages"]}


def page_types(site: Path, report: Report) -> list[str]:
    """The addresses of every kind of page below `site`: of areas, the longest and the shortest page stand for all."""
    areas = {area.id for series in report.series for area in series.areas}
    paths = sorted(site.rglob("*.html"), key=lambda path: path.stat().st_size)
    of_areas = [path for path in paths if areas & {path.stem, path.parent.name}]
    return [path.relative_to(site).as_posix() for path in paths if path not in of_areas[1:-1]]
