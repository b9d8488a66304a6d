"""Promises about search, on the website and by file://."""

import shutil
from contextlib import nullcontext
from urllib.parse import quote

import pytest
from playwright.sync_api import Route, expect

from tests.support.fixture import REPORT
from workreport.addresses.pages import page_name

FIRST = {"扫黑除恶": "safe-china", "2018年上半年枫桥经验": "safe-china", "非法集资": "glossary"}


def test_search_opens_by_key(website, new_reader):
    page = new_reader(website).open()
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()


@pytest.mark.parametrize("width", [360, 1440])
def test_search_opens_by_click_on_the_button_of_the_home_page(width, website, new_reader):
    page = new_reader(website, width).open()
    page.get_by_role("button", name="搜索报告内容").click()
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    assert page.locator("#__search").is_checked()


def test_search_opens_by_click_on_the_icon_of_the_header(website, new_reader):
    page = new_reader(website, 360).open()
    page.locator(".search-button").click()
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()


@pytest.mark.parametrize("words", FIRST)
def test_the_right_page_comes_first(words, website, new_reader):
    reader = new_reader(website)
    reader.open().keyboard.press("/")
    assert f"{FIRST[words]}/" in reader.search(words)[0]


@pytest.mark.parametrize("words", FIRST)
def test_search_by_file_finds_the_same_pages_in_the_same_order(words, website, offline_address, new_reader):
    online, by_file = new_reader(website), new_reader(offline_address)
    online.open().keyboard.press("/")
    by_file.open("index.html").keyboard.press("/")
    found = [[page_name(path) for path in reader.search_all(words)] for reader in (by_file, online)]
    assert found[0] == found[1]
    assert by_file.errors == [] and by_file.foreign == []


def results(page) -> list[str]:
    return page.locator(".md-search-result__item h1").all_inner_texts()


def open_search(new_reader, base: str, path: str = ""):
    reader = new_reader(base)
    reader.open(path).keyboard.press("/")
    expect(reader.page.locator("[data-md-component=search-query]")).to_be_focused()
    return reader


def test_nothing_of_the_theme_s_engine_is_left(built):
    assert not list(built.site.rglob("*lunr*"))
    assert len(list(built.site.glob("assets/javascripts/workers/*.js"))) == 1


def test_the_index_is_fetched_when_the_first_query_is_asked_and_not_before(website, new_reader):
    reader = new_reader(website)
    fetched = []
    reader.page.on("request", lambda request: fetched.append(request.url))
    reader.open("about/")
    reader.settle()
    assert not [url for url in fetched if url.endswith("search/index.json")]
    reader.page.keyboard.press("/")
    reader.search("枫桥")
    assert len([url for url in fetched if url.endswith("search/index.json")]) == 1


def test_the_empty_box_offers_searches_that_find_something(website, new_reader):
    page = open_search(new_reader, website).page
    offered = page.locator(".search-suggestion")
    assert offered.all_inner_texts() == list(REPORT.search.suggestions)
    for words in offered.all_inner_texts():
        page.locator("[data-md-component=search-query]").fill("")
        page.get_by_role("button", name=words, exact=True).click()
        page.locator(".md-search-result__item").first.wait_for()
        assert not offered.first.is_visible()


def held_back(page, pattern: str) -> list[Route]:
    """Holds back what the page asks for at such an address; the list fills with it."""
    held = []

    def hold(route):
        held.append(route)

    page.route(pattern, hold)
    return held


def test_nothing_is_searched_while_an_input_method_composes_and_everything_at_its_end(website, new_reader):
    reader = new_reader(website)
    worker = held_back(reader.page, "**/workers/*.js")
    page = reader.page
    with page.expect_request("**/workers/*.js"):
        reader.open()
        page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    client = page.context.new_cdp_session(page)
    for half in ("s", "sa", "sao"):
        client.send("Input.imeSetComposition", {"text": half, "selectionStart": len(half), "selectionEnd": len(half)})
        page.keyboard.press("Shift")
    # The theme reads the box at a key, and once more when the engine is ready, however late that is.
    worker[0].continue_()
    page.wait_for_timeout(300)
    assert results(page) == []
    client.send("Input.insertText", {"text": "扫黑"})
    page.locator(".md-search-result__item").first.wait_for()
    assert results(page)[0] == "扫黑除恶与平安中国"


