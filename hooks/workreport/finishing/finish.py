"""The order of all steps from the site that MkDocs has built to the finished one."""

from pathlib import Path

from workreport.finishing.assets import install_assets
from workreport.finishing.built_pages import read_pages
from workreport.finishing.card_scripts import card_script, write_card_script
from workreport.finishing.hosting import compress_files, write_headers
from workreport.finishing.leaving_out import leave_out_editions
from workreport.finishing.printing import PrintDocument
from workreport.finishing.search import index_entry, install_search
from workreport.finishing.trimming import trim
from workreport.model import LATEST_ONLY
from workreport.rendering import Site


def finish_site(site_dir: Path, site: Site, *, published: bool) -> None:
    """Finish the site that MkDocs has built in `site_dir`, in place.

    Only a site to be `published` gets what its web server needs: the development server would send none of it.
    Raises FileNotFoundError where the theme has not written a file that a step needs, as may happen after an upgrade.
    """
    report = site.report
    if site.offline and report.site.offline == LATEST_ONLY:
        leave_out_editions(site_dir, report)
    documents = PrintDocument.read_all(site_dir, site)
    entries = [index_entry(document.cover, site) for document in documents]
    for page in read_pages(site_dir):
        entries.append(index_entry(page, site))
        if script := card_script(page, report):
            write_card_script(site_dir, page, script)
        for document in documents:
            document.add(page)
    for document in documents:
        document.write(site_dir)
    install_search(site_dir, [entry for entry in entries if entry], report, offline=site.offline)
    install_assets(site_dir)
    trim(site_dir, offline=site.offline)
    if published and not site.offline:
        write_headers(site_dir)
        compress_files(site_dir)
