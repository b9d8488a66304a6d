"""The handlers of MkDocs' events, on which every step from the facts in data/ to the finished site hangs."""

import os
from pathlib import Path
from typing import NotRequired

from jinja2 import Environment
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
from workreport.building.site import load_site
from workreport.building.site_folder import TemporarySibling, replace_site
from workreport.building.warnings import collect_warnings
from workreport.checking import check_project
from workreport.drawing import poster
from workreport.exports import dataset
from workreport.finishing import finish_site
from workreport.markup.area_layout import arrange, with_jumps
from workreport.markup.canonical import canonical
from workreport.markup.extension import ChineseMarkdown
from workreport.markup.line_breaks import break_between_words, breaking, keep_whole
from workreport.problems.problem import ProblemsFound
from workreport.rendering import PageContext, page_end, page_start
from workreport.rendering.page_end import PageEnd
from workreport.rendering.page_start import PageStart


class PageTemplateContext(TemplateContext):
    """The context of a page's template, with the names that only the templates in overrides/ read."""

    page_start: NotRequired[PageStart]
    page_end: NotRequired[PageEnd]
    dataset: NotRequired[str]


@event_priority(100)  # before the macros plugin asks for the site
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the whole project, load the site, and make MkDocs build beside the last site."""
    root = Path(config.config_file_path).parent
    offline = not config.use_directory_urls
    # Offline, there is no repository in which a reader could edit anything.
    source = None if offline else repository(os.environ)
    config.extra["warnings"] = collect_warnings()
    try:
        config.extra["site"] = load_site(
            root,
            # The commands in workreport.building have checked the project before MkDocs read its configuration.
            config.extra.get("report") or check_project(root),
            offline=offline,
            offered=config.extra.get("offered", ()),
            source=source,
            name=config.site_name,
            address=config.site_url or "",
        )
    except ProblemsFound as error:
        raise Abort(error.summary) from error
    # By its key, as the attribute is typed for names alone; Markdown takes objects as well.
    config["markdown_extensions"].append(ChineseMarkdown())
    if source:
        # Not by repo_url, for which every page of the theme asks the host for facts.
        config.edit_uri_template = source.editor("docs/{path}")
    config.extra["is_served"] = is_served(config)
    config.extra["target"] = Path(config.site_dir)
    config.extra["folder"] = TemporarySibling(config.extra["target"])
    config.site_dir = str(Path(config.extra["folder"].name) / "site")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Move pages to their places in the offline edition, and add the generated files: data, pictures and downloads."""
    site = config.extra["site"]
    if site.offline:
        for file in files.documentation_pages():
            file.dest_uri = offline_address(file.src_uri)
    for export in site.exports:
        files.append(File.generated(config, export.address, content=export.content))
    for edition in site.report.editions:
        if files.get_file_from_path(f"{edition.id}/{PICTURE}.md"):
            address = f"{edition.id}/{PICTURE}.svg"
            files.append(File.generated(config, address, content=poster(site.report, edition)))
    for name, content in live_reload_files().items() if config.extra["is_served"] else ():
        files.append(File.generated(config, name, content=content))
    for download in site.offered:
        files.append(File.generated(config, download.address, abs_src_path=str(download.path)))
    return files


@event_priority(100)  # before the macros, whose tables and lists need no mending
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give Markdown the page in its canonical form, which it reads exactly as the check has."""
    return canonical(markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Arrange the page, let its lines break between words, and keep it out of the theme's search index."""
    # The site has a search index of its own, by workreport.finishing.search.
    page.meta["search"] = {"exclude": True}
    context = PageContext(config.extra["site"], page.file.src_uri)
    if context.report.edition_at(context.uri):
        present = context.section.parts if context.is_on_area else ()
        html = arrange(html, [part.id for part in context.series.parts] if context.is_on_area else (), present)
    if not (context.is_wide or page.is_homepage):
        html = with_jumps(html)
    terms = {name for term in context.report.glossary.terms for name in (term.name, *term.aliases)}
    return keep_whole(break_between_words(html, terms))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates a filter for titles outside the pages' own content, whose lines break between words too."""
    env.filters["breaking"] = breaking
    return env


def on_page_context(
    context: PageTemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> PageTemplateContext:
    """Give the page's template the navigation beside it, the page's end, and its data for dataset search engines."""
    site = config.extra["site"]
    page_context = PageContext(site, page.file.src_uri)
    context["nav"] = navigation_beside(page, nav, site)
    pages = {each.file.src_uri for each in nav.pages}
    if page_context.is_wide:
        # Beside the text there is no room for it; the sections are listed above the text instead.
        page.meta["hide"] = [*page.meta.get("hide", []), "toc"]
    description = page.meta.get("description") or (page.is_homepage and config.site_description)
    context["page_start"] = page_start(page_context, page.title, description or "", pages)
    context["page_end"] = page_end(page_context, page.canonical_url or "", page.title, page.content or "")
    edition = page_context.edition
    if page.file.src_uri == f"{edition.id}/figures.md":
        context["dataset"] = dataset(site.report, edition, site.version, site.name, site.address, site.exports)
    return context


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """Give the 404 page the navigation of pages outside all editions."""
    context["nav"] = navigation_beside(None, context["nav"], config.extra["site"])
    return context


@event_priority(-100)  # after the other plugins have written their files
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site and replace the last one by it, unless MkDocs has warned of anything."""
    if problems := config.extra["warnings"].problems(Path(config.config_file_path).parent):
        error = ProblemsFound(problems)
        raise Abort(error.summary) from error
    site = config.extra["site"]
    finish_site(Path(config.site_dir), site, published=not config.extra["is_served"])
    replace_site(Path(config.site_dir), config.extra["target"])
    config.site_dir = str(config.extra["target"])


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Go on serving the last good site while an edit is wrong."""
    server.builder = keep_last_site(server.builder, Path(config.config_file_path).parent, Path(server.root))
    announce(server.url)
    return server
