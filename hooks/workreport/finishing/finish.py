"""The order of all steps from the site that MkDocs has built to the finished one."""

from pathlib import Path

from workreport.finishing.assets import install_assets
from workreport.finishing.built_pages import read_pages
from workreport.finishing.card_scripts import card_script, write_card_script
from workreport.finishing.hosting import compress_files, write_headers
from workreport.finishing.printing import PrintDocument
from workreport.finishing.search import index_entry, install_search
from workreport.finishing.trimming import trim
from workreport.model import Report


def finish_site(site_dir: Path, report: Report, *, offline: bool, published: bool) -> None:
    """Finish the site that MkDocs has built in `site_dir`, in place.

    Only a site to be `published` gets what its web server needs: the development server would send none of it.
    Raises FileNotFoundError where the theme has not written a file that a step needs, as may happen after an upgrade.
    """
    document = PrintDocument.read(site_dir)
    entries = [index_entry(document.cover, report)]
    for page in read_pages(site_dir):
        entries.append(index_entry(page, report))
        if script := card_script(page, report):
            write_card_script(site_dir, page, script)
        # Last, for it changes the page's tree.
        document.add(page)
    document.write(site_dir)
    install_search(site_dir, [entry for entry in entries if entry], report, offline=offline)
    install_assets(site_dir)
    trim(site_dir, offline=offline)
    if published and not offline:
        write_headers(site_dir)
        compress_files(site_dir)
