"""Promises about the shipped pages as a browser shows them: nothing amiss, nothing foreign, none heavy."""

import brotli

from tests.support.axe import add_axe, faults
from tests.support.pages import page_types
from tests.support.project import SHIPPED
from workreport.loading import load_report

REPORT = load_report(SHIPPED / "data")
# In bytes, packed: a second on a slow telephone line.
HEAVY = 30_000


def test_axe_finds_nothing_and_the_policy_holds_on_every_kind_of_page(shipped, publish, new_reader):
    reader = new_reader(publish(shipped.site), 360, 1600, reduced_motion="reduce")
    add_axe(reader.page)
    for address in page_types(shipped.site, REPORT):
        reader.open(address)
        found = faults(reader.page)
        assert found == [], "\n".join(["", *(f"{address}:1: {each} → 改正这一处" for each in found)])
    assert reader.errors == [] and reader.foreign == []


def test_the_cards_and_the_main_points_of_the_first_page_stand_in_the_same_columns(shipped, publish, new_reader):
    page = new_reader(publish(shipped.site), 1440).open("")

    def places(selector: str) -> set[tuple[int, int]]:
        boxes = [item.bounding_box() for item in page.locator(selector).all()]
        return {(round(box["x"]), round(box["x"] + box["width"])) for box in boxes}

    columns = places(".area-cards li, .figure-cards li, #main-points + ul > li")
    assert len(columns) <= 3, f"docs/index.md:1: 卡片和要点不在同样的三栏里：{columns} → 要点写成简短的几条"


def test_no_page_is_heavy(shipped):
    sizes = {
        path.relative_to(shipped.site).as_posix(): len(brotli.compress(path.read_bytes(), quality=5))
        for path in shipped.site.rglob("*.html")
    }
    # One document of everything, which nobody opens in passing.
    heavy = {name: size for name, size in sizes.items() if size > HEAVY and not name.startswith("print")}
    assert not heavy, "\n".join(
        ["", *(f"{name}:1: 这一页有{size // 1000} KB → 分成几页" for name, size in heavy.items())]
    )
