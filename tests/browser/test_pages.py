"""Promises about every page in a browser: quiet, complete, and usable on a phone."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.support.pages import built_pages

WIDTHS = (360, 768, 1440)


def paths(site) -> list[str]:
    return [path.removesuffix("index.html") for path, _ in built_pages(site)]


def test_every_page_loads_without_a_console_error_or_a_request_to_another_host(website, built, new_reader):
    reader = new_reader(website)
    for path in paths(built.site):
        reader.open(path)
        assert reader.page.locator("article h1").is_visible(), path
        reader.page.evaluate("new Promise(done => requestIdleCallback(done))")
    reader.settle()
    assert reader.errors == []
    assert reader.foreign == []


def test_every_page_of_the_offline_edition_loads_by_file_without_an_error(offline, offline_address, new_reader):
    reader = new_reader(offline_address)
    for path, _ in built_pages(offline):
        reader.open(path)
        assert reader.page.locator("article h1").is_visible(), path
        reader.page.evaluate("new Promise(done => requestIdleCallback(done))")
    reader.settle()
    assert reader.errors == []
    assert reader.foreign == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen(width, website, built, new_reader):
    reader = new_reader(website, width)
    for path in paths(built.site):
        page = reader.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_a_line_of_text_holds_at_most_forty_han_characters(website, new_reader):
    page = new_reader(website, 1440).open("about/")
    widest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('article > p')]"
        ".map(p => p.clientWidth / parseFloat(getComputedStyle(p).fontSize)))"
    )
    assert 20 < widest <= 40


def test_lines_stand_at_least_one_and_three_quarters_apart(website, new_reader):
    page = new_reader(website).open("about/")
    ratio = page.evaluate(
        "(s => parseFloat(s.lineHeight) / parseFloat(s.fontSize))"
        "(getComputedStyle(document.querySelector('article p')))"
    )
    assert ratio >= 1.75


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_links_stand_out_from_the_paper(scheme, website, new_reader):
    page = new_reader(website, color_scheme=scheme).open("2018-h1/safe-china/")
    for selector in (
        "article p",
        "article a.term",
        "article a.locator",
        ".figure-time",
        ".md-nav__link",
        ".md-copyright",
    ):
        assert contrast(page, selector) >= 4.5, selector


def contrast(page, selector: str, part: str = "color") -> float:
    """The WCAG contrast ratio of an element's text, or another part, to the first solid background behind it."""
    return page.evaluate(
        """([selector, part]) => {
          const parse = text => text.match(/[\\d.]+/g).map(Number);
          const luminance = rgb => rgb.slice(0, 3).map(c => c / 255)
            .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const node = [...document.querySelectorAll(selector)].find(n => n.offsetParent) ;
          let back = node;
          const clear = colour => colour.length === 4 && colour[3] === 0;
          while (back && clear(parse(getComputedStyle(back).backgroundColor))) back = back.parentElement;
          const colours = [getComputedStyle(node)[part], getComputedStyle(back || document.body).backgroundColor];
          const [a, b] = colours.map(parse).map(luminance);
          return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        }""",
        [selector, part],
    )


def test_tables_become_cards_on_a_phone_and_say_which_side_is_which(website, new_reader):
    page = new_reader(website, 360).open("2018-h1/")
    cell = page.locator(".matrix td:nth-child(3)").first
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "block"
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"部署"'


