"""The same pages in Material for MkDocs as it comes: what our checks are held against."""

from pathlib import Path

from tests.support.project import copy_project

# All that this site changes of the theme is set back, and what its templates do anyway is asked for; fonts stay the
# reader's, for a build may ask no host for others.
SETTINGS = """INHERIT: mkdocs.yml
site_dir: stock
theme:
  custom_dir: nothing
  favicon: assets/images/favicon.png
  logo: null
  palette:
    - scheme: default
      toggle: {icon: material/brightness-7, name: 切换到深色}
    - scheme: slate
      toggle: {icon: material/brightness-4, name: 切换到浅色}
  features:
    - content.action.edit
    - navigation.footer
    - navigation.indexes
    - navigation.sections
    - navigation.top
    - search.highlight
    - search.share
    - toc.follow
"""


def build_stock(folder: Path) -> Path:
    """Builds the project's pages with the theme's own templates, styles and scripts, and returns where they are."""
    project = copy_project(folder)
    (project.root / "nothing").mkdir()
    (project.root / "mkdocs.stock.yml").write_text(SETTINGS, encoding="utf-8")
    result = project.run_module("mkdocs", "build", "--quiet", "--no-strict", "--config-file", "mkdocs.stock.yml")
    assert result.returncode == 0, result.stderr
    return project.root / "stock"
