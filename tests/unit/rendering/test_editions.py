"""Promises about many editions on one site: their lists, the start of every page, and one figure over all of them."""

import pytest

from tests.support.fixture import FIRST, FIRST_ALONE, REPORT, SECOND
from workreport.model import Report
from workreport.rendering import MACROS, MacroError, PageContext, Site, page_start

PAGES = frozenset({"2018-h1/safe-china.md", "2018-h2/safe-china.md", "2018-h2/outcomes.md"})


def macro(name: str, uri: str, report: Report = REPORT) -> str:
    return MACROS[name](PageContext(Site(report), uri))


def start(uri: str, report: Report = REPORT, **named: str):
    return page_start(PageContext(Site(report, named_editions=named), uri), "题目", "说明", PAGES)


def later(number: int):
    """Return an edition after those of the fixture."""
    period = SECOND.period.model_copy(update={"start": SECOND.period.start.replace(year=2019 + number)})
    period = period.model_copy(update={"end": SECOND.period.end.replace(year=2019 + number)})
    return SECOND.model_copy(update={"id": f"{2019 + number}-h2", "name": f"{2019 + number}年下半年", "period": period})


def test_a_site_with_one_edition_shows_nothing_of_others():
    assert macro("other_editions", "index.md", FIRST_ALONE) == ""
    assert (
        start("2018-h1/safe-china.md", FIRST_ALONE).before is start("2018-h1/safe-china.md", FIRST_ALONE).after is None
    )


def test_the_home_page_lists_every_edition_but_the_one_that_it_shows():
    shown = macro("other_editions", "index.md")
    assert "2018-h1/index.md" in shown and "2018-h2/index.md" not in shown and FIRST.title in shown


def test_the_list_of_a_series_has_all_its_editions_latest_first():
    editions = (*(later(number) for number in reversed(range(38))), SECOND, FIRST)
    shown = macro("edition_list", "zhengfa/index.md", REPORT.model_copy(update={"editions": editions}))
    places = [shown.index(f"../{edition.id}/index.md") for edition in editions]
    assert len(places) == 40 and places == sorted(places)


def test_every_page_says_of_which_report_it_speaks_and_what_this_edition_is():
    within = start("2018-h1/safe-china.md")
    assert (within.report, within.period) == (FIRST.title, "2018年上半年（年份是推定的）")
    assert within.standing == "非官方读者版" and within.title == "题目（2018年上半年）"
    assert within.report in within.description and "非官方读者版" in within.description


def test_a_page_outside_the_editions_names_the_one_it_speaks_of_or_none():
    assert start("glossary.md").report == ""
    assert start("print.md", **{"print.md": "2018-h1"}).report == FIRST.title
    assert start("index.md").report == SECOND.title
    assert start("glossary.md", FIRST_ALONE).report == FIRST.title


def test_the_home_page_is_called_by_the_name_of_the_site_and_the_edition_that_it_shows():
    home = page_start(PageContext(Site(REPORT, name="读本"), "index.md"), "首页", "说明", PAGES)
    assert home.title == "读本（2018年下半年）"


def test_a_page_leads_to_the_same_page_before_and_after_or_else_to_the_first_page():
    assert start("2018-h1/safe-china.md").after.address == "2018-h2/safe-china/"
    assert start("2018-h2/safe-china.md").before.address == "2018-h1/safe-china/"
    assert start("2018-h2/outcomes.md").before.address == "2018-h1/"
    offline = PageContext(Site(REPORT, offline=True), "2018-h2/outcomes.md")
    assert page_start(offline, "题目", "说明", PAGES).before.address == "2018-h1/index.html"


def test_plans_and_outcomes_stand_beside_each_other_with_their_paragraphs():
    shown = macro("plan_outcomes", "2018-h2/outcomes.md")
    row = next(line for line in shown.splitlines() if line.startswith("| 学习培训 "))
    assert "[部署1](../2018-h1/index.md#plans-1" in row and "[成效1](index.md#results-1" in row
    assert row.endswith("| 讲了做得怎样，再次部署 |")
    missing = next(line for line in shown.splitlines() if line.startswith("| 检验学习成效 "))
    assert "| – {" in missing and missing.endswith("| 这份报告没有提到 |")


def test_the_first_edition_has_no_such_page():
    with pytest.raises(MacroError, match="前面没有别的一期"):
        macro("plan_outcomes", "2018-h1/outcomes.md")


