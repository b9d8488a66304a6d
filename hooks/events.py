"""The MkDocs events: every step from the facts in data/ to the finished site hangs on one of them."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from workreport.addresses.pages import PICTURE, offline_address
from workreport.addresses.repository import repository
from workreport.building.navigation import navigation_beside
from workreport.building.serving import announce, is_served, keep_last_site, live_reload_files
from workreport.building.site import site_of
from workreport.building.site_folder import open_beside, put_in_place
from workreport.building.warnings import collect_warnings
from workreport.checking import check_project
from workreport.drawing import poster
from workreport.exports import dataset
from workreport.finishing import finish_site
from workreport.markup.canonical import canonical
from workreport.markup.extension import ChineseMarkdown
from workreport.problems.problem import ProblemsFound
from workreport.rendering import PageContext, page_end


@event_priority(100)  # before the macros plugin asks for the site's facts
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the whole project, load the site's facts, and have MkDocs build beside the last site."""
    root = Path(config.config_file_path).parent
    offline = not config.use_directory_urls
    # Without a network there is nothing to edit.
    source = None if offline else repository(os.environ)
    config.extra["warnings"] = collect_warnings()
    try:
        config.extra["site"] = site_of(
            root,
            # Our own commands have checked it before MkDocs read its configuration.
            config.extra.get("report") or check_project(root),
            offline=offline,
            offered=config.extra.get("offered", ()),
            source=source,
            name=config.site_name,
            address=config.site_url or "",
        )
    except ProblemsFound as found:
        raise Abort(found.summary) from found
    config.markdown_extensions.append(ChineseMarkdown())
    if source:
        # Not repo_url, for which the theme would ask a host from every page.
        config.edit_uri_template = source.editor("docs/{path}")
    config.extra["is_served"] = is_served(config)
    config.extra["target"] = Path(config.site_dir)
    config.extra["folder"] = open_beside(config.extra["target"])
    config.site_dir = str(Path(config.extra["folder"].name) / "site")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put pages where the offline edition has them, and add the files that readers can take away."""
    site = config.extra["site"]
    if site.offline:
        for file in files.documentation_pages():
            file.dest_uri = offline_address(file.src_uri)
    for export in site.exports:
        files.append(File.generated(config, export.address, content=export.content))
    for edition in site.report.editions:
        if page := files.get_file_from_path(f"{edition.id}/{PICTURE}.md"):
            drawing = poster(edition, site.report.areas_of(edition))
            files.append(File.generated(config, page.src_uri.replace(".md", ".svg"), content=drawing))
    for name, content in live_reload_files().items() if config.extra["is_served"] else ():
        files.append(File.generated(config, name, content=content))
    for download in site.offered:
        files.append(File.generated(config, download.address, abs_src_path=str(download.path)))
    return files


@event_priority(100)  # before the macros, whose tables and lists need no mending
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give Markdown the page in the one form that it cannot read otherwise than the check has."""
    return canonical(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep every page out of the theme's search index: the finished site gets an index of our own."""
    page.meta["search"] = {"exclude": True}
    return html


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give a page's template the navigation beside it, what stands at its end, and its data for search engines."""
    site = config.extra["site"]
    place = PageContext(site, page.file.src_uri)
    context["nav"] = navigation_beside(page, nav, site.report)
    context["page_end"] = page_end(place, page.canonical_url or "", page.title)
    if page.file.src_uri == f"{place.edition.id}/figures.md":
        context["dataset"] = dataset(place.edition, site.version, site.name, site.address, site.exports)
    return context


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """Show beside the 404 page what stands beside pages of no edition."""
    context["nav"] = navigation_beside(None, context["nav"], config.extra["site"].report)
    return context


@event_priority(-100)  # after the other plugins have written their files
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site and put it in the place of the last one, unless MkDocs has warned of anything."""
    if problems := config.extra["warnings"].problems(Path(config.config_file_path).parent):
        found = ProblemsFound(problems)
        raise Abort(found.summary) from found
    site = config.extra["site"]
    finish_site(Path(config.site_dir), site.report, offline=site.offline)
    put_in_place(Path(config.site_dir), config.extra["target"])
    config.site_dir = str(config.extra["target"])


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Go on serving the last good site when an edit is wrong."""
    server.builder = keep_last_site(server.builder, Path(config.config_file_path).parent, Path(server.root))
    announce(server.url)
    return server
