"""The build: the offline bundle first, then the website that offers it."""

import tempfile
from pathlib import Path

from ..bundle import write_bundle
from ..checking import check_project
from ..model import Report
from ..trim import EVERYWHERE, OFFLINE, trim
from .site import build_site

NAME = "workreport"


def build_all(root: Path) -> tuple[Path, Path]:
    """Builds site/ and the bundle in dist/ and returns their paths.

    Raises ProblemsFound, with both as they were, when anything is wrong.
    """
    # Before MkDocs reads the configuration, which could make it run anything.
    report = check_project(root)
    bundle = root / "dist" / f"{NAME}-{report.latest.id}.zip"
    bundle.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=bundle.parent) as folder:
        offline, made = Path(folder) / "offline", Path(folder) / bundle.name
        build_site(root, "mkdocs.offline.yml", offline, lambda built: refine(built, report, offline=True), {})
        write_bundle(offline, made)
        offered = {"bundle": f"downloads/{bundle.name}", "bundle_file": str(made)}
        build_site(root, "mkdocs.yml", root / "site", lambda built: refine(built, report, offline=False), offered)
        made.replace(bundle)
    return root / "site", bundle


def refine(built: Path, report: Report, offline: bool) -> None:
    """The steps over a built site, none of which needs MkDocs."""
    # The dictionaries behind search take a while to load, which a build that fails before need not wait for.
    from ..search import install_search

    install_search(built, report, offline)
    trim(built, OFFLINE if offline else EVERYWHERE)