def test_in_large_type_a_card_has_its_labels_above_the_text_and_the_relation_as_a_tag(website, new_reader):
    page = new_reader(website, 360).open("2018-h1/safe-china/")
    page.locator("button[value=elder]").click()
    label, weight = page.locator(".comparison td[data-label]").first.evaluate(
        "cell => (style => [style.display, style.fontWeight])(getComputedStyle(cell, '::before'))"
    )
    assert (label, weight) == ("block", "700")
    row = page.locator(".comparison tbody tr").first
    tag = row.locator("td").last
    assert tag.evaluate("cell => getComputedStyle(cell).borderTopWidth") == "1px"
    assert tag.bounding_box()["width"] < row.bounding_box()["width"] / 2 + 20


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_the_last_row_of_cards_is_filled(count, media, website, new_reader):
    page = new_reader(website, 1366).open("2018-h1/safe-china/")
    page.emulate_media(media=media)
    edges = page.evaluate(
        """count => {
          const list = document.querySelector(".figure-cards > ul");
          while (list.children.length < count) list.append(list.firstElementChild.cloneNode(true));
          while (list.children.length > count) list.lastElementChild.remove();
          const boxes = [...list.children].map(card => card.getBoundingClientRect());
          const rows = new Set(boxes.map(box => box.top));
          return [rows.size, Math.max(...boxes.map(box => box.right)) - boxes[count - 1].right];
        }""",
        count,
    )
    assert edges[0] == (count + 2) // 3 and edges[1] < 1


