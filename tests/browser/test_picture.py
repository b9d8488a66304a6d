"""Promises about charts and the picture of the report on screens, on paper and as an image."""

import pytest
from PIL import Image

from picture import write_image
from tests.browser.test_pages import WIDTHS, contrast


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


@pytest.mark.parametrize(("width", "beside"), [(360, False), (1440, True)])
def test_a_matter_stands_between_its_sides_where_there_is_room_and_above_them_on_a_phone(
    width, beside, website, new_reader
):
    page = new_reader(website, width).open("2018-h1/picture/")
    row = page.locator(".threads > li").first
    result, topic, plan = (row.locator(name).bounding_box() for name in (".result", ".topic", ".plan"))
    if beside:
        assert result["x"] + result["width"] <= topic["x"] and topic["x"] + topic["width"] <= plan["x"]
    else:
        assert topic["y"] + topic["height"] <= result["y"] and result["y"] + result["height"] <= plan["y"]
    for selector in (".threads .relation", ".threads i"):
        assert contrast(page, selector) >= 4.5
        assert page.locator(selector).first.evaluate("node => parseFloat(getComputedStyle(node).fontSize)") >= 12


def test_the_image_has_the_drawings_size_and_its_paper(built, browser, tmp_path):
    write_image(browser, built.site / "2018-h1" / "picture.svg", tmp_path / "picture.png")
    with Image.open(tmp_path / "picture.png") as image:
        assert image.width == 1100 and image.height > 3000
        assert image.convert("RGB").getpixel((20, image.height - 5)) == (251, 248, 242)
