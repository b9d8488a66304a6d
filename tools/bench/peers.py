"""The same pages for other generators: plain Markdown, the macros expanded, with the settings of a new site."""

import functools
from pathlib import Path
from shutil import copytree

import yaml
from jinja2 import Environment
from mkdocs.utils.yaml import yaml_load

from workreport.building.site import load_site
from workreport.loading import load_report
from workreport.rendering import MACROS, PageContext

KEPT = ("site_name", "site_description", "copyright", "nav", "not_in_nav", "markdown_extensions")
ADDED = {"theme": {"name": "material", "language": "zh", "font": False}, "plugins": ["search"]}


def write_peer(root: Path, target: Path) -> None:
    """Write the project at `root` to `target` as one of stock Material or Zensical, which read the same settings."""
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        ours = yaml_load(file)
    site = load_site(
        root, load_report(root / "data"), offline=False, offered=(), source=None, name=ours["site_name"], address=""
    )
    macros = ours["plugins"]["macros"]
    jinja = Environment(
        comment_start_string=macros["j2_comment_start_string"],
        comment_end_string=macros["j2_comment_end_string"],
        keep_trailing_newline=True,
    )
    copytree(root / "docs", target / "docs")
    for path in (target / "docs").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        context = PageContext(site, path.relative_to(target / "docs").as_posix(), text)
        bound = {name: functools.partial(macro, context) for name, macro in MACROS.items()}
        path.write_text(jinja.from_string(text).render(bound), encoding="utf-8")
    settings = {name: ours[name] for name in KEPT} | ADDED
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
