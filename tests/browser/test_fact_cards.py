"""Promises about fact cards in a browser: shown where the figure stands, with any hand, and there without scripts."""

import pytest
from playwright.sync_api import expect

from tests.support.fixture import SECOND

PAGE, FIGURES = "2018-h1/safe-china", "2018-h1/figures"


@pytest.fixture(params=["online", "by file"])
def reader(request, website, offline_address, new_reader):
    """Makes readers of the website and of the unpacked bundle, with the ending that its addresses have."""
    base, ending = (website, "/") if request.param == "online" else (offline_address, ".html")

    def make(**options):
        made = new_reader(base, **options)
        made.ending = ending
        return made

    return make


def test_the_keyboard_alone_opens_reads_and_closes_a_card(reader):
    made = reader()
    page = made.open(PAGE + made.ending)
    link = page.locator("li a.figure").first
    link.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name="侦办涉黑案件")
    expect(card).to_be_visible()
    for said in (
        "268起",
        "今年以来",
        "5月底",
        "成效4",
        "怎样统计",
        "扫黑除恶与平安中国",
        "更正",
        "链接",
        "GB/T 7714",
        "figures.csv",
    ):
        expect(card).to_contain_text(said)
    expect(card.get_by_role("button", name="关闭")).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="复制引用")).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.locator("a.locator")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(link).to_be_focused()
    assert PAGE in page.url and made.errors == []


def test_a_tap_opens_a_card_and_a_tap_beside_it_closes_it(reader):
    made = reader(width=360, height=740, has_touch=True)
    page = made.open(PAGE + made.ending)
    page.locator("a.figure-card").first.tap()
    card = page.locator("dialog.fact-dialog")
    expect(card).to_be_visible()
    assert card.evaluate("card => card.scrollWidth <= card.clientWidth")
    page.touchscreen.tap(5, 5)
    expect(card).to_be_hidden()


def test_on_a_phone_number_caveat_and_citation_are_there_without_scrolling(website, new_reader):
    page = new_reader(website, width=360, height=740, has_touch=True).open(f"{PAGE}/")
    page.locator("a.figure-card").first.tap()
    card = page.locator("dialog.fact-dialog")
    for shown in (card.locator(".card-value b"), card.get_by_role("button", name="复制引用"), card.locator("summary")):
        expect(shown).to_be_in_viewport(ratio=1)
    assert card.locator("details").get_attribute("open") is None
    button, number = (card.locator(f".card-value > {each}").bounding_box() for each in ("button", "data"))
    assert number["x"] + number["width"] <= button["x"] and button["height"] >= 44


def test_the_title_of_a_card_breaks_between_words(website, new_reader):
    page = new_reader(website).open(f"{PAGE}/")
    page.locator("a.figure-card").first.click()
    assert page.locator("#card-title").inner_html() == "侦办<wbr>涉黑<wbr>案件"


def test_without_scripts_a_figure_leads_to_its_card_on_the_figures_page(reader):
    made = reader(java_script_enabled=False)
    page = made.open(PAGE + made.ending)
    page.locator("li a.figure").first.click()
    assert page.url.endswith(f"{FIGURES}{made.ending}#gang-cases")
    card = page.locator("#gang-cases + .fact-card")
    expect(card).to_contain_text("GB/T 7714")
    assert page.locator("button.copy").count() == 0


def test_a_figure_can_still_be_opened_in_a_tab_of_its_own(reader):
    made = reader()
    page = made.open(PAGE + made.ending)
    with page.context.expect_page() as opened:
        page.locator("li a.figure").first.click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_url("**#gang-cases")
    expect(page.locator("dialog.fact-dialog")).to_be_hidden()


def test_a_link_on_a_card_to_a_place_on_the_same_page_shows_that_place(reader):
    made = reader()
    page = made.open("2018-h1/" + ("" if made.ending == "/" else "index.html"))
    page.locator("a.figure-card").first.click()
    page.locator("dialog .locator").click()
    expect(page.locator("dialog.fact-dialog")).to_be_hidden()
    expect(page.locator("#results-3")).to_be_in_viewport()


def test_link_and_citations_are_copied_as_they_stand_and_that_is_said(reader):
    made = reader()
    made.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = made.open(PAGE + made.ending)
    page.locator("li a.figure").first.click()
    card = page.locator("dialog.fact-dialog")
    card.get_by_role("button", name="复制引用").click()
    assert "全国侦办涉黑案件268起，截至" in page.evaluate("navigator.clipboard.readText()")
    card.locator("summary").click()
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    for name, copied in {
        "链接": "#gang-cases",
        "GB/T 7714": f"[DS/OL]. (2018-07-10)[{today}].",
    }.items():
        card.get_by_role("button", name=f"复制{name}").click()
        expect(card.get_by_role("status")).to_have_text(f"已复制{name}")
        assert copied in page.evaluate("navigator.clipboard.readText()")
    assert made.errors == []


@pytest.mark.parametrize("name", ["扫黑除恶与平安中国", "更正记录", "figures.csv", "成效4"])
def test_a_link_on_a_card_leads_where_it_leads_on_the_cards_own_page(name, reader):
    made = reader()
    page = made.open(f"{SECOND.id}/figures{made.ending}")
    card = page.locator("#gang-cases + .fact-card")
    card.locator("summary").click()
    own = card.get_by_role("link", name=name, exact=True).evaluate("link => link.href")
    page = made.open(made.ending.replace("/", "").replace(".html", "index.html"))
    page.locator("a.figure-card[href$='#gang-cases']").click()
    page.get_by_role("dialog").locator("summary").click()
    assert page.get_by_role("dialog").get_by_role("link", name=name, exact=True).evaluate("link => link.href") == own


