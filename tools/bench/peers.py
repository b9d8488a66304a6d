"""The same pages for other generators: plain Markdown, the macros expanded, with the settings that such a site begins with."""

import re
from pathlib import Path
from shutil import copytree

import yaml
from workreport.exports import exports
from workreport.loading import load_report
from workreport.release import Version
from workreport.rendering import MACROS, PageContext, Sandbox, Site

KEPT = ("site_name", "site_description", "copyright", "nav", "not_in_nav", "markdown_extensions")
_ENVIRONMENT = re.compile(r"!ENV \[.*\]")


def write_peer(root: Path, target: Path) -> Path:
    """Writes the project in `root` as one of stock Material or Zensical, who read the same settings, and returns `target`."""
    copytree(root / "docs", target / "docs")
    copytree(root / "data", target / "data")
    report = load_report(root / "data")
    version = Version(report.latest.id, None)
    site = Site(report, exports=exports(report, version, "", None), version=version)
    for path in (target / "docs").rglob("*.md"):
        text, uri = path.read_text(encoding="utf-8"), path.relative_to(target / "docs").as_posix()
        path.write_text(_expanded(PageContext(site, uri, text)), encoding="utf-8")
    ours = yaml.safe_load(_ENVIRONMENT.sub('""', (root / "mkdocs.yml").read_text(encoding="utf-8")))
    settings = {name: ours[name] for name in KEPT} | {"theme": {"name": "material", "language": "zh", "font": False}, "plugins": ["search"]}
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return target


def _expanded(context: PageContext) -> str:
    macros = {name: lambda *arguments, macro=macro: macro(context, *arguments) for name, macro in MACROS.items()}
    return Sandbox(macros).from_string(context.text).render()
