"""Promises about the print edition of a small site."""

import pytest

from tests.support.fixture import FIRST_ALONE, REPORT
from tests.support.pages import built_pages
from workreport.finishing.built_pages import read_pages
from workreport.finishing.printing import PrintDocument
from workreport.rendering import Site

NAVIGATION = ("index.html", "2018-h1/index.html", "2018-h1/figures.html", "glossary.html", "offline.html")
ARTICLES = {
    "index.html": "<h1>首页</h1>",
    "2018-h1/index.html": '<h1 id="_1">总览<a class="headerlink" href="#_1">¶</a></h1><h2 id="figures">数字一览</h2>'
    '<p>见<a href="figures.html#gangs" title="268起">数字</a>、<a href="../offline.html">离线阅读</a>和'
    '<a href="../downloads/a.csv">表格</a>。</p>',
    "2018-h1/figures.html": (
        '<h1 id="_1">数字</h1><h2 id="facts">逐项&amp;说明</h2><h3 id="gangs">涉黑案件</h3><p>'
        '<a href="#facts">上面</a></p>'
    ),
    "glossary.html": '<h1>用语</h1><p><a href="2018-h1/">总览</a>，<a href="https://example.org/">别处</a></p>'
    '<h2 id="terms">本页用语</h2>\n<div data-omit-from="search print">保护伞</div><h2 id="related">相关领域</h2>'
    '<p data-omit-from="print"><a href="index.html">甲</a></p>',
    "offline.html": "<h1>离线阅读</h1>",
    "404.html": "<h1>没有这个页面</h1>",
    "print.html": '<header class="cover"><h1>读本</h1><p><a href="glossary.html">用语</a></p></header>',
}


@pytest.fixture
def site(tmp_path):
    """The pages of a small site, each with links to all in the navigation."""
    links = "".join(f'<a class="md-nav__link" href="{address}">{address}</a>' for address in NAVIGATION)
    for address, article in ARTICLES.items():
        path = tmp_path / address
        path.parent.mkdir(exist_ok=True)
        path.write_text(
            f'<html><body><nav class="md-nav--primary">{links}</nav><article>{article}</article>'
            "<footer>完</footer></body></html>",
            encoding="utf-8",
        )
    return tmp_path


def fill_print_edition(site, report=FIRST_ALONE):
    documents = PrintDocument.read_all(site, Site(report, named_editions={"print.md": "2018-h1"}))
    for page in read_pages(site):
        for document in documents:
            document.add(page)
    for document in documents:
        document.write(site)


@pytest.fixture
def document(site):
    """The print edition once it is filled."""
    fill_print_edition(site)
    return dict(built_pages(site))["print.html"]


def test_the_pages_of_the_navigation_become_chapters_in_its_order(document):
    assert [title.text() for title in document.css(".chapter > h2")] == ["总览", "数字", "用语"]


def test_cover_contents_and_chapters_follow_each_other_in_the_article(document):
    parts = [node.attributes.get("class") for node in document.css("article > *")]
    assert parts == ["cover", "contents", "chapter", "chapter", "chapter"]
    assert document.css_first("footer").text() == "完"


def test_what_is_closed_or_behind_a_tab_is_open_on_paper(site):
    tabs = (
        "<details><summary>全文</summary><p>甲</p></details>"
        '<div class="tabbed-set tabbed-alternate" data-tabs="1:2">'
        '<input checked id="__tabbed_1_1" name="__tabbed_1" type="radio">'
        '<input id="__tabbed_1_2" name="__tabbed_1" type="radio"><div class="tabbed-labels">'
        '<label for="__tabbed_1_1">按<b>领域</b></label>'
        '<label for="__tabbed_1_2">按时间</label></div><div class="tabbed-content"><div class="tabbed-block">'
        "<p>乙</p></div>"
        '<div class="tabbed-block"><p>丙</p></div></div></div>'
    )
    path = site / "glossary.html"
    path.write_text(path.read_text(encoding="utf-8").replace("<h1>用语</h1>", f"<h1>用语</h1>{tabs}"), encoding="utf-8")
    fill_print_edition(site)
    chapter = dict(built_pages(site))["print.html"].css(".chapter")[-1]
    assert "open" in chapter.css_first("details").attributes
    assert [node.text() for node in chapter.css(".tab-title, .tab-title ~ div")] == ["按领域", "乙", "按时间", "丙"]
    assert chapter.css("input, label, [data-tabs], .tabbed-set, .tabbed-block") == []


