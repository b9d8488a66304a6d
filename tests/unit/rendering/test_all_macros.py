"""Promises about what the macros make of the data."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import FIRST, SECOND
from tests.support.fixture import FIRST_ALONE as REPORT
from tests.support.fixture import REPORT as BOTH
from tests.support.markdown_pages import published
from tests.support.variants import ONE, SHORTCOMING, THREE, TWO, with_edition, with_figures
from workreport.exports import Export
from workreport.model import Correction, Given
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


@pytest.mark.parametrize(
    ("says", "shown"),
    [
        ("约12万人次", '<data class="figure-value" value="120000">约<b>12</b>万人次</data>'),
        ("下降20.30%", '<data class="figure-value" value="-20.30">下降<b>20.30</b>%</data>'),
        ("由35.2%降到28.1%", '<data class="figure-value" value="28.1">由35.2%降到<b>28.1</b>%</data>'),
        ("由20起降到2起", '<data class="figure-value" value="2">由20起降到<b>2</b>起</data>'),
        ("20%至30%", '<span class="figure-value"><b>20%至30%</b></span>'),
        ("每10万人10起", '<data class="figure-value" value="10">每10万人<b>10</b>起</data>'),
        ("居全国第三", '<data class="figure-value" value="3">居全国第<b>三</b></data>'),
        ("15至20期", '<span class="figure-value"><b>15至20</b>期</span>'),
        ("3.2:1", '<span class="figure-value"><b>3.2:1</b></span>'),
        ("与上年持平", '<span class="figure-value">与上年持平</span>'),
    ],
)
def test_a_figure_is_shown_in_the_reports_words_with_its_number_marked(says, shown):
    report = with_figures(FIRST.figures[0].model_copy(update={"says": says}))
    assert shown in MACROS["figure"](PageContext(Site(report), "index.md"), "disputes-resolved")


def test_cards_show_the_figures_of_the_area_and_elsewhere_those_that_the_data_choose():
    def shown(uri: str) -> list[str]:
        return re.findall(r"figures\.md#([a-z-]+)\)\{ \.figure-card", MACROS["figure_cards"](on(uri)))

    numbered = [each.id for each in FIRST.figures_of("safe-china") if each.has_number]
    assert shown("2018-h1/risk-prevention.md") == ["disputes-resolved"]
    assert shown("2018-h1/safe-china.md") == numbered
    assert shown("index.md") == shown("2018-h1/index.md") == list(FIRST.headlines)


def test_an_edition_that_chooses_no_figures_says_where_to_choose_them():
    report = with_edition(FIRST.model_copy(update={"headlines": ()}))
    with pytest.raises(MacroError, match=r"data/2018-h1\.yml没有选出要先看的数字 → .*headlines"):
        MACROS["figure_cards"](PageContext(Site(report), "index.md"))
    assert "figure-card" in MACROS["figure_cards"](PageContext(Site(report), "2018-h1/safe-china.md"))


@pytest.mark.parametrize("text", ["成立100周年", "12309热线", "A&B<i>", "3~5条，H^2^，==甲=="])
def test_words_that_are_no_quantity_are_shown_as_they_are(text):
    shown = MACROS["as_is"](on("index.md"), text)
    assert LexborHTMLParser(published(f"见{shown}。")).body.text().strip() == f"见{text}。"


def test_a_figure_is_shown_with_its_year_and_its_fact_card_says_that_the_year_is_inferred():
    assert '<span class="figure-time">截至2018年5月底</span>' in MACROS["figure_cards"](on("2018-h1/safe-china.md"))
    assert "，截至2018年5月底（年份是推定的）[成效4]" in MACROS["figure_facts"](on("2018-h1/figures.md"))


COMPARED = {
    "one part": (ONE, ["上半年成效"], {"学习培训": "", "宪法": ""}),
    "two parts": (TWO, ["上半年成效", "下半年部署"], {"学习培训": "两面都提到", "检验学习成效": "只见于部署"}),
    "three parts": (
        THREE,
        ["上半年成效", "问题", "下半年部署"],
        {"学习培训": "都提到", "党对政法工作的绝对领导": "见于成效、部署", "宪法": "只见于成效"},
    ),
}


@pytest.mark.parametrize(("report", "names", "relations"), COMPARED.values(), ids=COMPARED)
def test_the_comparison_has_a_column_for_each_part_and_says_which_parts_speak_of_a_matter(report, names, relations):
    text = MACROS["comparison"](PageContext(Site(report), "2018-h1/theory.md"))
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    head, _, *matters = rows
    assert head[1 : len(names) + 1] == names
    by_topic = {cells[0]: cells for cells in matters}
    for topic, relation in relations.items():
        last = by_topic[topic][len(names) + 1 :]
        assert "".join(last).strip(" |") == relation
    assert sum("–" in cell for cells in matters for cell in cells) == sum(
        part.id not in thread.says for thread in report.latest.section("theory").threads for part in report.main.parts
    )


def test_a_report_of_one_part_is_not_compared_with_others():
    text = MACROS["comparison"](PageContext(Site(ONE), "2018-h1/theory.md"))
    assert "关系" not in text and "没有单列" not in text


def test_the_paragraph_of_each_part_is_named_above_and_beside_a_statement_only_another():
    text = MACROS["comparison"](PageContext(Site(THREE), "2018-h1/theory.md"))
    rows = {line.split(" | ")[0]: line for line in text.splitlines()}
    (above,) = [line for line in rows if line.startswith("出处：")]
    mark = r"\[(\S+)\]\(index\.md"
    assert re.findall(mark, above) == ["成效1", "导语1", "部署1"]
    assert re.findall(mark, rows["| 学习培训"]) == []
    assert re.findall(mark, rows["| 党对政法工作的绝对领导"]) == ["总要求"]


@pytest.mark.parametrize(
    ("report", "filters"),
    [
        (ONE, ["有数字"]),
        (TWO, ["有成效", "有部署", "有数字"]),
        (THREE, ["有成效", "有问题", "有部署", "有数字"]),
    ],
    ids=["one part", "two parts", "three parts"],
)
def test_the_matrix_has_a_column_and_a_filter_for_each_part(report, filters):
    text = MACROS["matrix"](PageContext(Site(report), "2018-h1/index.md"))
    assert re.findall("<label><input[^>]*>([^<]+)</label>", text) == filters
    for section in report.latest.sections:
        (row,) = [line for line in text.splitlines() if f"({section.area}.md)" in line]
        for part in report.main.parts:
            said = section.parts[part.id].summary if part.id in section.parts else "没有单列这一领域"
            assert said in row
    assert text.count("没有单列") == sum(
        part.id not in section.parts for section in report.latest.sections for part in report.main.parts
    )


def test_the_picture_in_words_says_of_each_matter_which_parts_speak_of_it():
    text = MACROS["picture"](PageContext(Site(THREE), "2018-h1/picture.md"))
    assert SHORTCOMING in text and '<span class="relation">见于成效、部署</span>' in text
    assert "问题没有单列" in text and "问题见[导语1]" in text
    assert "relation" not in MACROS["picture"](PageContext(Site(ONE), "2018-h1/picture.md"))


@pytest.mark.parametrize("area", ["rule-of-law", "publicity"])
def test_of_a_one_sided_area_nothing_is_compared(area):
    assert MACROS["comparison"](on(f"2018-h1/{area}.md")) == ""


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
    assert (
        MACROS["correction_log"](PageContext(Site(report), "corrections.md")) == "到目前为止没有更正。\n{: .none-yet }"
    )


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
    corrections = tuple(
        Correction(date=f"2026-0{month}-01", subject="命案", old=f"旧{month}", new=f"新{month}", reason="抄错")
        for month in (1, 2)
    )
    report = with_edition(FIRST.model_copy(update={"corrections": corrections}))
    shown = MACROS["correction_log"](PageContext(Site(report), "corrections.md"))
    assert "| 2026年2月1日 | 2018年上半年 | 命案 | 旧2 | 新2 | 抄错 |" in shown
    assert shown.index("旧2") < shown.index("旧1")


def test_the_reports_period_is_given_by_its_days_and_its_year_as_inferred():
    shown = MACROS["report_facts"](on("print.md"))
    assert "《政法机关上半年工作总结及下半年工作计划》" in shown
    assert "2018年1月1日至2018年6月30日（年份是推定的）" in shown
    assert "报告人" not in shown and "会议" not in shown


def test_who_gave_the_report_where_and_when_is_said_as_far_as_it_is_known():
    given = Given(at="第一次会议", date="2018-07")
    shown = MACROS["report_facts"](
        PageContext(Site(with_edition(FIRST.model_copy(update={"given": given}))), "print.md")
    )
    assert "会议\n:   第一次会议" in shown and "日期\n:   2018年7月\n" in shown and "报告人" not in shown


def test_a_year_that_the_report_gives_is_not_said_to_be_inferred():
    report = with_edition(FIRST.model_copy(update={"year": None}))
    shown = MACROS["report_facts"](PageContext(Site(report), "print.md"))
    assert "2018年1月1日至2018年6月30日" in shown and "推定" not in shown