def test_where_the_cards_cannot_be_loaded_the_figure_leads_to_its_card(website, new_reader):
    reader = new_reader(website)
    reader.page.route("**/cards.js", lambda route: route.abort())
    page = reader.open(f"{PAGE}/")
    page.locator("li a.figure").first.click()
    expect(page).to_have_url(f"{website}{FIGURES}/#gang-cases")


def test_a_page_carries_no_cards_and_fetches_them_only_when_one_is_asked_for(website, new_reader):
    reader, fetched = new_reader(website), []
    reader.page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page = reader.open(f"{PAGE}/")
    reader.settle()
    assert "cards.js" not in fetched and page.locator("[id=card-title], .fact-card").count() == 0
    page.locator("li a.figure").first.click()
    expect(page.locator("dialog.fact-dialog")).to_be_visible()
    assert "cards.js" in fetched


def test_where_nothing_can_be_copied_the_words_are_offered_to_be_selected(website, new_reader):
    made = new_reader(website)
    made.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = made.open(f"{FIGURES}/")
    page.locator(".fact-card summary").first.click()
    page.get_by_role("button", name="复制链接").first.click()
    expect(page.locator("body > .notice")).to_contain_text("请选取后复制：http")
    assert made.errors == []


def test_on_paper_a_fact_runs_on_from_its_name_number_and_source_and_offers_no_downloads(website, new_reader):
    page = new_reader(website, 643).open("2018-h1/figures/")
    page.emulate_media(media="print")
    name = page.locator("#facts ~ h4").first
    said = (".card-value", ".card-time", ".card-time + p")
    number, time, note = (page.locator(f"#facts ~ .fact-card {each}").first for each in said)
    places = [each.evaluate("node => node.getClientRects()[0].toJSON()") for each in (name, number, time, note)]
    assert max(each["y"] for each in places) - min(each["y"] for each in places) < 2
    assert [each["x"] for each in places] == sorted(each["x"] for each in places)
    assert number.evaluate("node => getComputedStyle(node).fontWeight") == "700"
    assert not page.locator(".data-files").is_visible()


def test_on_paper_the_lines_of_a_row_of_the_table_are_as_high_as_one_another(website, new_reader):
    page = new_reader(website, 643).open("2018-h1/figures/")
    page.emulate_media(media="print")
    cells = page.locator(".figure-table tbody tr:nth-child(2) td")
    heights = cells.evaluate_all(
        """cells => cells.map(cell => {
          const { paddingTop, paddingBottom, lineHeight } = getComputedStyle(cell);
          return cell.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom) - parseFloat(lineHeight);
        })"""
    )
    assert len(heights) == 4 and max(heights) < 2


def test_on_paper_only_charts_have_a_heading(website, new_reader):
    page = new_reader(website).open("2018-h1/figures/")
    page.emulate_media(media="print")
    assert page.locator("#charts").is_visible()
    page.locator(".chart").evaluate_all("charts => charts.forEach(chart => chart.replaceWith('没有可以画的'))")
    page.locator("#charts").evaluate("heading => heading.after(document.createElement('p'))")
    page.locator("#charts").evaluate("heading => heading.nextElementSibling.after(document.querySelector('#facts'))")
    assert not page.locator("#charts").is_visible()


@pytest.mark.parametrize("width", [360, 1440])
def test_a_group_of_figures_stands_out_from_the_figures_in_it(width, website, new_reader):
    page = new_reader(website, width).open("2018-h1/figures/")
    sizes, rules = (
        [
            page.locator(f"#facts ~ {each}").first.evaluate(f"node => parseFloat(getComputedStyle(node).{of})")
            for each in ("h3", "h4")
        ]
        for of in ("fontSize", "borderTopWidth")
    )
    assert sizes[0] >= sizes[1] * 1.15 and rules == [0, 0]
    heading, *groups = (
        page.locator(each).evaluate_all("nodes => nodes.map(node => getComputedStyle(node).borderTopWidth)")
        for each in ("#facts", "#facts ~ h3 ~ h3")
    )
    assert heading == ["2px"] and groups[0] and set(groups[0]) == {"1px"}


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("size", ["standard", "elder"])
def test_the_button_of_a_card_is_in_the_middle_of_its_number_and_below_its_heading(width, size, website, new_reader):
    page = new_reader(website, width).open("2018-h1/figures/")
    page.locator(f"button[value={size}]").click()
    heading, number, button, time, text = (
        page.locator(f"#facts ~ {each}").first.bounding_box()
        for each in (
            "h4",
            ".fact-card .card-value b",
            ".fact-card .copy",
            ".fact-card .card-time",
            ".fact-card .card-time + p",
        )
    )
    middles = [each["y"] + each["height"] / 2 for each in (number, button)]
    assert middles[0] == pytest.approx(middles[1], abs=1.5)
    assert button["y"] >= heading["y"] + heading["height"] + 4
    assert text["y"] - time["y"] - time["height"] >= 12


def test_a_date_in_large_type_is_on_one_line(website, new_reader):
    page = new_reader(website, 360).open("2018-h1/figures/")
    page.locator("button[value=elder]").click()
    lines = page.locator(".card-time .whole").evaluate_all("dates => dates.map(date => date.getClientRects().length)")
    assert lines and set(lines) == {1}
