"""Promises about the filters of the matrix: results, plans and figures, with and without scripts."""

import pytest
from playwright.sync_api import expect

from tests.support.fixture import FIRST as EDITION

AREAS = [section.area for section in EDITION.sections]
KEPT = {
    "有成效": [section.area for section in EDITION.sections if "results" in section.parts],
    "有部署": [section.area for section in EDITION.sections if "plans" in section.parts],
    "有数字": [area for area in AREAS if any(each.has_number for each in EDITION.figures_of(area))],
}


@pytest.mark.parametrize(
    "options",
    [{}, {"java_script_enabled": False}, {"width": 360, "has_touch": True}],
    ids=["large", "no scripts", "phone"],
)
@pytest.mark.parametrize("name", KEPT)
def test_each_choice_leaves_the_areas_that_have_it_and_taking_it_back_shows_all(name, options, website, new_reader):
    page = new_reader(website, **options).open("2018-h1/")
    box = page.get_by_role("checkbox", name=name)
    rows = page.locator(".matrix tbody tr:visible")
    expect(rows).to_have_count(len(AREAS))
    box.check()
    expect(rows).to_have_count(len(KEPT[name]))
    assert [row.locator("a").first.get_attribute("href").strip("./") for row in rows.all()] == KEPT[name]
    box.uncheck()
    expect(rows).to_have_count(len(AREAS))


def test_choices_add_up_by_keyboard_and_the_number_of_areas_is_said(website, new_reader):
    page = new_reader(website).open("2018-h1/")
    page.get_by_role("checkbox", name="有成效").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    both = set(KEPT["有成效"]) & set(KEPT["有部署"])
    expect(page.locator(".matrix tbody tr:visible")).to_have_count(len(both))
    expect(page.locator("body > .notice")).to_have_text(f"显示{len(both)}个领域，共{len(AREAS)}个")


def test_paper_and_search_know_nothing_of_the_filters(built):
    for path in ("print/index.html", "search/index.json", "search/words.json", "search/texts.json"):
        text = (built.site / path).read_text(encoding="utf-8")
        assert "有部署" not in text and "数字5个" not in text, path


def test_the_choices_stand_in_one_row_on_a_phone(website, new_reader):
    page = new_reader(website, 360, has_touch=True).open("2018-h1/")
    assert len({label.bounding_box()["y"] for label in page.locator(".matrix-filters label").all()}) == 1
