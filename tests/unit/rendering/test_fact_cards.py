"""Promises about fact cards: what a figure answers for, and where."""

import json
from datetime import datetime
from html import unescape

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import FIRST_ALONE as REPORT
from tests.support.markdown_pages import published
from tests.support.project import SITE_URL
from tests.support.variants import with_edition, with_figures
from workreport.addresses.pages import page_name
from workreport.exports import Export
from workreport.finishing.built_pages import BuiltPage
from workreport.finishing.card_scripts import card_script
from workreport.model import Correction
from workreport.release import Version
from workreport.rendering import MACROS, PageContext, Site, figure_uses

GANGS, DISPUTES = '{{ figure("gang-cases") }}', '{{ figure("disputes-resolved") }}'
TEXTS = {
    "2018-h1/safe-china.md": f"# 平安中国 {{ #top }}\n\n- {GANGS}{GANGS}",
    "2018-h1/reform.md": "# 政法改革",
    "2018-h1/risk-prevention.md": "# 防范化解风险\n\n{{ figure_cards() }}",
    "2018-h1/picture.md": "# 一图读懂\n\n{{ picture() }}",
    "index.md": f'---\ntitle: 首页\n---\n# 读本\n\n{GANGS}{{{{ figure("nothing") }}}}',
}


def figures_page(**site) -> str:
    return MACROS["figure_facts"](PageContext(Site(REPORT, **site), "2018-h1/figures.md"))


def test_a_note_is_shown_as_it_is_written():
    note = "A&B两项，H~2~O，3~5天，6~8天，==甲==，^乙^"
    figures = [figure.model_copy(update={"note": note}) for figure in REPORT.latest.figures]
    report = with_figures(*figures)
    shown = MACROS["figure_facts"](PageContext(Site(report), "2018-h1/figures.md"))
    assert LexborHTMLParser(published(shown)).body.text().count(note) == len(figures)


def card(text: str, figure_id: str) -> str:
    return text.split(f"{{ #{figure_id} }}")[1].split("\n#")[0]


def test_a_figure_is_used_where_it_is_called_and_where_its_area_shows_cards():
    uses = figure_uses(REPORT, TEXTS)
    shown = {figure: [(page.uri, page.title) for page in pages] for figure, pages in uses["2018-h1"].items()}
    picture = ("2018-h1/picture.md", "一图读懂")
    assert shown["gang-cases"] == [("index.md", "首页"), picture, ("2018-h1/safe-china.md", "平安中国")]
    assert shown["disputes-resolved"] == [picture, ("2018-h1/risk-prevention.md", "防范化解风险")]
    assert shown["homicide-change"] == [picture] and "nothing" not in shown and "gun-explosives-trend" not in shown


def test_a_card_leads_to_every_page_that_uses_its_figure():
    shown = card(figures_page(uses=figure_uses(REPORT, TEXTS)), "gang-cases")
    assert "[首页](../index.md)、[一图读懂](picture.md)、[平安中国](safe-china.md)" in shown


@pytest.mark.parametrize("figure", REPORT.latest.figures, ids=lambda figure: figure.id)
def test_every_card_says_what_the_report_leaves_out_of_base_and_method(figure):
    shown = card(figures_page(), figure.id)
    assert "怎样统计" in shown and ("和哪一个时期比" in shown or "比以前多还是少" in shown)


def test_a_card_leads_to_the_files_that_hold_its_figure_and_to_no_other():
    resources = {"figures.csv": {"name": "figures"}, "figures.json": {"name": "figures-json"}, "datapackage.json": None}
    files = tuple(Export(f"2018-h1/{name}", b"", "", resource) for name, resource in resources.items())
    shown = card(figures_page(exports=files), "gang-cases")
    assert "[figures.csv](figures.csv)、[figures.json](figures.json)" in shown and "datapackage" not in shown


def test_a_card_says_where_the_report_gives_no_day():
    assert "时期\n:   今年以来（照报告的说法）\n" in card(figures_page(), "gang-cases")
    assert "截至\n:   5月底\n" in card(figures_page(), "gang-cases")
    assert "截至\n:   报告没有写" in card(figures_page(), "homicide-change")


