"""Promises about what the macros make of the data."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.support.fixture import FIRST, SECOND
from tests.support.fixture import FIRST_ALONE as REPORT
from tests.support.fixture import REPORT as BOTH
from workreport.exports import Export
from workreport.release import Download, Version
from workreport.rendering import MACROS, MacroError, PageContext, Site


def on(uri: str, text: str = "", **site) -> PageContext:
    return PageContext(Site(REPORT, **site), uri, text)


def test_a_figure_links_to_its_fact_card_from_every_folder():
    assert '<data class="figure-value" value="3200000"><b>320</b>万件</data>' in MACROS["figure"](
        on("index.md"), "disputes-resolved"
    )
    assert "](2018-h1/figures.md#disputes-resolved)" in MACROS["figure"](on("index.md"), "disputes-resolved")
    assert "](figures.md#disputes-resolved)" in MACROS["figure"](on("2018-h1/theory.md"), "disputes-resolved")


def test_a_trend_is_not_given_a_number():
    shown = MACROS["figure"](on("index.md"), "gun-explosives-trend")
    assert "继续下降" in shown and "<data" not in shown


def test_cards_show_the_figures_of_the_area_and_elsewhere_all():
    assert MACROS["figure_cards"](on("2018-h1/risk-prevention.md")).count("figure-card }") == 1
    assert MACROS["figure_cards"](on("index.md")).count("figure-card }") == 6


def test_the_report_never_gives_the_year_of_an_as_of_date():
    assert "截至5月底" in MACROS["figure_cards"](on("2018-h1/safe-china.md"))
    assert "年份是推定的" in MACROS["figure_facts"](on("2018-h1/figures.md"))


def test_the_comparison_says_that_it_is_a_selection_and_names_what_both_sides_mention():
    text = MACROS["comparison"](on("2018-h1/political-security.md"))
    assert "由编者选列，不是报告的全部" in text
    assert text.count("| 两面都提到 |") == 2


@pytest.mark.parametrize(("area", "said"), [("rule-of-law", "上半年成效没有单列"), ("publicity", "下半年部署没有单列")])
def test_a_one_sided_area_says_so(area, said):
    assert said in MACROS["comparison"](on(f"2018-h1/{area}.md"))


def test_the_terms_of_a_page_are_those_that_it_calls_each_once():
    text = '{{ term("枫桥经验") }} {{ term("中政委") }} {{ term("枫桥经验") }} {{ term("没有的词") }}'
    shown = MACROS["page_terms"](on("2018-h1/reform.md", text))
    assert shown.count("\n:   ") == 2
    assert "[枫桥经验](../glossary.md#fengqiao)" in shown and "[中央政法委](" in shown


def test_a_term_may_be_shown_in_other_words():
    assert MACROS["term"](on("about.md"), "市域社会治理", "市域特点").startswith(
        "[市域特点](glossary.md#city-level-governance"
    )


def test_an_unknown_name_suggests_the_nearest():
    with pytest.raises(MacroError, match="改成“枫桥经验”"):
        MACROS["term"](on("about.md"), "枫桥经念")


def test_a_download_is_offered_with_its_size_date_and_checksum():
    bundle, checksum = (
        Download(Path("dist/a.zip"), 153_600, "0f" * 32),
        Download(Path("dist/a.zip.sha256"), 72, "1e" * 32),
    )
    version = Version("2018-h1", datetime(2018, 7, 10))
    shown = MACROS["downloads"](on("offline.md", offered=(bundle, checksum), version=version))
    assert "[下载离线包](downloads/a.zip)" in shown and "[校验文件](downloads/a.zip.sha256)" in shown
    assert "150&nbsp;KB，内容更新到2018年7月10日" in shown and f"`{'0f' * 32}`" in shown


def test_the_files_of_data_are_those_of_the_pages_edition_with_their_sizes():
    made = tuple(
        Export(*each, "表格")
        for each in (("2018-h1/figures.csv", b"a" * 1500), ("2018-h2/figures.csv", b""), ("data/feed.xml", b""))
    )
    shown = MACROS["figure_files"](on("2018-h1/figures.md", exports=made))
    assert "[figures.csv](figures.csv)" in shown and "1.5&nbsp;KB" in shown
    assert shown.count("](") == 1


def test_the_feed_can_be_reached_from_every_folder():
    assert "](data/feed.xml)" in MACROS["feed_link"](on("corrections.md"))
    assert "](../data/feed.xml)" in MACROS["feed_link"](on("2018-h1/index.md"))


def test_a_site_without_downloads_says_so():
    assert "您现在读的就是离线版" in MACROS["downloads"](on("offline.md", offline=True))
    assert "没有附离线包" in MACROS["downloads"](on("offline.md"))


def test_no_correction_is_said_plainly():
    report = REPORT.model_copy(update={"editions": (FIRST.model_copy(update={"corrections": ()}),)})
    assert MACROS["correction_log"](PageContext(Site(report), "corrections.md")) == "到目前为止没有更正。"


def test_the_corrections_of_every_edition_stand_in_one_list_and_name_it():
    shown = MACROS["correction_log"](PageContext(Site(BOTH), "corrections.md"))
    assert [
        shown.index(f"| {edition.name} | {edition.corrections[0].subject} |") for edition in (SECOND, FIRST)
    ] == sorted(shown.index(edition.name) - 2 for edition in (SECOND, FIRST))


def test_a_page_of_no_edition_tells_of_the_latest_and_a_page_of_one_of_its_own():
    of = {
        uri: MACROS["figure"](PageContext(Site(BOTH), uri), "gang-cases")
        for uri in ("index.md", "2018-h1/theory.md", "2018-h2/theory.md")
    }
    assert ["<b>1292</b>" in shown for shown in of.values()] == [True, False, True]
    assert "](2018-h2/figures.md#gang-cases)" in of["index.md"] and "<b>268</b>" in of["2018-h1/theory.md"]


def test_a_term_of_the_second_edition_leads_to_its_paragraphs_there():
    entry = MACROS["glossary"](PageContext(Site(BOTH), "glossary.md")).split("## 失信被执行人 ")[1].split("\n## ")[0]
    assert (
        "](2018-h2/index.md#results-5 " in entry
        and "](2018-h2/overall-interests.md)" in entry
        and "2018-h1" not in entry
    )


def test_the_source_of_a_note_is_linked_where_its_address_is_known():
    term = REPORT.glossary.terms[0]
    address = "https://example.org/a_b/c.htm"
    linked = term.model_copy(update={"source": term.source.model_copy(update={"address": address})})
    report = REPORT.model_copy(update={"glossary": type(REPORT.glossary)(terms=(linked, *REPORT.glossary.terms[1:]))})
    shown = MACROS["glossary"](PageContext(Site(report), "glossary.md"))
    assert f"来源：[{term.source.document}]({address})，{term.source.issuer}，" in shown
    assert shown.count("来源：[") == 1


def test_corrections_are_listed_latest_first():
    edition = REPORT.latest
    corrections = [
        {"date": f"2026-0{month}-01", "subject": "命案", "old": f"旧{month}", "new": f"新{month}", "reason": "抄错"}
        for month in (1, 2)
    ]
    changed = type(edition).model_validate({**edition.model_dump(mode="json"), "corrections": corrections})
    report = type(REPORT)(areas=REPORT.areas, editions=(changed,), glossary=REPORT.glossary, search=REPORT.search)
    shown = MACROS["correction_log"](PageContext(Site(report), "corrections.md"))
    assert "| 2026年2月1日 | 2018年上半年 | 命案 | 旧2 | 新2 | 抄错 |" in shown
    assert shown.index("旧2") < shown.index("旧1")


def test_the_reports_period_is_given_by_its_days_and_its_year_as_inferred():
    shown = MACROS["report_facts"](on("print.md"))
    assert "《政法机关上半年工作总结及下半年工作计划》" in shown
    assert "2018年1月1日至2018年6月30日（年份是推定的）" in shown
