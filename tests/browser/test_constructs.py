"""Promises about a page that holds all that editors may write: it is read on screen, on paper, offline and by key."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import HEIGHT, PALETTES, all_faults
from tests.support.axe import STRONG, add_axe, faults
from tests.support.constructs import CONSTRUCTS, PICTURE
from tests.support.fixture import make_project
from tests.support.layout import cut_off, sideways, small_targets, unseen_focus
from tests.support.nu import messages
from tests.support.project import CONTENT_TIME, ROOT, SITE_URL, Project, unpack_bundle

ADDRESS = "2018-h2/constructs/"
# Words that only one place of the page has, and where it is.
SAID = {
    "in a box": "朱雀",
    "in a closed box": "玄武",
    "behind a tab": "青龙",
    "in a footnote": "白虎",
    "in a caption": "麒麟",
    "in code": "kirin",
    "in a task": "勾陈",
    "in an explanation": "螣蛇",
    "what an abbreviation means": "应用程序接口",
}
MORE = """!!! example "又一个"
    朱雀

??? info "关着的"
    玄武

=== "第一"
    甲

=== "第二，名字长得在手机上占一整行还不够"
    青龙

又一处[^2]。

[^2]: 白虎

![标志](../{picture})
/// caption
麒麟
///

```python title="一行长得放不下"
kirin = "{long}"
```

- [ ] 勾陈

腾云
: 螣蛇
"""
WIDE = "# 宽表\n\n| {head} |\n| {line} |\n| {row} |\n".format(
    head=" | ".join(["很长的表头"] * 5), line=" | ".join(["---:"] * 5), row=" | ".join(["一"] * 5)
)
WIDTHS = (1366, 768, 360)


@pytest.fixture(scope="module")
def constructed(tmp_path_factory) -> Project:
    """The fixture's site with that page."""
    root = make_project(tmp_path_factory.mktemp("constructs"))
    (root / "docs" / PICTURE).parent.mkdir(exist_ok=True)
    shutil.copy(ROOT / "overrides" / "assets" / "favicon.svg", root / "docs" / PICTURE)
    more = MORE.format(picture=PICTURE, long="长" * 60)
    typed = [*(typed for typed, _ in CONSTRUCTS.values()), more]
    parts = (f"## 第{number}种 {{ #kind-{number} }}\n\n{text}" for number, text in enumerate(typed, 1))
    (root / "docs" / "2018-h2" / "constructs.md").write_text("# 写法\n\n" + "\n\n".join(parts), encoding="utf-8")
    (root / "docs" / "2018-h1" / "wide.md").write_text(WIDE, encoding="utf-8")
    project = Project(root)
    for edition, page in (("2018-h2", "constructs"), ("2018-h1", "wide")):
        above = f"      - {edition}/picture.md\n"
        project.replace("mkdocs.yml", above, f"{above}      - {edition}/{page}.md\n")
    result = project.run("build", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=CONTENT_TIME)
    assert result.returncode == 0, result.stderr
    return project


@pytest.fixture(scope="module")
def site(constructed, served) -> str:
    """The address of the website."""
    return served(constructed.site)


@pytest.fixture(scope="module")
def unpacked(constructed, tmp_path_factory) -> Path:
    """The folder of the offline edition."""
    return unpack_bundle(constructed, tmp_path_factory.mktemp("unpacked"))


def test_axe_finds_nothing_on_it(site, new_reader):
    page = add_axe(new_reader(site, reduced_motion="reduce").page)
    page.goto(site + ADDRESS)
    assert list(all_faults(page, WIDTHS, PALETTES)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1366])
def test_elders_read_it_in_strong_contrast(width, scheme, site, new_reader):
    page = add_axe(new_reader(site, width, HEIGHT, color_scheme=scheme, reduced_motion="reduce").page)
    page.goto(site + ADDRESS)
    page.get_by_role("button", name="特大").click()
    assert faults(page) + faults(page, STRONG) == []
    assert sideways(page) == []


def test_axe_finds_nothing_in_the_print_edition_that_holds_it(site, new_reader):
    page = add_axe(new_reader(site, reduced_motion="reduce").page)
    page.goto(f"{site}print/")
    assert faults(page) == []


