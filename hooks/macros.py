"""The module that mkdocs-macros-plugin loads: it gives pages the macros of the rendering, and nothing else."""

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

# The plugin loads this file by its path and leaves its folder off the import path.
if (folder := str(Path(__file__).parent)) not in sys.path:
    sys.path.append(folder)

from workreport.addresses.repository import repository  # noqa: E402
from workreport.building.site import site_of  # noqa: E402
from workreport.loading import load_report  # noqa: E402
from workreport.rendering import MACROS, PageContext, Site  # noqa: E402


def define_env(env: Any) -> None:
    """Register every macro, bound to the page on which it is called, in the place of all that the plugin offers."""
    site = env.conf["extra"].get("site") or _site_without_events(env)
    env.macros.clear()
    # A page sees no variables: neither the configuration nor git nor the system.
    env.variables.clear()
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, site, macro), name)


def _site_without_events(env: Any) -> Site:
    """Return the site's facts where no event has loaded them: Zensical runs no hooks."""
    root, offline = Path(env.project_dir), not env.conf.get("use_directory_urls", True)
    return site_of(
        root,
        load_report(root / "data"),
        offline=offline,
        offered=(),
        source=None if offline else repository(os.environ),
        name=env.conf["site_name"],
        address=env.conf["site_url"] or "",
    )


def _on_current_page(env: Any, site: Site, macro: Callable[..., str]) -> Callable[..., str]:
    @functools.wraps(macro)
    def call(*arguments: str) -> str:
        return macro(PageContext(site, *_current_page(env)), *arguments)

    return call


def _current_page(env: Any) -> tuple[str, str]:
    """Return the page's path below docs/ and its text."""
    # Zensical's pages have no file, and it keeps their text to itself.
    if uri := getattr(env.page, "path", None):
        return uri, (Path(env.project_dir) / env.conf["docs_dir"] / uri).read_text(encoding="utf-8")
    return env.page.file.src_uri, env.markdown