def test_the_contents_name_every_chapter_and_section_and_lead_to_them(document):
    links = [(link.text(), link.attributes["href"]) for link in document.css(".contents a")]
    assert links == [
        ("总览", "#2018-h1"),
        ("数字一览", "#2018-h1--figures"),
        ("数字", "#2018-h1-figures"),
        ("逐项&说明", "#2018-h1-figures--facts"),
        ("用语", "#glossary"),
    ]


def test_every_heading_goes_one_level_down_below_the_title(document):
    assert [node.text() for node in document.css("h1")] == ["读本"]
    assert [node.text() for node in document.css(".chapter h4")] == ["涉黑案件"]


def test_ids_tell_a_page_from_a_section_of_another_page(document):
    ids = [node.attributes["id"] for node in document.css(".chapter [id]")]
    assert ids == [
        "2018-h1",
        "2018-h1--figures",
        "2018-h1-figures",
        "2018-h1-figures--facts",
        "2018-h1-figures--gangs",
        "glossary",
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("数字", "#2018-h1-figures--gangs"),
        ("上面", "#2018-h1-figures--facts"),
        ("总览", "#2018-h1"),
        ("别处", "https://example.org/"),
        ("表格", "downloads/a.csv"),
    ],
)
def test_a_link_to_a_page_leads_into_the_document_and_any_other_where_it_led(text, address, document):
    (link,) = [node for node in document.css(".chapter a") if node.text() == text]
    assert link.attributes == {"href": address}


def test_a_link_to_a_page_that_is_no_chapter_becomes_text(document):
    assert "离线阅读" in document.css_first(".chapter p").text()
    assert not [node for node in document.css(".chapter a") if node.text() == "离线阅读"]


def test_the_covers_links_lead_into_the_document(document):
    assert document.css_first(".cover a").attributes["href"] == "#glossary"


def test_what_serves_the_web_alone_or_stands_elsewhere_in_the_document_is_left_out(document):
    said = document.css_first("article").text()
    assert not [word for word in ("¶", "首页", "没有这个页面", "本页用语", "保护伞", "相关领域", "甲") if word in said]


def test_downloads_are_found_from_a_page_with_a_folder_of_its_own(site):
    (site / "print").mkdir()
    html = (site / "print.html").read_text(encoding="utf-8").replace('href="', 'href="../')
    (site / "print.html").unlink()
    (site / "print" / "index.html").write_text(html, encoding="utf-8")
    fill_print_edition(site)
    links = dict(built_pages(site))["print/index.html"].css(".chapter a")
    assert [link.attributes["href"] for link in links if link.text() == "表格"] == ["../downloads/a.csv"]


def test_each_edition_has_a_document_of_its_own_pages_and_those_of_the_whole_site(site):
    own, all_pages = REPORT.editions[0].id, (*NAVIGATION, "2018-h2/index.html", "zhengfa/index.html")
    for address, article in (
        (f"{own}/index.html", '<h1>总览</h1><p><a href="../2018-h1/">上一期</a></p>'),
        (f"{own}/print.html", '<header class="cover"><h1>读本</h1></header>'),
        ("zhengfa/index.html", "<h1>历期</h1>"),
        ("print.html", ARTICLES["print.html"]),
    ):
        up = "../" * address.count("/")
        links = "".join(f'<a class="md-nav__link" href="{up}{page}">甲</a>' for page in all_pages)
        (site / address).parent.mkdir(exist_ok=True)
        (site / address).write_text(
            f'<html><body><nav class="md-nav--primary">{links}</nav><article>{article}</article></body></html>',
            encoding="utf-8",
        )
    fill_print_edition(site, REPORT)
    pages = dict(built_pages(site))
    chapters = {
        address: [title.attributes["id"] for title in pages[address].css(".chapter > h2")]
        for address in ("print.html", f"{own}/print.html")
    }
    first = ["2018-h1", "2018-h1-figures", "glossary"]
    assert chapters == {"print.html": first, f"{own}/print.html": ["glossary", own]}
    assert not [link for link in pages[f"{own}/print.html"].css(".chapter a") if link.text() == "上一期"]


def test_a_site_without_the_page_stops_the_build_with_a_clear_message(site):
    (site / "print.html").unlink()
    with pytest.raises(FileNotFoundError, match=r"docs里要有print\.md"):
        fill_print_edition(site)