def test_an_area_shows_what_became_of_its_plans_below_the_comparison():
    shown = macro("comparison", "2018-h2/theory.md")
    assert "{ #outcomes }" in shown and "检验学习成效" in shown and "总体国家安全观" not in shown
    assert "{ #outcomes }" not in macro("comparison", "2018-h1/theory.md")


def test_a_target_stands_beside_its_answer_and_is_judged_only_where_both_are_alike():
    target = FIRST.figures[0].model_copy(
        update={"id": "aim", "label": "追赃挽损率", "says": "3个百分点以上", "locator": "部署3", "due": "2018-12"}
    )
    answer = SECOND.figures[0].model_copy(
        update={"id": "got", "label": "追赃挽损率", "says": "提高3.5个百分点", "locator": "成效3", "answers": "aim"}
    )
    alike = answer.model_copy(update={"says": "3.5个百分点"})
    for figure, verdict in ((alike, "达到"), (answer, "不作比较")):
        editions = (
            SECOND.model_copy(update={"figures": (*SECOND.figures, figure)}),
            FIRST.model_copy(update={"figures": (*FIRST.figures, target)}),
        )
        shown = macro("plan_outcomes", "2018-h2/outcomes.md", REPORT.model_copy(update={"editions": editions}))
        row = next(line for line in shown.splitlines() if "#aim" in line)
        assert row.endswith(f"| {verdict} |") and "2018年12月底前" in row and "#got" in row


def test_one_figure_over_the_editions_is_a_table_with_its_breaks():
    shown = macro("figure_history", "zhengfa/figures.md")
    section = shown.split("{ #gang-cases }")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| [")]
    assert len(rows) == 2 and "1292" in rows[0] and "268" in rows[1]
    assert "和前一期不能比：累计的时间不同" in rows[0]
    assert "#study-classes" not in shown, "a figure of one edition has no course"
    assert "<svg" not in shown, "two values make no chart"


def test_three_comparable_editions_make_a_chart_and_a_break_parts_it():
    def with_homicide(edition, says: str, **more: str):
        figure = FIRST.figure("homicide-change").model_copy(update={"says": says, "period": "下半年", **more})
        return edition.model_copy(update={"figures": (figure,)})

    editions = [with_homicide(later(2), "下降3%"), with_homicide(later(1), "下降5%"), with_homicide(later(0), "下降8%")]
    whole = macro("figure_history", "zhengfa/figures.md", REPORT.model_copy(update={"editions": tuple(editions)}))
    assert whole.count("<svg") == 1 and whole.count("<rect") == 3
    editions[0] = with_homicide(later(2), "下降3%", not_comparable="口径不同")
    parted = macro("figure_history", "zhengfa/figures.md", REPORT.model_copy(update={"editions": tuple(editions)}))
    assert "<svg" not in parted and "和前一期不能比：口径不同" in parted


def test_a_fact_card_shows_the_figure_in_all_editions_latest_first():
    card = macro("figure_facts", "2018-h1/figures.md").split("{ #gang-cases }")[1].split("\n#")[0]
    assert card.index("../2018-h2/figures.md#gang-cases") < card.index("](figures.md#gang-cases)")


def test_a_corrected_figure_says_so_wherever_it_is_compared():
    corrected = next(entry for entry in FIRST.corrections if entry.subject in [each.label for each in FIRST.figures])
    figure = next(each for each in FIRST.figures if each.label == corrected.subject)
    shown = macro("figure_history", "zhengfa/figures.md").split(f"{{ #{figure.id} }}")[1].split("\n## ")[0]
    assert f"更正过，原来写作“{corrected.old}”" in shown


def test_the_cards_after_the_first_are_folded_with_their_number():
    few = macro("figure_cards", "2018-h1/safe-china.md")
    assert "<details" not in few and few.count("figure-label") == 5
    figures = tuple(FIRST.figure("gang-cases").model_copy(update={"id": f"gang-cases-{number}"}) for number in range(9))
    report = REPORT.model_copy(update={"editions": (SECOND, FIRST.model_copy(update={"figures": figures}))})
    many = macro("figure_cards", "2018-h1/safe-china.md", report)
    shown, folded = many.split("<summary>另有3个数字</summary>")
    assert (shown.count("figure-label"), folded.count("figure-label")) == (6, 3)