@pytest.mark.parametrize("address", [ADDRESS, "2018-h2/print/"])
def test_the_nu_checker_finds_no_error_and_no_warning_on_it(address, site):
    assert messages([site + address]) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_is_cut_off_or_is_too_small_to_hit(width, site, new_reader):
    page = new_reader(site, width).open(ADDRESS)
    assert sideways(page) + cut_off(page) + small_targets(page, 24) == []


def test_a_table_wider_than_the_screen_scrolls_in_a_frame_that_a_key_reaches(site, new_reader):
    page = new_reader(site, 360).open("2018-h1/wide/")
    frame = page.get_by_role("region", name="表格，可以左右移动")
    expect(frame).to_have_attribute("tabindex", "0")
    assert sideways(page) == []
    frame.focus()
    page.keyboard.press("ArrowRight")
    expect(frame).not_to_have_js_property("scrollLeft", 0)
    page.set_viewport_size({"width": 1366, "height": HEIGHT})
    expect(frame).to_have_count(0)


def test_the_focus_is_seen_wherever_tab_leads(site, new_reader):
    page = new_reader(site, reduced_motion="reduce").open(ADDRESS)
    assert [name for name in unseen_focus(page) if not name.startswith("INPUT")] == []


def test_nothing_on_it_breaks_the_policy_or_asks_another_host(site, unpacked, new_reader):
    online, offline = new_reader(site), new_reader(unpacked.as_uri() + "/")
    for reader, address in ((online, ADDRESS), (offline, "2018-h2/constructs.html")):
        page = reader.open(address)
        page.locator("summary", has_text="关着的").click()
        page.locator(".tabbed-labels label", has_text="第二").click()
        page.locator(".footnote-ref").first.click()
        expect(page.locator("article").get_by_text("青龙")).to_be_visible()
        expect(page.locator("article").get_by_text("玄武")).to_be_visible()
        reader.settle()
        assert reader.errors == [] and reader.foreign == []
    assert (
        "style=" not in (unpacked / "2018-h2" / "constructs.html").read_text(encoding="utf-8").partition("<article")[2]
    )


def test_tabs_are_changed_by_key_and_the_focus_is_seen(site, new_reader):
    page = new_reader(site, reduced_motion="reduce").open(ADDRESS)
    tabs = page.locator(".tabbed-set").last
    tabs.locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(tabs.get_by_text("青龙")).to_be_visible()
    expect(tabs.locator(".tabbed-block").first).to_be_hidden()
    outline = tabs.locator(".tabbed-labels").evaluate(
        "node => { const style = getComputedStyle(node); return style.outlineStyle + style.outlineWidth }"
    )
    assert outline == "solid2px"


def test_without_scripts_tabs_and_boxes_open_too(site, new_reader):
    page = new_reader(site, java_script_enabled=False).open(ADDRESS)
    page.locator(".tabbed-labels label", has_text="第二").click()
    page.locator("summary", has_text="关着的").click()
    expect(page.locator("article").get_by_text("青龙")).to_be_visible()
    expect(page.locator("article").get_by_text("玄武")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_on_paper_nothing_is_closed_or_behind_a_tab(scripts, site, new_reader):
    page = new_reader(site, java_script_enabled=scripts).open(ADDRESS)
    page.emulate_media(media="print")
    for word in ("青龙", "玄武", "白虎", "麒麟"):
        expect(page.locator("article").get_by_text(word)).to_be_visible()


def test_the_print_edition_holds_all_of_it(site, new_reader):
    page = new_reader(site).open("2018-h2/print/")
    chapter = page.locator(".chapter", has=page.locator("#\\32 018-h2-constructs"))
    for word in list(SAID.values())[:-1]:
        expect(chapter.get_by_text(word)).to_be_visible()
    expect(chapter.locator("abbr.first").first).to_have_attribute("title", "中共中央政法委员会")


def test_colours_of_code_come_from_our_stylesheet_in_both_palettes(site, new_reader):
    colours = set()
    for scheme in ("light", "dark"):
        page = new_reader(site, color_scheme=scheme).open(ADDRESS)
        colours.add(page.locator(".highlight .s2").first.evaluate("node => getComputedStyle(node).color"))
    assert len(colours) == 2


@pytest.mark.parametrize("place", SAID)
def test_search_finds_what_stands(place, site, new_reader):
    reader = new_reader(site)
    reader.open()
    reader.page.keyboard.press("/")
    assert reader.search(SAID[place])[0] == ADDRESS
