"""The build: the offline edition first, then the website that offers it."""

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..assets import install_assets
from ..checking import check_project
from ..model import Report
from ..printing import fill_print_edition
from ..release import Download, Version, content_time, write_bundle, write_checksums
from ..trim import OFFLINE, SITE_MAP, WEBSITE, trim
from .rendered import RenderedPage, write_pages
from .site import build_site


@dataclass(frozen=True)
class Built:
    """Where the build put what it made, and which content that is."""

    site: Path
    bundle: Path
    version: Version


def build_website(
    root: Path, report: Report, version: Version, offered: tuple[Download, ...],
    kept: Mapping[str, RenderedPage] | None = None, rendered: dict[str, RenderedPage] | None = None,
) -> None:
    """Builds site/, which offers those files; raises ProblemsFound, with the earlier site as it was, when anything is wrong.

    Pages are by their paths below docs/: those in `kept` are taken as they are, and the others added to `rendered`.
    """
    kept = kept or {}

    def finish(built: Path) -> None:
        write_pages(built, kept)
        refine(built, report, offline=False)

    told = {"report": report, "content_version": version, "offered": offered, "kept": kept, "rendered": rendered}
    build_site(root, "mkdocs.yml", root / "site", finish, told)


def build_all(root: Path, website: Callable[[Path, Report, Version, tuple[Download, ...]], None] = build_website) -> Built:
    """Builds the bundle with its checksum in dist/, and by `website` the site that offers them.

    Raises ProblemsFound, with all of it as it was, when anything is wrong.
    """
    # Before MkDocs reads the configuration, which could make it run anything.
    report = check_project(root)
    version = version_of(root, report)
    dist = root / "dist"
    dist.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=dist) as folder:
        offline = Path(folder) / "offline"
        told = {"report": report, "content_version": version}
        title = build_site(root, "mkdocs.offline.yml", offline, lambda built: refine(built, report, offline=True), told)
        bundle = Download.of(write_bundle(offline, version, title, Path(folder)))
        checksum = Download.of(write_checksums(bundle.path.with_suffix(".zip.sha256"), bundle))
        made = (bundle, checksum)
        website(root, report, version, (*made, *_printed(dist, version, bundle)))
        for download in made:
            download.path.replace(dist / download.name)
    return Built(root / "site", dist / bundle.name, version)


def version_of(root: Path, report: Report) -> Version:
    """The version of the content as it is now; raises ProblemsFound when the environment names an impossible time."""
    return Version(report.latest.id, content_time(root, os.environ))


def offered_files(dist: Path, version: Version) -> tuple[Download, ...]:
    """What was made of that version before, for a website that is built alone."""
    bundle, checksum = dist / f"{version.stem}.zip", dist / f"{version.stem}.zip.sha256"
    if not (bundle.exists() and checksum.exists()):
        return ()
    made = Download.of(bundle)
    return (made, Download.of(checksum), *_printed(dist, version, made))


def refine(built: Path, report: Report, offline: bool) -> None:
    """The steps over a built site, none of which needs MkDocs."""
    # The dictionaries behind search take a while to load, which a build that fails before need not wait for.
    from ..search import install_search

    install_search(built, report, offline)
    fill_print_edition(built)
    install_assets(built)
    trim(built, OFFLINE if offline else WEBSITE)
    if (built / "sitemap.xml").exists():
        trim(built, SITE_MAP)


def _printed(dist: Path, version: Version, bundle: Download) -> tuple[Download, ...]:
    """The PDF and its checksums, if they were made from this very bundle."""
    pdf, checksums = dist / f"{version.stem}.pdf", dist / f"{version.stem}.pdf.sha256"
    if not (pdf.exists() and checksums.exists()):
        return ()
    downloads = (Download.of(pdf), Download.of(checksums))
    made_from = downloads[0].checksum_line + bundle.checksum_line
    return downloads if checksums.read_text(encoding="ascii") == made_from else ()
