"""The facts that a build of the site starts from."""

import os
from pathlib import Path

from workreport.addresses.repository import Repository
from workreport.exports import exports
from workreport.loading import figure_lines
from workreport.model import Report
from workreport.release import Download, Version, content_time, edit_times
from workreport.rendering import Site, figure_uses
from workreport.text.source_files import page_texts


def site_of(
    root: Path,
    report: Report,
    *,
    offline: bool,
    offered: tuple[Download, ...],
    source: Repository | None,
    name: str,
    address: str,
) -> Site:
    """Return the site of the project at `root`, whose report is loaded.

    `offered` are the files that the website offers beside its pages, `source` is the repository that it comes from, if
    that is known, and `address` is empty or ends in a slash. Raises ProblemsFound when the environment names a time that
    cannot be.
    """
    version = Version(report.latest.id, content_time(root, os.environ))
    uses = figure_uses(report, page_texts(root / "docs"))
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
        name=name,
        address=address,
    )
