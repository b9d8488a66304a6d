"""Promises about the print edition in a browser and about the PDF that is made of it."""

from datetime import UTC, datetime

import pytest
from pypdf import PdfReader

from pdf import number_nodes, write_pdf
from tests.support.pages import built_pages

A4 = (210, 297)
MARGIN = 20


@pytest.fixture(scope="module")
def edition(built):
    return built.site / "print" / "index.html"


@pytest.fixture(scope="module")
def pdf(browser, edition, tmp_path_factory):
    target = tmp_path_factory.mktemp("pdf") / "report.pdf"
    write_pdf(browser, edition, target, datetime(2018, 6, 30, tzinfo=UTC))
    return PdfReader(target)


@pytest.fixture(scope="module")
def texts(pdf) -> list[str]:
    """What each page says, line by line."""
    return [page.extract_text().replace(" ", "") for page in pdf.pages]


@pytest.fixture(scope="module")
def headings(built):
    page = dict(built_pages(built.site))["print/index.html"]
    return [heading.text() for heading in page.css("article :is(h1, h2, h3, h4, h5)")]


def entries(outline) -> list:
    return [entry for each in outline for entry in (entries(each) if isinstance(each, list) else [each])]


def millimetres(points) -> int:
    return round(float(points) * 25.4 / 72)


def test_every_page_is_an_a4_sheet(pdf):
    assert {(millimetres(page.mediabox.width), millimetres(page.mediabox.height)) for page in pdf.pages} == {A4}


def test_the_bookmarks_are_the_chapters_and_sections(pdf, headings):
    assert [entry.title for entry in entries(pdf.outline)] == headings


def test_a_bookmark_leads_to_the_page_on_which_its_title_stands(pdf, texts):
    for entry in entries(pdf.outline):
        assert entry.title.replace(" ", "") in texts[pdf.get_destination_page_number(entry)], entry.title


def test_the_contents_name_the_page_of_every_chapter(pdf, texts):
    _, *chapters = [entry for entry in pdf.outline[1] if not isinstance(entry, list)]
    first = pdf.get_destination_page_number(chapters[0])
    lines = {line for text in texts[1:first] for line in text.splitlines()}
    assert {f"{entry.title}{pdf.get_destination_page_number(entry) + 1}" for entry in chapters} <= lines


def test_chinese_text_is_found_as_it_is_written(texts):
    text = "".join(texts).replace("\n", "")
    for sentence in ("深入推进过硬队伍建设。", "政法工作半年报告，按九个工作领域重新整理。"):
        assert sentence in text
    assert [sign for sign in text if "\u2e80" <= sign <= "\u2fdf"] == []


def test_every_page_but_the_cover_has_its_number(texts):
    numbered = [str(number) in text.splitlines() for number, text in enumerate(texts, 1)]
    assert numbered == [False, *[True] * (len(texts) - 1)]


def test_every_chapter_but_the_short_ones_starts_a_page(pdf):
    starts = [pdf.get_destination_page_number(entry) for entry in pdf.outline[1] if not isinstance(entry, list)]
    assert len(set(starts[:-2])) == len(starts) - 2


def test_the_pdf_says_what_it_is_and_names_no_file_of_the_machine_that_made_it(pdf):
    assert pdf.metadata.title == "半年报告读本"
    assert pdf.metadata.creation_date == datetime(2018, 6, 30, tzinfo=UTC)
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"] and pdf.trailer["/Root"]["/Lang"] == "zh"
    addresses = {
        note.get_object().get("/A", {}).get("/URI") for page in pdf.pages for note in page.get("/Annots", [])
    } - {None}
    assert all(address.startswith("https://") for address in addresses)


def test_the_same_page_gives_the_same_bytes(pdf, browser, edition, tmp_path):
    write_pdf(browser, edition, tmp_path / "again.pdf", datetime(2018, 6, 30, tzinfo=UTC))
    pdf.stream.seek(0)
    assert (tmp_path / "again.pdf").read_bytes() == pdf.stream.read()


def test_cells_are_named_alike_whatever_the_browser_did_before():
    assert number_nodes(b"node00000417 node00000500 node00000417") == number_nodes(
        b"node00000009 node00000010 node00000009"
    )


def test_nothing_is_wider_than_the_paper(edition, new_reader):
    paper = round((A4[0] - 2 * MARGIN) * 96 / 25.4)
    page = new_reader(edition.parent.as_uri() + "/", paper).open("index.html")
    page.emulate_media(media="print")
    wide = page.evaluate(
        """width => [...document.querySelectorAll("article :is(table, td, th, p, li, pre, .figure-card)")]
        .filter(node => node.getBoundingClientRect().right > width + 1).map(node => node.textContent.slice(0, 40))""",
        paper,
    )
    assert wide == []


def test_by_file_it_asks_for_nothing_else_than_files_and_reports_no_error(offline_address, new_reader):
    reader = new_reader(offline_address)
    page = reader.open("print.html")
    page.locator(".contents a", has_text="总体国家安全观").click()
    page.wait_for_function(
        "Math.abs(document.getElementById('glossary--national-security-outlook').getBoundingClientRect().top) < 200"
    )
    reader.settle()
    assert reader.errors == [] and reader.foreign == []
