"""Promises about charts and the picture of the report on screens, on paper and as an image."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageColor
from pypdf import PdfReader

from tests.browser.test_pages import WIDTHS, contrast
from tests.support.fixture import SECOND
from workreport.drawing.poster import PAPER, SHEET
from workreport.release import write_image

# By how many pixels the boxes of two lines, one under the other, may overlap.
LEADING = 10


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_is_seen_whole_in_type_of_twelve_pixels_or_more(width, scheme, website, new_reader):
    page = new_reader(website, width, color_scheme=scheme).open("2018-h1/figures/")
    chart = page.locator(".chart-bars").first
    assert chart.is_visible()
    for text in chart.locator("text").all():
        box = text.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert text.evaluate("text => parseFloat(getComputedStyle(text).fontSize)") >= 12
    ink, bar = (chart.locator(name).first.evaluate("node => getComputedStyle(node).fill") for name in ("text", "rect"))
    assert (ink, bar) == {
        "light": ("rgb(42, 37, 33)", "rgb(138, 31, 23)"),
        "dark": ("rgb(235, 228, 217)", "rgb(240, 153, 140)"),
    }[scheme]


def test_bars_are_drawn_as_long_as_their_values_say(website, new_reader):
    page = new_reader(website, 360).open("2018-h1/figures/")
    bars = [bar.bounding_box() for bar in page.locator(".chart-bars").first.locator("rect").all()]
    assert len({bar["x"] for bar in bars}) == 1
    assert bars[0]["width"] / bars[1]["width"] == pytest.approx(268 / 1679, abs=0.01)


def test_on_paper_bars_are_red_and_text_is_black(website, new_reader):
    page = new_reader(website, color_scheme="dark").open("2018-h1/figures/")
    page.emulate_media(media="print")
    chart = page.locator(".chart-bars").first
    fills = [chart.locator(name).first.evaluate("node => getComputedStyle(node).fill") for name in ("text", "rect")]
    assert fills == ["rgb(0, 0, 0)", "rgb(138, 31, 23)"]


@pytest.mark.parametrize("width", [360, 1440])
def test_what_the_parts_say_of_a_matter_stands_below_or_beside_it_in_the_order_of_the_report(
    width, website, new_reader
):
    page = new_reader(website, width).open("2018-h1/picture/")
    row = page.locator(".threads > li").first
    topic, *said = (each.bounding_box() for name in (".topic", ".says") for each in row.locator(name).all())
    assert len(said) == 2
    for above, below in pairwise([topic, *said] if width == 360 else said):
        assert above["y"] + above["height"] <= below["y"]
    assert width == 360 or all(topic["x"] + topic["width"] <= each["x"] for each in said)
    for selector in (".threads .relation", ".threads i"):
        assert contrast(page, selector) >= 4.5
        assert page.locator(selector).first.evaluate("node => parseFloat(getComputedStyle(node).fontSize)") >= 12


def test_the_image_has_the_drawings_size_and_its_paper(built, tmp_path):
    drawing = built.site / "2018-h1" / "picture.svg"
    assert write_image(drawing, tmp_path / "picture.png")
    with Image.open(tmp_path / "picture.png") as image:
        assert image.size == (SHEET.width, drawn_height(drawing))
        assert image.convert("RGB").getpixel((20, image.height - 5)) == ImageColor.getrgb(PAPER)


def drawn_height(drawing: Path) -> int:
    return int(ElementTree.parse(drawing).getroot().get("height"))


def test_no_text_of_the_drawing_leaves_its_margins_or_meets_another(website, new_reader):
    page = new_reader(website).open(f"{SECOND.id}/picture.svg")
    boxes = page.evaluate(
        """() => [...document.querySelectorAll("text")].map(text => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { left, right, top, bottom, said: text.textContent };
        })"""
    )
    assert len(boxes) > 100
    for box in boxes:
        assert box["left"] >= SHEET.margin - 1 and box["right"] <= SHEET.width - SHEET.margin + 1, box["said"]
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = one["right"] <= other["left"] + 1 or other["right"] <= one["left"] + 1
            # The box of a line is taller than its characters.
            lines_apart = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) < LEADING
            assert apart or lines_apart, (one["said"], other["said"])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("size", ["standard", "large", "elder"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_is_read_on_its_page_without_zooming(width, size, scheme, website, new_reader):
    page = new_reader(website, width, color_scheme=scheme).open("2018-h1/picture/")
    page.locator(f".reading-size button[value={size}]").click()
    drawings = page.locator(".poster svg:visible")
    assert drawings.count() == 1
    box = drawings.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    sizes, colours = (
        set(drawings.locator("text").evaluate_all(f"texts => texts.map(text => {value})"))
        for value in (
            "parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a",
            "getComputedStyle(text).fill",
        )
    )
    body, title = (
        page.locator(each).first.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
        for each in (".threads .says", "h1")
    )
    text = drawings.locator("g").first.evaluate(
        "node => parseFloat(getComputedStyle(node).fontSize) * node.getScreenCTM().a"
    )
    assert text == pytest.approx(body, rel=0.15)
    assert min(sizes) >= body * 0.85 and max(sizes) <= title, sizes
    if size == "standard":
        assert (
            colours
            == {
                "light": {"rgb(42, 37, 33)", "rgb(101, 91, 80)", "rgb(138, 31, 23)"},
                "dark": {"rgb(235, 228, 217)", "rgb(181, 169, 154)", "rgb(240, 153, 140)"},
            }[scheme]
        )


def test_the_page_of_the_picture_prints_on_one_sheet_and_the_picture_as_wide_as_its_text(website, new_reader):
    page = new_reader(website, 643).open("2018-h1/picture/")
    assert len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages) == 1
    page.emulate_media(media="print")
    group, text = page.locator(".poster svg:visible > g").bounding_box(), page.locator("article").bounding_box()
    assert group["width"] == pytest.approx(text["width"], abs=4)


def test_on_dark_paper_a_bar_is_darker_than_red_words(website, new_reader):
    page = new_reader(website, color_scheme="dark").open("2018-h1/picture/")
    fills = [
        page.locator(f".picture-wide {name}.picture-red").first.evaluate("node => getComputedStyle(node).fill")
        for name in ("rect", "text")
    ]
    assert fills == ["rgb(196, 105, 94)", "rgb(240, 153, 140)"]
