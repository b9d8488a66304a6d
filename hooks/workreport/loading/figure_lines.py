"""The lines of the data files on which the figures stand."""

from pathlib import Path

from workreport.loading.load import edition_files, read_data
from workreport.loading.references import entries


def figure_lines(data: Path) -> dict[tuple[str, str], int]:
    """Return the line on which each figure begins, by the ids of its edition and its own."""
    sources = {path.stem: read_data(data, path.name) for path in edition_files(data)}
    return {
        (edition, str(figure["id"])): source.line(path)
        for edition, source in sources.items()
        for path, figure in entries(source, "figures")
    }
