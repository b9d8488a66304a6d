"""The macro module that mkdocs-macros-plugin loads: it gives pages the macros of the rendering, and nothing else."""

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path

# The plugin loads this file by its path and leaves its folder off the import path.
sys.path.append(str(Path(__file__).parent))

from workreport.addresses.repository import repository  # noqa: E402
from workreport.loading import figure_lines, load_report  # noqa: E402
from workreport.rendering import MACROS, PageContext, Site, figure_uses  # noqa: E402
from workreport.text.macro_calls import expand  # noqa: E402
from workreport.text.source_files import page_texts  # noqa: E402


def define_env(env) -> None:
    """Registers every macro, bound to the page on which it is called, in the place of all that the plugin offers."""
    env.macros.clear()
    offline = not env.conf.get("use_directory_urls", True)
    data = Path(env.project_dir) / "data"
    sources = {} if offline else _figure_sources(data)
    extra = env.conf["extra"]
    if "report" in extra:
        # No page sees the variables, and the plugin writes all of them into a message that nobody reads.
        env.variables.clear()
    # Zensical runs no hook that would have loaded them.
    report = extra.get("report") or load_report(data)
    uses = extra.get("uses") or figure_uses(report, page_texts(Path(env.project_dir) / env.conf["docs_dir"]))
    site = Site(
        report,
        offline,
        extra.get("offered", ()),
        extra.get("exports", ()),
        extra.get("content_version"),
        sources,
        uses,
        env.conf["site_name"],
        env.conf["site_url"] or "",
    )
    # Most calls stand on the page of the call before.
    context = functools.lru_cache(maxsize=1)(functools.partial(PageContext, site))
    for name, macro in MACROS.items():
        env.macro(_on_current_page(env, context, macro), name)


def on_pre_page_macros(env) -> None:
    """Expands the page's calls; the plugin's own Jinja, which has files, git and the clock, gets no page."""
    # Where a page says `render_macros: true` the plugin would render it once more.
    env.variables.pop("page")
    env.markdown = expand(env.markdown, env.macros)


def _figure_sources(data: Path) -> dict[tuple[str, str], str]:
    source = repository(os.environ)
    return (
        {place: source.line(f"data/{place[0]}.yml", line) for place, line in figure_lines(data).items()}
        if source
        else {}
    )


def _on_current_page(env, context: Callable[[str, str], PageContext], macro):
    @functools.wraps(macro)
    def call(*arguments):
        return macro(context(*_current_page(env)), *arguments)

    return call


def _current_page(env) -> tuple[str, str]:
    """Its path below docs/ and its text."""
    # Zensical's pages have no file, and it keeps their text to itself.
    if uri := getattr(env.page, "path", None):
        return uri, (Path(env.project_dir) / env.conf["docs_dir"] / uri).read_text(encoding="utf-8")
    return env.page.file.src_uri, env.markdown
