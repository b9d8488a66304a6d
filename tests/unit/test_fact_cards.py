"""Promises about fact cards: what a figure answers for, and where."""

from datetime import datetime

import pytest

from tests.support.project import ROOT, SITE_URL
from workreport.loading import load_report
from workreport.release import Version
from workreport.rendering import MACROS, PageContext, Site, figure_uses, hidden_cards

REPORT = load_report(ROOT / "data")
GANGS, DISPUTES = '{{ figure("gang-cases") }}', '{{ figure("disputes-resolved") }}'
TEXTS = {
    "2018-h1/safe-china.md": f"# 平安中国 {{ #top }}\n\n- {GANGS}{GANGS}",
    "2018-h1/reform.md": "# 政法改革",
    "2018-h1/risk-prevention.md": "# 防范化解风险\n\n{{ figure_cards() }}",
    "index.md": f"---\ntitle: 首页\n---\n# 读本\n\n{GANGS}{{{{ figure(\"nothing\") }}}}",
}


def figures_page(**site) -> str:
    return MACROS["figure_facts"](PageContext(Site(REPORT, **site), "2018-h1/figures.md"))


def card(text: str, figure_id: str) -> str:
    return text.split(f"{{ #{figure_id} }}")[1].split("\n#")[0]


def test_a_figure_is_used_where_it_is_called_and_where_its_area_shows_cards():
    uses = figure_uses(REPORT, TEXTS)
    assert [(page.uri, page.title) for page in uses["2018-h1", "gang-cases"]] == [("index.md", "首页"), ("2018-h1/safe-china.md", "平安中国")]
    assert [page.uri for page in uses["2018-h1", "disputes-resolved"]] == ["2018-h1/risk-prevention.md"]
    assert ("2018-h1", "nothing") not in uses and ("2018-h1", "homicide-change") not in uses


def test_a_card_leads_to_every_page_that_uses_its_figure():
    shown = card(figures_page(uses=figure_uses(REPORT, TEXTS)), "gang-cases")
    assert "[首页](../index.md)、[平安中国](safe-china.md)" in shown


@pytest.mark.parametrize("figure", REPORT.latest.figures, ids=lambda figure: figure.id)
def test_every_card_says_what_the_report_leaves_out_of_base_and_method(figure):
    shown = card(figures_page(), figure.id)
    assert "怎样统计" in shown and ("和哪一个时期比" in shown or "比以前多还是少" in shown)


def test_a_page_carries_the_cards_of_the_figures_it_shows_each_once():
    text = TEXTS["2018-h1/safe-china.md"] + "\n\n{{ figure_cards() }}"
    shown = hidden_cards(PageContext(Site(REPORT), "2018-h1/safe-china.md", text))
    assert shown.count('class="fact-card"') == 5 and shown.count('data-figure="gang-cases"') == 1
    assert hidden_cards(PageContext(Site(REPORT), "2018-h1/reform.md", TEXTS["2018-h1/reform.md"])) == ""


def test_a_card_tells_of_its_own_corrections_and_of_no_other():
    entry = {"date": "2026-01-05", "subject": "侦办涉黑案件", "old": "268起", "new": "269起", "reason": "原来抄错了"}
    edition = type(REPORT.latest).model_validate({**REPORT.latest.model_dump(mode="json"), "corrections": [entry]})
    report = type(REPORT)(areas=REPORT.areas, editions=(edition,), glossary=REPORT.glossary, search=REPORT.search)
    shown = MACROS["figure_facts"](PageContext(Site(report), "2018-h1/figures.md"))
    assert "2026年1月5日由“268起”改为“269起”，原因：原来抄错了（[更正记录](../corrections.md)）" in card(shown, "gang-cases")
    assert "没有（[更正记录](../corrections.md)）" in card(shown, "homicide-change")


@pytest.mark.parametrize(
    ("site", "standard"),
    [
        (
            {"address": SITE_URL, "version": Version("2018-h1", datetime(2018, 7, 10))},
            f'读本. 2018年上半年的数字：侦办涉黑案件[DS/OL]. (2018-07-10)<span class="access-date"></span>. {SITE_URL}2018-h1/figures/#gang-cases.',
        ),
        ({}, '读本. 2018年上半年的数字：侦办涉黑案件[DS/OL]<span class="access-date"></span>.'),
    ],
    ids=["all known", "nothing known"],
)
def test_a_citation_by_the_standard_says_what_is_known_and_no_more(site, standard):
    assert f'<span class="copyable">{standard}</span>' in card(figures_page(name="读本", **site), "gang-cases")


def test_a_plain_citation_gives_the_figure_its_time_and_its_place_in_the_report():
    shown = card(figures_page(name="读本", address=SITE_URL), "gang-cases")
    assert '侦办涉黑案件<data class="figure-value" value="268"><b>268</b>起</data>（2018年上半年，截至5月底），见《政法机关上半年工作总结及下半年工作计划》成效4；据读本，' in shown


def test_an_address_is_no_markup():
    assert "https://a.invalid/&#95;b&#95;/2018-h1/figures/#gang-cases" in figures_page(address="https://a.invalid/_b_/")
