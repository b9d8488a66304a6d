"""The same pages for other generators: plain Markdown, the macros expanded, with the settings that such a site begins with.

`python -m bench.peers PROJECT FOLDER` writes them, with the hooks of that project on the import path.
"""

import re
import sys
from pathlib import Path
from shutil import copytree

import yaml

from workreport.exports import exports
from workreport.loading import load_report
from workreport.release import Version
from workreport.rendering import MACROS, PageContext, Site, figure_uses
from workreport.text.macro_calls import expand
from workreport.text.source_files import page_texts

KEPT = ("site_name", "site_description", "copyright", "nav", "not_in_nav", "markdown_extensions")
_ENVIRONMENT = re.compile(r"!ENV \[.*\]")


def write_peer(root: Path, target: Path) -> None:
    """Writes the project in `root` to `target` as one of stock Material or Zensical, who read the same settings."""
    copytree(root / "docs", target / "docs")
    report = load_report(root / "data")
    version = Version(report.latest.id, None)
    uses = figure_uses(report, page_texts(root / "docs"))
    site = Site(report, exports=exports(report, version, "", None, uses), version=version, uses=uses)
    for path in (target / "docs").rglob("*.md"):
        text, uri = path.read_text(encoding="utf-8"), path.relative_to(target / "docs").as_posix()
        path.write_text(_expanded(PageContext(site, uri, text)), encoding="utf-8")
    ours = yaml.safe_load(_ENVIRONMENT.sub('""', (root / "mkdocs.yml").read_text(encoding="utf-8")))
    settings = {name: ours[name] for name in KEPT} | {
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": ["search"],
    }
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _expanded(context: PageContext) -> str:
    macros = {name: lambda *arguments, macro=macro: macro(context, *arguments) for name, macro in MACROS.items()}
    return expand(context.text, macros)


if __name__ == "__main__":
    write_peer(Path(sys.argv[1]), Path(sys.argv[2]))
