"""The MkDocs events: check before anything is rendered, and add the offline bundle to the website's files."""

import os
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from workreport.checking import check_project
from workreport.problem import ProblemsFound
from workreport.repository import repository


@event_priority(100)  # before the macros plugin loads the data
def on_config(config):
    """Stops the build with every problem of every file at once; gives the theme what it needs to know besides pages."""
    try:
        report = check_project(Path(config.config_file_path).parent)
    except ProblemsFound as error:
        raise Abort(str(error)) from None
    config.extra["suggestions"] = report.search.suggestions
    # Not repo_url, for which the theme would ask a host from every page; and without a network there is nothing to edit.
    if (source := repository(os.environ)) and "material/offline" not in config.plugins:
        config.edit_uri_template = source.editor("docs/{path}")
    return config


def on_files(files, config):
    """Adds the offline bundle that the build command made before."""
    if uri := config.extra.get("bundle"):
        files.append(File.generated(config, uri, abs_src_path=config.extra["bundle_file"]))
    return files
