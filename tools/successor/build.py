"""The website built with Zensical from the same docs/, data/ and macros, and those steps over it that need no MkDocs."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from workreport.exports import Export, dataset, exports
from workreport.finishing.printing import fill_print_edition
from workreport.loading import load_report
from workreport.model import Report
from workreport.release import Version
from workreport.rendering import figure_uses
from workreport.text.source_files import page_texts

TAKEN = ("data", "docs", "hooks", "mkdocs.yml")
TEMPLATE = Path(__file__).with_name("main.html")
CONFIGURATION, TEMPLATES = "zensical.yml", "templates"


def build(root: Path, program: Path, target: Path) -> None:
    """Builds the project in `root` with that program into `target`.

    Raises subprocess.CalledProcessError, after the program has said what it found, and ProblemsFound for wrong data.
    """
    report = load_report(root / "data")
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        publisher = yaml_load(file)["site_name"]
    version = Version(report.latest.id, None)
    made = exports(report, version, publisher, None, figure_uses(report, page_texts(root / "docs")))
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in TAKEN:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy
            copy(root / name, project / name)
        (project / TEMPLATES).mkdir()
        shutil.copy(TEMPLATE, project / TEMPLATES)
        (project / CONFIGURATION).write_text(configuration(report, version, publisher, made), encoding="utf-8")
        subprocess.run([program, "build", "--strict", "--config-file", CONFIGURATION], cwd=project, check=True)
        for export in made:
            path = project / "site" / export.address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(export.content)
        fill_print_edition(project / "site")
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(project / "site", target)


def configuration(report: Report, version: Version, publisher: str, made: tuple[Export, ...]) -> str:
    """What differs from mkdocs.yml: no hook gives pages their data for search engines, and the plugin has to render pages."""
    described = {
        f"{edition.id}/figures/": dataset(edition, version, publisher, None, made) for edition in report.editions
    }
    changed = {
        "INHERIT": "mkdocs.yml",
        "theme": {"custom_dir": TEMPLATES},
        "extra": {"datasets": described},
        "plugins": {"macros": {"render_by_default": True, "on_error_fail": True, "on_undefined": "strict"}},
    }
    # Which YAML reads as well.
    return json.dumps(changed, ensure_ascii=False, indent=2)
