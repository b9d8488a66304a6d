"""Promises about the mark beside every heading: it names its section, and shares or copies the section's address."""

from playwright.sync_api import expect

PATH = "2018-h1/safe-china/"


def test_every_heading_has_a_mark_with_a_name_of_its_own(website, new_reader):
    page = new_reader(website).open("2018-h1/figures/")
    headings = page.locator("article :is(h1, h2, h3, h4)")
    names = [page.locator("a.headerlink").nth(number).get_attribute("aria-label") for number in range(headings.count())]
    assert "本节的固定链接：侦办涉黑案件" in names and len(set(names)) == len(names)


def test_the_keyboard_reaches_the_mark_shows_it_and_copies_the_address(website, new_reader):
    reader = new_reader(website)
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open(PATH)
    mark = page.get_by_role("link", name="本节的固定链接：上半年成效", exact=True)
    mark.focus()
    expect(mark).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(page.locator("body > .notice")).to_have_text("已复制本节的链接")
    assert page.evaluate("navigator.clipboard.readText()") == page.url == f"{website}{PATH}#results"
    assert reader.errors == []


def test_a_mouse_finds_the_mark_large_enough_and_on_a_phone_none_is_in_the_way(website, new_reader):
    for options, is_shown in (({}, True), ({"width": 360, "has_touch": True, "is_mobile": True}, False)):
        marks = new_reader(website, **options).open(PATH).locator("a.headerlink").all()
        assert len(marks) > 3 and all(mark.is_visible() == is_shown for mark in marks)
        for box in [mark.bounding_box() for mark in marks if is_shown]:
            assert box["width"] >= 24 and box["height"] >= 24


def test_a_device_that_can_share_is_given_the_address_and_nothing_is_copied(website, new_reader):
    reader = new_reader(website)
    reader.page.add_init_script("navigator.share = async (shared) => { document.title = shared.url; };")
    page = reader.open(PATH)
    page.locator("#plans .headerlink").click()
    expect(page).to_have_title(f"{website}{PATH}#plans")
    expect(page.locator("body > .notice")).to_be_empty()


def test_whoever_closes_the_list_of_ways_to_share_is_left_alone(website, new_reader):
    reader = new_reader(website)
    reader.page.add_init_script("navigator.share = async () => { throw new DOMException('', 'AbortError'); };")
    page = reader.open(PATH)
    page.locator("#plans .headerlink").click()
    expect(page).to_have_url(f"{website}{PATH}#plans")
    expect(page.locator("body > .notice")).to_be_empty()
    assert reader.errors == []


def test_without_scripts_the_mark_is_a_link_to_its_heading(website, new_reader):
    page = new_reader(website, java_script_enabled=False).open(PATH)
    page.locator("#plans .headerlink").click()
    expect(page).to_have_url(f"{website}{PATH}#plans")
