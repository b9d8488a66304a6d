"""The macro module that mkdocs-macros-plugin loads: it gives pages the macros of the rendering, and nothing else."""

import functools
import sys
from pathlib import Path

# The plugin loads this file by its path and leaves its folder off the import path.
sys.path.append(str(Path(__file__).parent))

from workreport.rendering import MACROS, PageContext, Site  # noqa: E402


def define_env(env) -> None:
    """Registers every macro, bound to the page on which it is called."""
    extra = env.conf["extra"]
    site = Site(extra["report"], "material/offline" in env.conf["plugins"], extra.get("offered", ()), extra.get("content_version"))
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, site, macro), name)


def _on_current_page(env, site: Site, macro):
    @functools.wraps(macro)
    def call(*arguments):
        return macro(PageContext(site, env.page.file.src_uri, env.markdown), *arguments)

    return call
