"""The website built with Zensical from the same pages, data and macros, and the steps over it that need no MkDocs."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from tests.support.project import ROOT, copy_project
from workreport.building.site import site_of
from workreport.exports import dataset
from workreport.finishing.built_pages import read_pages
from workreport.finishing.printing import PrintDocument
from workreport.loading import load_report
from workreport.release import Version, content_time
from workreport.rendering import Site

TEMPLATE = Path(__file__).with_name("main.html")
CONFIGURATION, TEMPLATES = "zensical.yml", "templates"


def build(program: Path, target: Path) -> None:
    """Build the project with that program into `target`.

    Raises CalledProcessError, after the program has printed what it found, and ProblemsFound for wrong data.
    """
    with (ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        settings = yaml_load(file)
    report = load_report(ROOT / "data")
    version = Version(report.latest.id, content_time(ROOT, os.environ))
    site = site_of(
        ROOT,
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
        project = copy_project(Path(folder))
        (project.root / TEMPLATES).mkdir()
        shutil.copy(TEMPLATE, project.root / TEMPLATES)
        (project.root / CONFIGURATION).write_text(configuration(site, version), encoding="utf-8")
        command = [str(program), "build", "--strict", "--config-file", CONFIGURATION]
        subprocess.run(command, cwd=project.root, env={**os.environ, **time}, check=True)
        for export in site.exports:
            path = project.site / export.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(export.content)
        document = PrintDocument.read(project.site)
        for page in read_pages(project.site):
            document.add(page)
        document.write(project.site)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(project.site, target)


def configuration(site: Site, version: Version) -> str:
    """Return what differs from mkdocs.yml, as JSON, which YAML reads as well.

    No hook gives pages their data for search engines, and the plugin has to be asked to render pages.
    """
    datasets = {
        f"{edition.id}/figures/": dataset(edition, version, site.name, site.address, site.exports)
        for edition in site.report.editions
    }
    changed = {
        "INHERIT": "mkdocs.yml",
        "theme": {"custom_dir": TEMPLATES},
        "extra": {"datasets": datasets},
        "plugins": {"macros": {"render_by_default": True, "on_error_fail": True, "on_undefined": "strict"}},
    }
    return json.dumps(changed, ensure_ascii=False, indent=2)
