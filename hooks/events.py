"""The MkDocs events: check before anything is rendered, say where pages stand and what beside them, and add the files that readers can take away."""

import os
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from workreport.checking import check_project
from workreport.exports import dataset, exports
from workreport.navigation import navigation_beside
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
    if (source := repository(os.environ)) and config.use_directory_urls:
        config.edit_uri_template = source.editor("docs/{path}")
    return config


def on_files(files, config):
    """Puts pages where the offline edition has them; adds the data, and what the build command made before to be downloaded."""
    if not config.use_directory_urls:
        for file in files.documentation_pages():
            file.dest_uri = offline_address(file.src_uri)
    for export in config.extra["exports"]:
        files.append(File.generated(config, export.address, content=export.content))
    for download in config.extra.get("offered", ()):
        files.append(File.generated(config, download.address, abs_src_path=str(download.path)))
    return files


def on_page_context(context, page, config, nav):
    """Shows beside a page only what belongs there of the navigation."""
    context["nav"] = navigation_beside(page, nav, config.extra["report"])


def on_template_context(context, template_name, config):
    """The same beside the 404 page."""
    context["nav"] = navigation_beside(None, context["nav"], config.extra["report"])


def _make_exports(config) -> None:
    """Gives the pages the files of data, and those of the figures what they tell search engines."""
    report, publisher, home = config.extra["report"], config.site_name, config.site_url or None
    version = config.extra.setdefault("content_version", Version(report.latest.id, None))
    config.extra["exports"] = made = exports(report, version, publisher, home)
    config.extra["datasets"] = {
        f"{edition.id}/figures.md": dataset(edition, version, publisher, home, made) for edition in report.editions
    }