@pytest.mark.parametrize("kind", ["insertFromPaste", "insertFromDrop", "insertReplacementText"])
def test_words_that_come_without_a_key_are_searched(kind, website, new_reader):
    page = open_search(new_reader, website).page
    page.evaluate(
        "kind => { const box = document.activeElement; box.value = '扫黑'; "
        "box.dispatchEvent(new InputEvent('input', {inputType: kind, bubbles: true})) }",
        kind,
    )
    page.locator(".md-search-result__item").first.wait_for()
    assert results(page)[0] == "扫黑除恶与平安中国"


def test_an_address_with_a_query_opens_the_search_with_it(website, new_reader):
    reader = new_reader(website)
    page = reader.open("about/?q=" + quote("掃黑 枫桥"))
    page.locator(".md-search-result__item").first.wait_for()
    assert page.locator("[data-md-component=search-query]").input_value() == "掃黑 枫桥"
    assert results(page)[0] == "扫黑除恶与平安中国"


def test_the_link_to_share_leads_to_the_same_search(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("枫桥 扫黑")
    link = reader.page.locator("[data-md-component=search-share]").get_attribute("href")
    page = reader.page
    page.goto(link)
    page.locator(".md-search-result__item").first.wait_for()
    assert results(page)[0] == "扫黑除恶与平安中国"


def test_arrow_keys_walk_through_the_results_and_enter_opens_the_best(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("2018年上半年枫桥经验")
    reader.page.keyboard.press("ArrowDown")
    assert reader.page.evaluate("document.activeElement.classList.contains('md-search-result__link')")
    reader.page.keyboard.press("ArrowUp")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/2018-h1/safe-china/?h=*#plans-governance")


def test_a_result_that_was_walked_to_keeps_the_focus_when_the_full_answer_comes(website, new_reader):
    page = open_search(new_reader, website).page
    held = held_back(page, "**/search/words.*")
    page.locator("[data-md-component=search-query]").fill("扫黑除恶")
    expect(page.locator("ol.md-search-result__list")).to_have_attribute("aria-busy", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    focused = "document.activeElement.href"
    second = page.evaluate(focused)
    assert second != page.locator(".md-search-result__link").first.evaluate("link => link.href")
    held[0].continue_()
    expect(page.locator("ol.md-search-result__list")).to_have_attribute("aria-busy", "false")
    assert page.evaluate(focused) == second


def test_results_are_announced(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("枫桥经验")
    status = reader.page.get_by_role("status")
    status.filter(has_text="找到").wait_for()
    reader.page.locator("[data-md-component=search-query]").fill("量子纠缠")
    status.filter(has_text="没有找到").wait_for()


@pytest.mark.parametrize("words", ["2018年上半年枫桥经验", "2018年上半年楓橋經驗", "fengqiaojingyan", "枫乔经验"])
def test_the_words_are_marked_on_the_page_however_they_were_typed(words, website, new_reader):
    reader = open_search(new_reader, website)
    reader.search(words)
    reader.page.locator(".md-search-result__link[href*='safe-china']").first.click()
    reader.page.locator("article mark", has_text="枫桥经验").first.wait_for()


def test_words_that_markup_divides_are_marked_piece_by_piece(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("恶势力犯罪集团案件1679起")
    reader.page.keyboard.press("Enter")
    reader.page.locator("article mark").first.wait_for()
    marked = "".join(reader.page.locator("#results-campaign + ul mark").all_inner_texts())
    assert marked == "恶势力犯罪集团案件1679起"


def test_the_title_of_a_page_leads_to_its_words_marked_too(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("20.3%")
    reader.page.locator(".md-search-result__link h1").first.click()
    reader.page.locator("article mark").first.wait_for()


def open_marked(new_reader, website, **options):
    page = new_reader(website, **options).open("2018-h1/safe-china/?h=枫桥#plans-governance")
    return page, page.get_by_role("region", name="搜索的标记")


def test_a_page_with_marks_leads_back_to_the_search(website, new_reader):
    page, bar = open_marked(new_reader, website)
    expect(bar).to_be_in_viewport()
    expect(bar).to_contain_text("已标出“枫桥”")
    again = bar.get_by_role("button", name="回到搜索")
    again.click()
    page.locator(".md-search-result__item").first.wait_for()
    expect(page.locator("[data-md-component=search-query]")).to_have_value("枫桥")
    page.keyboard.press("Escape")
    expect(again).to_be_focused()


def test_the_marks_of_a_search_can_be_taken_away_and_leave_the_text_as_it_was(website, new_reader):
    page, bar = open_marked(new_reader, website)
    text = page.locator("article").inner_text()
    page.evaluate(
        "document.querySelector('h1').append(Object.assign(document.createElement('mark'), {className: 'own'}))"
    )
    bar.get_by_role("button", name="去掉标记").click()
    expect(bar).to_have_count(0)
    assert page.locator(".md-content mark").evaluate_all("all => all.map(mark => mark.className)") == ["own"]
    assert page.locator("article").inner_text() == text
    assert page.url.endswith("/safe-china/#plans-governance")


def test_words_that_the_page_has_not_leave_it_as_it_is(website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/?h=量子纠缠")
    expect(page.get_by_role("region", name="搜索的标记")).to_have_count(0)


def test_the_controls_around_a_search_are_as_large_as_a_finger(website, new_reader):
    page, bar = open_marked(new_reader, website, width=360, height=740, has_touch=True)
    page.locator(".search-button").tap()
    for button in [*page.locator(".search-suggestion").all(), *bar.locator("button").all()]:
        assert button.bounding_box()["height"] >= 44


def test_the_reset_button_clears_the_results(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("枫桥")
    reader.page.locator("button[type=reset]").click()
    reader.page.locator(".md-search-result__item").first.wait_for(state="detached")
    assert reader.page.locator(".search-suggestion").first.is_visible()


def test_at_most_three_sections_of_a_page_show_at_once(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("报告")
    for item in reader.page.locator(".md-search-result__item").all():
        shown = item.locator(":scope > a.md-search-result__link:not(:first-child)")
        assert shown.count() <= 3
    assert reader.page.locator(".md-search-result__more").count() > 0


def test_a_loose_match_says_so_once_above_all_results(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("枫乔经验")
    page = reader.page
    expect(page.locator(".search-note")).to_have_text("没有“枫乔经验”，按同音字找到")
    assert page.locator(".md-search-result__item").count() > 1
    assert page.locator(".md-search-result__terms:visible").count() == 0


def test_enter_before_the_first_results_opens_the_first_when_they_come(website, new_reader):
    page = new_reader(website).page
    held = held_back(page, "**/search/index.json")
    with page.expect_request("**/search/index.json"):
        page.goto(website)
        page.keyboard.press("/")
    page.keyboard.insert_text("扫黑除恶")
    page.keyboard.press("Enter")
    held[0].continue_()
    page.wait_for_url("**/safe-china/?h=*")


def test_the_enter_that_ends_a_composition_opens_nothing(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("扫黑除恶")
    before = reader.page.url
    # In Safari's order, after the end of the composition.
    reader.page.evaluate(
        "() => document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, bubbles: true, cancelable: true}))"
    )
    reader.page.wait_for_timeout(300)
    assert reader.page.url == before


def test_back_leads_to_the_results_again(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("扫黑除恶")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/safe-china/?h=*")
    reader.page.go_back()
    reader.page.locator(".md-search-result__item").first.wait_for()
    assert reader.page.locator("[data-md-component=search-query]").input_value() == "扫黑除恶"
    assert reader.page.locator("#__search").is_checked()


def expect_held(page, held: bool) -> None:
    """Waits until the theme holds the page still under the search, as it does on a phone, or holds it no longer."""
    expect(page.locator("body[data-md-scrolllock]")).to_have_count(int(held))


@pytest.mark.parametrize("width", [360, 1366])
def test_back_and_then_away_from_the_results_leads_to_the_place_on_the_page(width, website, new_reader):
    reader = new_reader(website, width)
    page = reader.open()
    page.evaluate("scrollTo(0, 700)")
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    expect_held(page, width == 360)
    reader.search("扫黑除恶")
    page.keyboard.press("Enter")
    page.wait_for_url("**/safe-china/?h=*")
    page.go_back()
    page.locator(".md-search-result__item").first.wait_for()
    expect_held(page, width == 360)
    page.keyboard.press("Escape")
    expect_held(page, False)
    assert abs(page.evaluate("scrollY") - 700) <= 1


@pytest.mark.parametrize("width", [360, 1366])
def test_the_search_lies_over_the_page_and_closing_it_gives_back_place_and_focus(width, website, new_reader):
    page = new_reader(website, width).open("2018-h1/safe-china/")
    link = page.locator("article a.term:visible").last
    link.focus()
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 0
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    # On a phone it covers the page.
    assert page.locator("article").is_visible() == (width > 960)
    expect_held(page, width == 360)
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    expect_held(page, False)
    assert abs(page.evaluate("scrollY") - before) <= 1


def test_closing_the_search_on_a_phone_keeps_the_place_on_the_home_page(website, new_reader):
    page = new_reader(website, 360).open()
    page.evaluate("scrollTo(0, 700)")
    page.keyboard.press("/")
    expect_held(page, True)
    page.locator(".md-search__form label").click()
    expect_held(page, False)
    assert not page.locator("#__search").is_checked()
    assert abs(page.evaluate("scrollY") - 700) <= 1


@pytest.mark.parametrize("knows_inert", [True, False])
def test_tab_stays_within_the_search(knows_inert, website, new_reader):
    reader = new_reader(website)
    if not knows_inert:
        reader.page.add_init_script("delete HTMLElement.prototype.inert")
    reader.open().keyboard.press("/")
    reader.search("枫桥经验")
    for key in ["Shift+Tab", "Tab", "Shift+Tab", *["Tab"] * 30]:
        reader.page.keyboard.press(key)
        assert reader.page.evaluate("document.activeElement.closest('.md-search') !== null")


@pytest.mark.parametrize("width", [360, 768, 1366])
def test_by_key_the_search_opens_when_asked_to_and_not_on_the_way_past_it(width, website, new_reader):
    page = new_reader(website, width).open()
    button = page.locator(".search-button")
    passed = 0
    while passed < 10 and not button.evaluate("node => node === document.activeElement"):
        page.keyboard.press("Tab")
        passed += 1
    expect(button).to_be_focused()
    page.keyboard.press("Tab")
    assert not page.locator("#__search").is_checked()
    assert page.evaluate("document.activeElement.closest('.md-search, .search-button')") is None
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_an_empty_result_offers_searches(website, new_reader):
    reader = open_search(new_reader, website)
    box = reader.page.locator("[data-md-component=search-query]")
    expect(reader.page.locator(".md-search-result__meta")).to_have_text("输入要找的词，例如：")
    box.fill("量子纠缠")
    expect(reader.page.locator(".md-search-result__meta")).to_contain_text("没有找到")
    reader.page.locator(".search-suggestion").first.click()
    reader.page.locator(".md-search-result__item").first.wait_for()
    expect(reader.page.locator(".search-suggestion").first).to_be_hidden()


def test_an_empty_result_names_what_was_not_found_and_offers_nothing_to_share(website, new_reader):
    reader = open_search(new_reader, website)
    share = reader.page.locator("[data-md-component=search-share]")
    missing = reader.page.locator(".md-search-result__meta strong")
    for words in ("飞碟", "量子纠缠"):
        reader.page.locator("[data-md-component=search-query]").fill(words)
        expect(missing).to_have_text(f"没有找到“{words}”")
        expect(share).to_be_hidden()
    reader.search("枫桥")
    expect(share).to_be_visible()
    expect(missing).to_have_count(0)


@pytest.mark.parametrize("words", ["", "飞碟", "枫桥"])
def test_on_a_wide_screen_a_button_closes_the_search_in_every_state(words, website, new_reader):
    page = open_search(new_reader, website).page
    page.locator("[data-md-component=search-query]").fill(words)
    close = page.get_by_role("button", name="关闭", exact=True)
    assert close.bounding_box()["height"] >= 44
    close.click()
    expect(page.locator("#__search")).not_to_be_checked()
    expect(close).to_be_hidden()


@pytest.mark.parametrize("size", ["standard", "elder"])
@pytest.mark.parametrize("width", [1000, 1366, 1920])
def test_on_a_wide_screen_the_search_stands_below_the_header_where_the_text_begins(width, size, website, new_reader):
    page = new_reader(website, width).open("2018-h1/safe-china/")
    page.evaluate("size => document.documentElement.setAttribute('data-reading-size', size)", size)
    page.keyboard.press("/")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()
    dialog, header, text = (
        page.locator(part).bounding_box() for part in (".md-search__inner", ".md-header", ".md-content__inner")
    )
    assert abs(dialog["x"] - text["x"]) <= 1
    assert dialog["y"] >= header["y"] + header["height"]
    assert dialog["x"] + dialog["width"] <= text["x"] + text["width"] + 1


def test_on_a_wide_screen_the_empty_search_says_what_to_type_above_searches_on_one_edge(website, new_reader):
    page = open_search(new_reader, website).page
    box = page.locator("[data-md-component=search-query]")
    expect(box).to_have_attribute("placeholder", "搜索报告内容")
    assert box.bounding_box()["height"] >= 44
    assert box.evaluate("box => getComputedStyle(box, '::placeholder').color") != "rgba(0, 0, 0, 0)"
    edges = page.evaluate("""() => {
        const words = document.createRange();
        words.selectNodeContents(document.querySelector(".md-search-result__meta"));
        const chip = document.querySelector(".search-suggestion");
        return [words.getBoundingClientRect().left, chip.getBoundingClientRect().left];
    }""")
    assert abs(edges[0] - edges[1]) <= 1


def test_a_section_says_where_on_its_page_it_stands(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("2018年上半年扫黑除恶专项斗争")
    first = reader.page.locator(".md-search-result__item").first
    section = first.locator("article:has(.search-path):has(h2)").first
    assert section.locator(".search-path").inner_text().strip() == "上半年成效 ›"
    path, heading = (section.locator(part).bounding_box() for part in (".search-path", "h2"))
    # In one line with the heading, before it.
    assert path["x"] < heading["x"] and heading["y"] < path["y"] + path["height"] < heading["y"] + 2 * heading["height"]


def test_marks_leave_no_gap_within_a_word(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search_all("扫黑")
    style = reader.page.locator(".md-search-result mark").first.evaluate(
        "mark => { const { paddingLeft, marginLeft } = getComputedStyle(mark); return [paddingLeft, marginLeft] }"
    )
    assert style == ["0px", "0px"]


def test_every_section_that_is_found_shows_why(website, new_reader):
    reader = open_search(new_reader, website)
    for words in ("扫黑除恶", "命案", "政法改革"):
        with reader.page.expect_response("**/search/words.json") if words == "扫黑除恶" else nullcontext():
            reader.search(words)
        expect(reader.page.locator(".md-search-result")).to_have_attribute("aria-busy", "false")
        reader.page.wait_for_timeout(300)
        shown = reader.page.locator(".md-search-result__link:visible .md-search-result__article:has(h2) .search-teaser")
        found = shown.all_inner_texts()
        assert found and all(text.strip() for text in found), words


def test_the_term_that_is_asked_for_is_explained_first(website, new_reader):
    reader = open_search(new_reader, website)
    assert "glossary/" in reader.search("枫桥经验")[0]


@pytest.mark.parametrize("base", ["website", "offline_address"])
def test_results_can_be_limited_to_an_edition_and_a_part(base, new_reader, request):
    reader = new_reader(request.getfixturevalue(base))
    page = reader.open("" if base == "website" else "index.html")
    page.keyboard.press("/")
    reader.search("扫黑除恶")
    links = page.locator(".md-search-result__item > .md-search-result__link:visible")
    page.locator(".search-filters [name=edition]").select_option("2018-h1")
    expect(page.locator(".md-search-result__link[href*='glossary']")).to_have_count(0)
    page.locator(".search-filters [name=part]").select_option("plans")
    expect(page.locator(".md-search-result__link[href*='#results']")).to_have_count(0)
    addresses = [link.get_attribute("href") for link in links.all()]
    assert addresses and all("2018-h1" in address for address in addresses)
    assert reader.errors == []


def test_tab_leads_to_the_results(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("扫黑除恶")
    for _ in range(8):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("document.activeElement.classList.contains('md-search-result__link')"):
            return
    raise AssertionError("no result within eight steps")


def test_each_result_says_from_which_report_it_is_and_earlier_ones_are_folded(website, new_reader):
    reader = open_search(new_reader, website)
    reader.search("2018年上半年涉黑案件")
    first = reader.page.locator(".md-search-result__item").first
    expect(first.locator(".search-report")).to_contain_text("2018年上半年《政法机关")
    assert "2018-h1/" in first.locator("a").first.get_attribute("href")
    assert first.locator("details a", has_text="2018年下半年：").count() == 1


def test_the_unpacked_zip_is_searched_on_a_web_server_too(offline, served, new_reader):
    reader = new_reader(served(offline))
    reader.open("index.html").keyboard.press("/")
    assert "safe-china" in reader.search("saoheichue")[0]
    assert reader.errors == []


def test_coming_near_the_box_loads_the_search(website, new_reader):
    page = new_reader(website, 360).open("about/")
    with page.expect_request("**/search/index.json"):
        page.locator(".search-button").hover()


def test_the_index_is_fetched_beside_the_engine_and_not_after_it(website, new_reader):
    page = new_reader(website).page
    held = held_back(page, "**/workers/*.js")
    page.goto(website)
    with page.expect_request("**/search/index.json"):
        page.locator(".search-button").hover(force=True)
    page.keyboard.press("/")
    page.keyboard.insert_text("扫黑除恶")
    held[0].continue_()
    page.locator(".md-search-result__item").first.wait_for()


def test_a_missing_index_is_said_in_chinese_online(website, new_reader):
    reader = new_reader(website)
    reader.page.route("**/search/index.json", lambda route: route.abort())
    reader.open().keyboard.press("/")
    reader.page.locator("[data-md-component=search-query]").fill("枫桥")
    reader.page.get_by_text("没有读到搜索索引").wait_for()
    expect(reader.page.locator(".md-search-result__meta")).not_to_be_visible()


@pytest.mark.parametrize("damage", ["missing", "cut in half"])
def test_a_missing_or_broken_index_is_said_in_chinese_by_file(damage, offline, tmp_path, new_reader):
    copy = tmp_path / "copy"
    shutil.copytree(offline, copy)
    index = copy / "search" / "index.js"
    if damage == "missing":
        index.unlink()
    else:
        index.write_bytes(index.read_bytes()[: index.stat().st_size // 2])
    reader = new_reader(copy.as_uri() + "/")
    reader.open("index.html").keyboard.press("/")
    reader.page.locator("[data-md-component=search-query]").fill("枫桥")
    reader.page.get_by_text("没有读到搜索索引").wait_for()


@pytest.mark.parametrize("file", ["assets/javascripts/workers/search.*.js"])
def test_a_search_that_cannot_start_says_what_to_do_instead_of_waiting_for_ever(file, offline, tmp_path, new_reader):
    copy = shutil.copytree(offline, tmp_path / "copy")
    (damaged,) = copy.glob(file)
    damaged.write_text("")
    page = new_reader(copy.as_uri() + "/").open("index.html")
    page.get_by_role("button", name="搜索报告内容").click()
    page.keyboard.type("feng")
    expect(page.get_by_text("搜索还没有准备好")).to_be_visible(timeout=10_000)
