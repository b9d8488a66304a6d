"""The build: the offline bundle first, then the website that offers it."""

import tempfile
from pathlib import Path

from ..bundle import write_bundle
from ..loading import load_report
from ..model import Report
from ..search import install_search
from ..trim import EVERYWHERE, OFFLINE, trim
from .site import build_site

NAME = "workreport"


def build_all(root: Path) -> tuple[Path, Path]:
    """Builds site/ and the bundle in dist/ and returns their paths.

    Raises ProblemsFound, with both as they were, when anything is wrong.
    """
    report = load_report(root / "data")
    bundle = root / "dist" / f"{NAME}-{report.latest.id}.zip"
    bundle.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=bundle.parent) as folder:
        offline, made = Path(folder) / "offline", Path(folder) / bundle.name
        build_site(root, "mkdocs.offline.yml", offline, lambda built: refine(built, report, offline=True), {})
        write_bundle(offline, made)
        site = build_website(root, made)
        made.replace(bundle)
    return site, bundle


def build_website(root: Path, bundle: Path | None) -> Path:
    """Builds site/, which offers `bundle` for download where there is one, and returns its path."""
    report = load_report(root / "data")
    extra = {"bundle": f"downloads/{bundle.name}", "bundle_file": str(bundle)} if bundle else {}
    build_site(root, "mkdocs.yml", root / "site", lambda built: refine(built, report, offline=False), extra)
    return root / "site"


def refine(built: Path, report: Report, offline: bool) -> None:
    """The steps over a built site, none of which needs MkDocs."""
    install_search(built, report, offline)
    trim(built, OFFLINE if offline else EVERYWHERE)
