"""The build: the offline edition first, then the website that offers it."""

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from workreport.addresses.pages import PICTURE
from workreport.building.site import build_site
from workreport.checking import check_project
from workreport.finishing.assets import install_assets
from workreport.finishing.card_scripts import write_fact_cards
from workreport.finishing.hosting import compress_files, fill_capacity, write_headers
from workreport.finishing.printing import fill_print_edition
from workreport.finishing.search import installed_search
from workreport.finishing.trimming import OFFLINE, SITE_MAP, WEBSITE, trim
from workreport.model import Report
from workreport.release import Download, Version, content_time, edit_times, write_bundle, write_checksums


@dataclass(frozen=True)
class Built:
    """Where the build put what it made, and which content that is."""

    site: Path
    bundle: Path
    version: Version


@dataclass(frozen=True)
class Content:
    """What pages are made from besides the files that MkDocs reads: the report, its version, when each page was last edited,
    the files that the website offers, and where the MkDocs events keep what they make of the report for another build."""

    report: Report
    version: Version
    edited: Mapping[str, datetime]
    offered: tuple[Download, ...] = ()
    made: dict[str, object] | None = None

    @classmethod
    def of(cls, root: Path, report: Report) -> "Content":
        """That of a project whose report is loaded; raises ProblemsFound when the environment names an impossible time."""
        return cls(report, Version(report.latest.id, content_time(root, os.environ)), edit_times(root))

    @property
    def told(self) -> dict[str, object]:
        """As the MkDocs events and the templates know it."""
        return {
            "report": self.report,
            "content_version": self.version,
            "edited": self.edited,
            "offered": self.offered,
            "made": {} if self.made is None else self.made,
        }


def build_website(root: Path, content: Content) -> None:
    """Builds site/; raises ProblemsFound, with the earlier site as it was, when anything is wrong."""
    build_site(
        root, "mkdocs.yml", root / "site", lambda built: refine(built, content.report, offline=False), content.told
    )


def build_all(root: Path, website: Callable[[Path, Content], None] = build_website) -> Built:
    """Builds the bundle with its checksum in dist/, and by `website` the site that offers them.

    Raises ProblemsFound, with all of it as it was, when anything is wrong.
    """
    # Before MkDocs reads the configuration, which could make it run anything.
    content = Content.of(root, check_project(root))
    version, dist = content.version, root / "dist"
    dist.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=dist) as folder:
        offline = Path(folder) / "offline"
        title = build_site(
            root, "mkdocs.offline.yml", offline, lambda built: refine(built, content.report, offline=True), content.told
        )
        bundle = Download.of(write_bundle(offline, version, title, Path(folder)))
        checksum = Download.of(write_checksums(bundle.path.with_suffix(".zip.sha256"), bundle))
        made = (bundle, checksum)
        website(
            root, replace(content, offered=(*made, *_printed(dist, version, bundle), *_drawn(dist, version, offline)))
        )
        for download in made:
            download.path.replace(dist / download.name)
    return Built(root / "site", dist / bundle.name, version)


def offered_files(root: Path, version: Version) -> tuple[Download, ...]:
    """What a website that is built alone offers: the files that were made of that version last."""
    dist = root / "dist"
    bundle, checksum = dist / f"{version.stem}.zip", dist / f"{version.stem}.zip.sha256"
    if not (bundle.exists() and checksum.exists()):
        return ()
    made = Download.of(bundle)
    return (made, Download.of(checksum), *_printed(dist, version, made), *_drawn(dist, version, root / "site"))


def refine(built: Path, report: Report, offline: bool) -> None:
    """The steps over a built site, none of which needs MkDocs."""
    with installed_search(built, report, offline):
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
