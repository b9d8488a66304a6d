"""The website built with Zensical from the same pages, data and macros, and the steps over it that need no MkDocs."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from workreport.building.site import load_site
from workreport.exports import dataset
from workreport.finishing.built_pages import read_pages
from workreport.finishing.printing import PrintDocument
from workreport.loading import load_report
from workreport.release import Version, content_time
from workreport.rendering import Site

TAKEN = ("data", "docs", "hooks", "mkdocs.yml")
TEMPLATE = Path(__file__).with_name("main.html")
CONFIGURATION, TEMPLATES = "zensical.yml", "templates"


def build(root: Path, program: Path, target: Path) -> None:
    """Build the project at `root` with that program into `target`.

    Raises CalledProcessError, after the program has printed what it found, and ProblemsFound for wrong data.
    """
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        settings = yaml_load(file)
    report = load_report(root / "data")
    version = Version(report.latest.id, content_time(root, os.environ))
    site = load_site(
        root,
        report,
        offline=False,
        offered=(),
        source=None,
        name=settings["site_name"],
        address=settings["site_url"] or "",
    )
    # The copy has no history.
    time = {"SOURCE_DATE_EPOCH": f"{version.time.timestamp():.0f}"} if version.time else {}
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in TAKEN:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy
            copy(root / name, project / name)
        (project / TEMPLATES).mkdir()
        shutil.copy(TEMPLATE, project / TEMPLATES)
        (project / CONFIGURATION).write_text(configuration(site, version), encoding="utf-8")
        command = [str(program), "build", "--strict", "--config-file", CONFIGURATION]
        subprocess.run(command, cwd=project, env={**os.environ, **time}, check=True)
        built = project / "site"
        for export in site.exports:
            path = built / export.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(export.content)
        documents = PrintDocument.read_all(built, site)
        for page in read_pages(built):
            for document in documents:
                document.add(page)
        for document in documents:
            document.write(built)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(built, target)


def configuration(site: Site, version: Version) -> str:
    """Return what differs from mkdocs.yml, as JSON, which YAML reads as well.

    No hook gives pages their data for search engines, and the plugin has to be asked to render pages.
    """
    datasets = {
        f"{edition.id}/figures/": dataset(site.report, edition, version, site.name, site.address, site.exports)
        for edition in site.report.editions
    }
    changed = {
        "INHERIT": "mkdocs.yml",
        "theme": {"custom_dir": TEMPLATES},
        "extra": {"datasets": datasets},
        "plugins": {"macros": {"render_by_default": True, "on_error_fail": True, "on_undefined": "strict"}},
    }
    return json.dumps(changed, ensure_ascii=False, indent=2)
