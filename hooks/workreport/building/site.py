"""The input of a build: the report, with what the repository and the environment add to it."""

import os
from pathlib import Path

from workreport.addresses.repository import Repository
from workreport.exports import exports
from workreport.loading import figure_lines
from workreport.model import Report
from workreport.release import Download, Version, content_time, edit_times
from workreport.rendering import Site, citing_pages, figure_uses, named_editions
from workreport.text.source_files import page_texts


def load_site(
    root: Path,
    report: Report,
    *,
    offline: bool,
    offered: tuple[Download, ...],
    source: Repository | None,
    name: str,
    address: str,
) -> Site:
    """Return the site of the project at `root`, with this report.

    `offered` are the downloads of the website, `source` is the project's repository, if that is known, `name` is the
    site's name, and `address` is that of the website, empty where unknown or else ending in a slash.

    Raises ProblemsFound when SOURCE_DATE_EPOCH in the environment is not a usable time.
    """
    version = Version(report.latest.id, content_time(root, os.environ))
    texts = page_texts(root / "docs")
    uses = figure_uses(report, texts)
    data = root / "data"
    return Site(
        report,
        offline=offline,
        offered=offered,
        exports=exports(report, version, name, address, uses),
        version=version,
        edited=edit_times(root),
        source=source,
        figure_lines=figure_lines(data) if source else {},
        uses=uses,
        named_editions=named_editions(texts),
        citing_pages=citing_pages(report, texts),
        name=name,
        address=address,
    )