@pytest.mark.parametrize("count", [8, 50])
def test_on_paper_only_a_comparison_longer_than_a_sheet_breaks_and_stays_with_its_head(count, website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/")
    page.evaluate(
        """count => {
          const rows = document.querySelector(".comparison tbody");
          while (rows.rows.length < count) rows.append(rows.rows[0].cloneNode(true));
          [...rows.rows].forEach((row, place) => row.cells[0].textContent = `ROW${String(place).padStart(2, "0")}`);
          const heading = document.querySelector("h2:has(+ .comparison)");
          heading.textContent = "HEAD";
          heading.before(Object.assign(document.createElement("div"), { id: "space" }));
        }""",
        count,
    )
    for height in range(0, 250, 30):
        page.evaluate("height => document.getElementById('space').style.height = `${height}mm`", height)
        sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
        head, *rows = (
            next(number for number, text in enumerate(sheets) if word in text)
            for word in ("HEAD", *(f"ROW{place:02}" for place in range(count)))
        )
        assert head == rows[0] == rows[1] and rows[-2] == rows[-1], (height, head, rows)
        assert (rows[0] == rows[-1]) == (count == 8)


def test_on_paper_marks_can_be_read_and_a_term_keeps_its_sign(website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/")
    page.emulate_media(media="print")
    size, colour = page.locator("article a.locator").first.evaluate(
        "mark => (style => [parseFloat(style.fontSize), style.color])(getComputedStyle(mark))"
    )
    assert size >= 8 * 96 / 72 - 0.01 and colour == "rgb(51, 51, 51)"
    assert page.locator("article a.term").first.evaluate("term => getComputedStyle(term).whiteSpace") == "nowrap"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_to_figures_and_marks_are_seen_to_be_links(scheme, website, new_reader):
    page = new_reader(website, color_scheme=scheme).open("2018-h1/safe-china/")
    assert contrast(page, "article a.figure", "borderBottomColor") >= 3
    mark = page.locator("article a.locator").first
    assert mark.evaluate("mark => getComputedStyle(mark).textDecorationLine") == "underline"


def test_on_a_phone_the_terms_are_listed_in_columns_and_their_places_are_quiet(website, new_reader):
    page = new_reader(website, 360).open("glossary/")
    places = {round(link.bounding_box()["x"]) for link in page.locator(".jump a").all()}
    assert len(places) == 2
    size, colour, gap = page.locator("p.where").first.evaluate(
        """line => {
          const of = node => getComputedStyle(node);
          const text = of(line.parentElement.querySelector(":scope > p:not([class])"));
          return [parseFloat(of(line).fontSize) / parseFloat(text.fontSize), of(line).color !== text.color,
            of(line.querySelector(".locator")).marginLeft];
        }"""
    )
    assert size < 0.9 and colour and gap == "0px"


def test_a_missing_page_is_answered_in_chinese_with_ways_on(website, new_reader):
    page = new_reader(website).open("404.html")
    assert not page.locator(".md-sidebar--secondary").is_visible()
    assert page.locator("h1").inner_text() == "没有这个页面"
    ways = page.locator("article a.area-card")
    assert ways.locator(".area-name").all_inner_texts() == ["首页", "2018年下半年：总览", "用语"]
    assert all(ways.locator(".area-about").all_inner_texts())
    assert len({way.bounding_box()["y"] for way in ways.all()}) == 1


def test_paper_shows_the_text_and_none_of_the_navigation(website, new_reader):
    page = new_reader(website).open("2018-h1/safe-china/")
    page.emulate_media(media="print")
    for selector in (".md-header", ".md-sidebar--primary", ".md-sidebar--secondary", ".md-footer__inner"):
        assert not page.locator(selector).is_visible(), selector
    assert page.locator("#results").is_visible() and page.locator("a.locator").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('article li')).color") == "rgb(0, 0, 0)"


def test_on_a_phone_the_numbers_of_the_table_end_below_one_another(website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/figures/")
    edges = page.evaluate(
        "[...document.querySelectorAll('.figure-table .figure-value')].map(each => each.getBoundingClientRect().right)"
    )
    box = page.locator(".figure-table tbody tr").first.bounding_box()
    assert len(edges) > 5 and max(edges) - min(edges) < 2 and max(edges) <= box["x"] + box["width"]
    assert max(edges) > 260


def test_on_a_phone_in_large_type_the_numbers_of_the_table_begin_where_their_names_do(website, new_reader):
    page = new_reader(website, 360, 740).open("2018-h1/figures/")
    page.locator("button[value=elder]").click()
    names, numbers = (
        page.locator(f".figure-table td {each}").evaluate_all(
            "nodes => nodes.map(node => node.getBoundingClientRect().x)"
        )
        for each in ("> a:not(.locator)", ".figure-value")
    )
    assert len(numbers) > 5 and numbers == pytest.approx(names, abs=1)


def test_a_table_or_a_list_of_matters_is_parted_from_the_next_section_by_one_rule(website, new_reader):
    page = new_reader(website).open("2018-h1/picture/")
    assert (
        page.locator(".threads > li:last-child").first.evaluate("node => getComputedStyle(node).borderBottomWidth")
        == "0px"
    )
    page.goto(f"{website}2018-h1/safe-china/")
    width = "node => getComputedStyle(node)[`border${node.matches('h2') ? 'Top' : 'Bottom'}Width`]"
    assert page.locator(".table-cards:has(+ h2) table").first.evaluate(width) == "1px"
    assert page.locator(".table-cards + h2").first.evaluate(width) == "0px"


@pytest.mark.parametrize("size", ["standard", "elder"])
@pytest.mark.parametrize("path", ["glossary/", "about/", "2018-h1/requirements/", "2018-h1/figures/", "corrections/"])
def test_beside_the_list_of_sections_everything_ends_at_one_edge(path, size, website, new_reader):
    page = new_reader(website, 1440).open(path)
    page.locator(f"button[value={size}]").click()
    edges = page.evaluate(
        "[...document.querySelectorAll('article > :is(p, ul, h2, .editor-note, .page-end, .table-cards)')]"
        ".map(each => Math.round(each.getBoundingClientRect().right))"
    )
    # A list or paragraph may be set smaller and end before; nothing ends beyond the text.
    assert max(edges) == page.evaluate(
        "Math.round(document.querySelector('article > p').getBoundingClientRect().right)"
    )


def test_no_line_begins_with_the_mark_of_a_paragraph(website, new_reader):
    page = new_reader(website, 360, 740).open("glossary/")
    # A line that is as long as its box, with the mark behind it.
    page.evaluate(
        """() => {
          const mark = document.querySelector("a.locator");
          const line = document.createElement("p");
          line.className = "probe";
          // As browsers did that knew no better way to break than line by line.
          line.style.textWrap = "wrap";
          document.querySelector("article").append(line);
          line.append("句".repeat(60), mark.cloneNode(true));
        }"""
    )
    for width in range(200, 320, 5):
        begins = page.evaluate(
            """width => {
              const line = document.querySelector(".probe");
              line.style.width = `${width}px`;
              const range = document.createRange();
              range.setStart(line.firstChild, 59);
              range.setEnd(line.firstChild, 60);
              return line.lastChild.getBoundingClientRect().bottom - range.getBoundingClientRect().bottom > 12;
            }""",
            width,
        )
        assert not begins, width
