"""The build: the offline edition first, then the website that offers it."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..assets import install_assets
from ..checking import check_project
from ..fact_cards import write_fact_cards
from ..model import Report
from ..pages import PICTURE
from ..printing import fill_print_edition
from ..release import Download, Version, content_time, edit_times, write_bundle, write_checksums
from ..serving import compress_files, fill_capacity, write_headers
from ..trim import OFFLINE, SITE_MAP, WEBSITE, trim
from .site import build_site


@dataclass(frozen=True)
class Built:
    """Where the build put what it made, and which content that is."""

    site: Path
    bundle: Path
    version: Version


def build_all(root: Path) -> Built:
    """Builds site/ and the bundle with its checksum in dist/.

    Raises ProblemsFound, with all of it as it was, when anything is wrong.
    """
    # Before MkDocs reads the configuration, which could make it run anything.
    report = check_project(root)
    version = Version(report.latest.id, content_time(root, os.environ))
    dist, site = root / "dist", root / "site"
    dist.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=dist) as folder:
        offline = Path(folder) / "offline"
        told = {"report": report, "content_version": version, "edited": edit_times(root)}
        title = build_site(root, "mkdocs.offline.yml", offline, lambda built: refine(built, report, offline=True), told)
        bundle = Download.of(write_bundle(offline, version, title, Path(folder)))
        checksum = Download.of(write_checksums(bundle.path.with_suffix(".zip.sha256"), bundle))
        made = (bundle, checksum)
        told["offered"] = (*made, *_printed(dist, version, bundle))
        told["offered"] += _drawn(dist, version, offline)
        build_site(root, "mkdocs.yml", site, lambda built: refine(built, report, offline=False), told)
        for download in made:
            download.path.replace(dist / download.name)
    return Built(site, dist / bundle.name, version)


def refine(built: Path, report: Report, offline: bool) -> None:
    """The steps over a built site, none of which needs MkDocs."""
    # The dictionaries behind search take a while to load, which a build that fails before need not wait for.
    from ..search import install_search

    install_search(built, report, offline)
    fill_print_edition(built)
    install_assets(built)
    write_fact_cards(built, report)
    trim(built, OFFLINE if offline else WEBSITE)
    if (built / "sitemap.xml").exists():
        trim(built, SITE_MAP)
    if not offline:
        write_headers(built)
        compress_files(built)
        fill_capacity(built)


def _printed(dist: Path, version: Version, bundle: Download) -> tuple[Download, ...]:
    """The PDF and its checksums, if they were made from this very bundle."""
    return _made_from(bundle, dist / f"{version.stem}.pdf")


def _drawn(dist: Path, version: Version, site: Path) -> tuple[Download, ...]:
    """The image of the latest picture and its checksums, if they were made from this very drawing."""
    drawing = site / version.edition / f"{PICTURE}.svg"
    return _made_from(Download.of(drawing), dist / f"{version.stem}.png") if drawing.exists() else ()


def _made_from(source: Download, made: Path) -> tuple[Download, ...]:
    checksums = made.with_suffix(f"{made.suffix}.sha256")
    if not (made.exists() and checksums.exists()):
        return ()
    downloads = (Download.of(made), Download.of(checksums))
    written = downloads[0].checksum_line + source.checksum_line
    return downloads if checksums.read_text(encoding="ascii") == written else ()
