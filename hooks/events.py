"""The MkDocs events: check before anything is rendered, say where pages stand, what beside them and at their ends, and add
the files that readers can take away."""

import os
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel

from workreport.addresses.pages import PICTURE, WEBSITE_ONLY, offline_address
from workreport.addresses.repository import repository
from workreport.building.navigation import navigation_beside, without
from workreport.building.patterns import OneFormOfLinks
from workreport.building.rendered import RenderedPage
from workreport.building.templates import COMPILED
from workreport.checking import check_project
from workreport.drawing import poster
from workreport.exports import dataset, exports
from workreport.problems.problem import ProblemsFound
from workreport.release import Version
from workreport.rendering import PageContext, Site, figure_uses, page_end
from workreport.text.source_files import page_texts


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
    # What a build before made of the same report, if the build command kept it.
    made = config.extra.get("made", {})
    if not made:
        made.update(_made(config))
    config.extra.update(made)
    config.markdown_extensions.append(OneFormOfLinks())
    # Without a network there is nothing to edit.
    config.extra["repository"] = source = repository(os.environ) if config.use_directory_urls else None
    if not config.use_directory_urls:
        config.nav = without(config.nav, WEBSITE_ONLY)
    elif source:
        # Not repo_url, for which the theme would ask a host from every page.
        config.edit_uri_template = source.editor("docs/{path}")
    return config


def on_files(files, config):
    """Puts pages where the offline edition has them; adds the data, the reports' pictures, and what the build command made before to be downloaded."""
    if not config.use_directory_urls:
        for file in files.documentation_pages():
            if file.src_uri in WEBSITE_ONLY:
                files.remove(file)
            file.dest_uri = offline_address(file.src_uri)
    for export in config.extra["exports"]:
        files.append(File.generated(config, export.address, content=export.content))
    for edition, drawing in config.extra["drawings"].items():
        if page := files.get_file_from_path(f"{edition}/{PICTURE}.md"):
            files.append(File.generated(config, page.src_uri.replace(".md", ".svg"), content=drawing))
    for download in config.extra.get("offered", ()):
        files.append(File.generated(config, download.address, abs_src_path=str(download.path)))
    return files


def on_nav(nav, config, files):
    """Leaves out the pages that another run of the build command renders, of which those of this run may show the title."""
    for uri, title in config.extra.get("others", {}).items():
        if file := files.get_file_from_path(uri):
            file.inclusion = InclusionLevel.EXCLUDED
            if file.page and file.page.title is None:
                file.page.title = title
    return nav


def on_page_content(html, page, config, files):
    """Spares the theme's search plugin the pages, of which workreport.search makes the index."""
    page.meta["search"] = {"exclude": True}
    return html


def on_env(env, config, files):
    """Compiles templates once for all builds of this process."""
    env.bytecode_cache = COMPILED
    return env


def on_page_context(context, page, config, nav):
    """Shows beside a page only what belongs there of the navigation, and gives its template what to say at its end."""
    context["nav"] = navigation_beside(page, nav, config.extra["report"])
    place = PageContext(Site(config.extra["report"]), page.file.src_uri)
    edited = config.extra.get("edited", {}).get(page.file.src_uri)
    context["page_end"] = page_end(place, page.canonical_url or "", page.title, edited, config.extra["repository"])


def on_template_context(context, template_name, config):
    """Shows beside the 404 page what stands beside pages of no edition."""
    context["nav"] = navigation_beside(None, context["nav"], config.extra["report"])


def on_post_page(output, page, config):
    """Tells the build command of the page, and lets go of its content, of which a large site has much."""
    config.extra.get("rendered", {})[page.file.src_uri] = RenderedPage.of(page)
    page.content = ""
    return output


def _made(config) -> dict[str, object]:
    """What is made of the report alone: the files of data, the uses of figures, the pictures, and what pages of figures tell
    search engines."""
    report, publisher, home = config.extra["report"], config.site_name, config.site_url or None
    uses = figure_uses(report, page_texts(Path(config.docs_dir)))
    version = config.extra.setdefault("content_version", Version(report.latest.id, None))
    made = exports(report, version, publisher, home, uses)
    return {
        "uses": uses,
        "exports": made,
        "drawings": {edition.id: poster(edition, report.areas_of(edition)) for edition in report.editions},
        "datasets": {
            f"{edition.id}/figures.md": dataset(edition, version, publisher, home, made) for edition in report.editions
        },
    }
