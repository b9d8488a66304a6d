"""The MkDocs events: check before anything is rendered, say where pages stand, and add the files that readers can take away."""

import os
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel
from workreport.building.rendered import RenderedPage
from workreport.building.templates import COMPILED
from workreport.checking import check_project
from workreport.exports import dataset, exports
from workreport.pages import offline_address
from workreport.problem import ProblemsFound
from workreport.release import Version
from workreport.repository import repository


@event_priority(100)  # before the macros plugin loads the data
def on_config(config):
    """Gives the macros and the theme the report.

    Stops the build with every problem of every file at once, unless the build command has checked everything already.
    """
    if "report" not in config.extra:
        try:
            config.extra["report"] = check_project(Path(config.config_file_path).parent)
        except ProblemsFound as error:
            raise Abort(str(error)) from None
    _make_exports(config)
    # Not repo_url, for which the theme would ask a host from every page; and without a network there is nothing to edit.
    if (source := repository(os.environ)) and "material/offline" not in config.plugins:
        config.edit_uri_template = source.editor("docs/{path}")
    return config


def on_files(files, config):
    """Puts pages where the offline edition has them; adds the data, and what the build command made before to be downloaded."""
    if "material/offline" in config.plugins:
        for file in files.documentation_pages():
            file.dest_uri = offline_address(file.src_uri)
    for export in config.extra["exports"]:
        files.append(File.generated(config, export.address, content=export.content))
    for download in config.extra.get("offered", ()):
        files.append(File.generated(config, download.address, abs_src_path=str(download.path)))
    return files


def on_nav(nav, config, files):
    """Leaves out the pages that the build command keeps from the last build, of which others show the title."""
    for uri, page in (config.extra.get("kept") or {}).items():
        file = files.get_file_from_path(uri)
        file.page.title, file.inclusion = page.title, InclusionLevel.EXCLUDED
    return nav


def on_page_content(html, page, config, files):
    """Spares the theme's search plugin the pages: workreport.search makes the index."""
    page.meta["search"] = {"exclude": True}
    return html


def on_env(env, config, files):
    """Compiles templates once for all builds of this process."""
    env.bytecode_cache = COMPILED
    return env


def on_post_page(output, page, config):
    """Gives the build command the page to keep."""
    if config.extra.get("rendered") is not None:
        config.extra["rendered"][page.file.src_uri] = RenderedPage(page.title, page.file.dest_uri, output)
    return output


def _make_exports(config) -> None:
    """Gives the pages the files of data, and those of the figures what they tell search engines."""
    report, publisher, home = config.extra["report"], config.site_name, config.site_url or None
    version = config.extra.setdefault("content_version", Version(report.latest.id, None))
    config.extra["exports"] = made = exports(report, version, publisher, home)
    config.extra["datasets"] = {
        f"{edition.id}/figures.md": dataset(edition, version, publisher, home, made) for edition in report.editions
    }
