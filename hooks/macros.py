"""The macro module that mkdocs-macros-plugin loads: it gives pages the macros of the rendering, and nothing else."""

import functools
import os
import sys
from pathlib import Path

# The plugin loads this file by its path and leaves its folder off the import path.
sys.path.append(str(Path(__file__).parent))

from workreport.loading import figure_lines  # noqa: E402
from workreport.rendering import MACROS, PageContext, Sandbox, Site, figure_uses, hidden_cards  # noqa: E402
from workreport.repository import repository  # noqa: E402
from workreport.source_file import read_source  # noqa: E402


def define_env(env) -> None:
    """Registers every macro, bound to the page on which it is called, in the place of all that the plugin offers."""
    env.macros.clear()
    offline = "material/offline" in env.conf["plugins"]
    sources = {} if offline else _figure_sources(Path(env.project_dir) / "data")
    extra, report = env.conf["extra"], env.conf["extra"]["report"]
    site = Site(
        report, offline, extra.get("offered", ()), extra.get("exports", ()), extra.get("content_version"), sources,
        figure_uses(report, _texts(Path(env.conf["docs_dir"]))), env.conf["site_name"], env.conf["site_url"] or "",
    )
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, site, macro), name)
    env.hidden_cards = _on_current_page(env, site, hidden_cards)


def on_pre_page_macros(env) -> None:
    """Renders the page in the sandbox; the plugin's own environment, which has files, git and the clock, gets no page."""
    # Where a page says `render_macros: true` the plugin would render it once more.
    env.variables.pop("page")
    text, cards = Sandbox(env.macros).from_string(env.markdown).render(), env.hidden_cards()
    env.markdown = f"{text}\n\n{cards}" if cards else text


def _figure_sources(data: Path) -> dict[tuple[str, str], str]:
    source = repository(os.environ)
    return {place: source.line(f"data/{place[0]}.yml", line) for place, line in figure_lines(data).items()} if source else {}


def _texts(docs: Path) -> dict[str, str]:
    return {path.relative_to(docs).as_posix(): read_source(path.name, path) for path in docs.rglob("*.md")}


def _on_current_page(env, site: Site, macro):
    @functools.wraps(macro)
    def call(*arguments):
        return macro(PageContext(site, env.page.file.src_uri, env.markdown), *arguments)

    return call
