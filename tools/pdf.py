"""Print the print edition of the built website to a PDF beside the offline bundle, whose name it takes.

The browser cannot say in the contents on which page a section stands, so it prints until what the contents say is what
the PDF shows. The same site, browser and fonts give the same bytes.
"""

import os
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import cast

from playwright.sync_api import Browser, Page
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, StreamObject

from browser import open_browser
from workreport.loading import load_report
from workreport.release import Download, Version, content_time, write_checksums

ROOT = Path(__file__).resolve().parent.parent
EDITION = ROOT / "site" / "print" / "index.html"
# The contents' links get the pages to which they lead; a file of this machine is no address for other readers.
PREPARE = """pages => {
  const leads = "article a[href]:not([href^='#'], [href^='http'])";
  for (const link of document.querySelectorAll(leads)) link.removeAttribute("href");
  for (const link of document.querySelectorAll(".contents a")) link.dataset.page = pages[link.hash.slice(1)] ?? "00";
}"""
# The radicals that Unicode itself does not call another form of a character.
SIMPLIFIED = dict(
    zip(
        "⺟⺠⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
        "母民见角贝车长门青韦页风飞食马鬼鱼鸟卤麦黄齐齿龙龟",
        strict=True,
    )
)
NODE = re.compile(rb"node\d{8}")
RADICAL = re.compile(rb"<(2[EF][0-9A-F]{2})>(?=\s*\n)")


def write_pdf(browser: Browser, edition: Path, target: Path, date: datetime | None) -> None:
    """Print the page at `edition` to the file `target`, dated if the content has a date."""
    page = browser.new_page(color_scheme="light")
    page.goto(edition.as_uri())
    writer = PdfWriter(clone_from=BytesIO(_print(page)))
    dated = {"/CreationDate": date.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")} if date else {}
    writer.metadata = {"/Title": page.locator("h1").inner_text(), **dated}
    page.close()
    # Tagged text needs 1.4, which the browser writes and pypdf forgets.
    writer.pdf_header = "%PDF-1.4"
    make_searchable(writer)
    written = BytesIO()
    writer.write(written)
    target.write_bytes(number_nodes(written.getvalue()))


def _print(page: Page) -> bytes:
    pages: Mapping[str, int] = {}
    while True:
        page.evaluate(PREPARE, pages)
        pdf = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        found = places(PdfReader(BytesIO(pdf)))
        if found == pages:
            return pdf
        pages = found


def places(reader: PdfReader) -> Mapping[str, int]:
    """Return the page, counted from 1, of every place to which a link in the PDF leads."""
    found = ((name, reader.get_destination_page_number(place)) for name, place in reader.named_destinations.items())
    return {name.removeprefix("/"): page + 1 for name, page in found if page is not None}


def make_searchable(writer: PdfWriter) -> None:
    """Let a search for 工 find it: where a font draws it as it draws a radical, the browser notes the radical ⼯."""
    for page in writer.pages:
        resources = cast(DictionaryObject, page["/Resources"])
        for font in resources.get("/Font", {}).values():
            names = cast(StreamObject, font["/ToUnicode"])
            names.set_data(RADICAL.sub(_character, names.get_data()))


def number_nodes(pdf: bytes) -> bytes:
    """Count the names of table cells from 1, in their order: the browser goes on counting from what it did before."""
    rank = {name: number for number, name in enumerate(sorted(set(NODE.findall(pdf))), 1)}
    return NODE.sub(lambda name: b"node%08d" % rank[name[0]], pdf)


def _character(code: re.Match[bytes]) -> bytes:
    radical = chr(int(code[1], 16))
    return b"<%04X>" % ord(SIMPLIFIED.get(radical) or unicodedata.normalize("NFKC", radical))


def main() -> None:
    """Make the PDF of the bundle just built, with the checksums of both, by which the next build knows its source."""
    version = Version(load_report(ROOT / "data").latest.id, content_time(ROOT, os.environ))
    bundle, pdf = (ROOT / "dist" / f"{version.stem}{suffix}" for suffix in (".zip", ".pdf"))
    with open_browser() as chromium:
        write_pdf(chromium, EDITION, pdf, version.time)
    write_checksums(pdf.with_suffix(".pdf.sha256"), Download.of(pdf), Download.of(bundle))
    print(f"PDF：{pdf.relative_to(ROOT)}（{pdf.stat().st_size / 1024:.0f} KB）", flush=True)


if __name__ == "__main__":
    main()
