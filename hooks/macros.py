"""The module that mkdocs-macros-plugin loads: it gives pages the macros in workreport.rendering, and nothing else."""

import functools
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

# The plugin loads this file by its path and leaves its folder off the import path.
if (folder := str(Path(__file__).parent)) not in sys.path:
    sys.path.append(folder)

from workreport.addresses.repository import repository
from workreport.building.site import load_site
from workreport.loading import load_report
from workreport.rendering import MACROS, PageContext, Site


class MacrosPlugin(Protocol):
    """The members of the plugin that this module uses; Zensical has the same ones, but for the type of its pages."""

    conf: Mapping[str, Any]  # settings of every type, and the site that hooks/events.py has put among them
    macros: dict[str, Any]  # the plugin's own macros return anything
    variables: dict[str, Any]  # all of the configuration, git and the system
    project_dir: str
    page: Any  # mkdocs.structure.pages.Page, or Zensical's own page, which has no type
    markdown: str

    def macro(self, function: Callable[..., str], name: str) -> object:
        """Register a macro under a name."""


def define_env(env: MacrosPlugin) -> None:
    """Register every macro, bound to the page on which it is called, and remove all that the plugin itself offers.

    The plugin calls this once for each build; so does Zensical.
    """
    site = env.conf["extra"].get("site") or _site_without_events(env)
    env.macros.clear()
    # A page sees no variables: neither the configuration nor git nor the system.
    env.variables.clear()
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, site, macro), name)


def _site_without_events(env: MacrosPlugin) -> Site:
    """Return the site where no event has loaded it, as with Zensical, which runs no hooks."""
    root, offline = Path(env.project_dir), not env.conf.get("use_directory_urls", True)
    return load_site(
        root,
        load_report(root / "data"),
        offline=offline,
        offered=(),
        source=None if offline else repository(os.environ),
        name=env.conf["site_name"],
        address=env.conf["site_url"] or "",
    )


def _on_current_page(env: MacrosPlugin, site: Site, macro: Callable[..., str]) -> Callable[..., str]:
    @functools.wraps(macro)
    def call(*arguments: str) -> str:
        return macro(PageContext(site, *_current_page(env)), *arguments)

    return call


def _current_page(env: MacrosPlugin) -> tuple[str, str]:
    """Return the page's path below docs/ and its Markdown."""
    # Zensical's pages have no file, and it keeps their Markdown to itself.
    if uri := getattr(env.page, "path", None):
        return uri, (Path(env.project_dir) / env.conf["docs_dir"] / uri).read_text(encoding="utf-8")
    return env.page.file.src_uri, env.markdown