@pytest.mark.parametrize("place", ["2018-h1/figures/index.html", "2018-h1/figures.html"])
def test_the_script_beside_the_figures_page_has_every_card_of_the_page_without_the_editors_way(place):
    facts = (
        f'<h4 id="{each.id}">甲&amp;<wbr>乙<a class="headerlink" href="#">¶</a></h4>'
        f'<div class="fact-card">{each.id}<a data-omit-from="search card">改</a></div>'
        for each in REPORT.latest.figures
    )
    page = BuiltPage(place, page_name(place), f"<article>{''.join(facts)}</article>")
    start, _, cards = (card_script(page, REPORT) or "").partition("=")
    assert start == "globalThis.factCards"
    assert json.loads(cards) == {
        each.id: f'<h2 id="card-title">甲&amp;<wbr>乙</h2><div class="fact-card">{each.id}</div>'
        for each in REPORT.latest.figures
    }


def test_a_card_tells_of_its_own_corrections_and_of_no_other():
    entry = Correction(date="2026-01-05", subject="侦办涉黑案件", old="268起", new="269起", reason="原来抄错了")
    report = with_edition(REPORT.latest.model_copy(update={"corrections": (entry,)}))
    shown = MACROS["figure_facts"](PageContext(Site(report), "2018-h1/figures.md"))
    assert "2026年1月5日由“268起”改为“269起”，原因：原来抄错了（[更正记录](../corrections.md)）" in card(
        shown, "gang-cases"
    )
    assert "没有（[更正记录](../corrections.md)）" in card(shown, "homicide-change")


@pytest.mark.parametrize(
    ("site", "standard"),
    [
        (
            {"address": SITE_URL, "version": Version("2018-h1", datetime(2018, 7, 10))},
            "读本. 2018年上半年（年份是推定的）的数字：全国侦办涉黑案件[DS/OL]. (2018-07-10)"
            f'<span class="access-date"></span>. {SITE_URL}2018-h1/figures/#gang-cases.',
        ),
        ({}, '读本. 2018年上半年（年份是推定的）的数字：全国侦办涉黑案件[DS/OL]<span class="access-date"></span>.'),
    ],
    ids=["all known", "nothing known"],
)
def test_a_citation_by_the_standard_says_what_is_known_and_no_more(site, standard):
    assert f'<span class="copyable">{standard}</span>' in unescape(
        card(figures_page(name="读本", **site), "gang-cases")
    )


def test_a_plain_citation_gives_the_figure_its_scope_time_and_place_in_the_report_and_what_the_site_is():
    shown = card(figures_page(name="读本", address=SITE_URL), "gang-cases")
    assert (
        '全国侦办涉黑案件<data class="figure-value" value="268">'
        "<b>268</b>起</data>，截至2018年5月底（年份是推定的），"
        "见《政法机关上半年工作总结及下半年工作计划》成效4；据读本（非官方读者版），" in shown
    )


def test_an_address_is_no_markup():
    assert "https://a.invalid/&#95;b&#95;/2018-h1/figures/#gang-cases" in figures_page(address="https://a.invalid/_b_/")


def test_a_page_of_no_figures_has_no_script():
    assert card_script(BuiltPage("2018-h1/reform.html", ("2018-h1", "reform"), "<article></article>"), REPORT) is None


def test_a_card_says_of_what_place_a_figure_is_and_up_to_which_day():
    figure = REPORT.latest.figure("gang-cases").model_copy(update={"scope": "全市", "as_of": "2018-05-24"})
    shown = MACROS["figure_facts"](PageContext(Site(with_figures(figure)), "2018-h1/figures.md"))
    assert "\n全市，今年以来，截至2018年5月24日（年份是推定的）[成效4]" in shown and "截至\n:   5月24日\n" in shown
    assert "\n2018年上半年（年份是推定的）[成效4]" in card(figures_page(), "homicide-change")


@pytest.mark.parametrize(("due", "shown"), [("2018-12", "2018年12月底前"), ("2018-12-24", "2018年12月24日前")])
def test_a_card_of_a_target_says_by_when(due, shown):
    figure = REPORT.latest.figure("gang-cases").model_copy(update={"due": due})
    report = with_figures(figure)
    cards = MACROS["figure_facts"](PageContext(Site(report), "2018-h1/figures.md"))
    assert f"要在何时做到\n:   {shown}\n" in cards
    assert "要在何时做到" not in figures_page()


def test_a_figure_of_no_area_has_its_card_under_a_heading_of_its_own():
    first, second, *_ = REPORT.latest.figures
    report = with_figures(first.model_copy(update={"area": ""}), second)
    shown = MACROS["figure_facts"](PageContext(Site(report), "2018-h1/figures.md"))
    assert shown.index("### 扫黑除恶与平安中国 { #safe-china }") < shown.index("### 各领域之外 { #other-figures }")
    assert shown.index("{ #other-figures }") < shown.index(f"{{ #{first.id} }}")
    assert "other-figures" not in figures_page()
