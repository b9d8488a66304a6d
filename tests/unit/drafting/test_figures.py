"""Promises about drafted figures: every quantity has its words, a label, its period and an id of its own."""

from dataclasses import replace

import pytest

from tests.support.fixture import CONTENT
from tests.unit.drafting.texts import HALF_YEAR, PROSECUTORS
from workreport.drafting.figures import count, written_alone
from workreport.drafting.outline import Outline, Paragraph, outline
from workreport.drafting.periods import period_of
from workreport.drafting.reading import read_report
from workreport.drafting.series import Series, read_series
from workreport.model.series import Part
from workreport.quantities import find_quantities, parse

NEW = Series("new", "新的系列", "某个机关", official=False)
PERIOD = period_of("2018-h2", "2018年下半年工作总结及2019年上半年工作计划", "")


def figures_of(sentence: str, kind: str = "结果") -> list:
    part = Part(id="part", name="部分", kind=kind)
    paragraph = Paragraph("part-1", "部分1", "小标题", sentence, "part")
    return list(count(Outline((part,), {}, (paragraph,), (), (), ()), NEW, PERIOD).figures)


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("培训县处级以上干部约12万人次，基层政法干警参训率达98.5%。", ["培训县处级以上干部", "基层政法干警参训率"]),
        ("立案5693起，同比上升22%。", ["立案", "立案的变化"]),
        ("持枪、爆炸案件同比分别下降27.6%、29.8%。", ["持枪案件", "爆炸案件"]),
        (
            "批准逮捕412人，提起公诉687人，同比分别上升9.2%和11.5%。",
            ["批准逮捕", "提起公诉", "批准逮捕的变化", "提起公诉的变化"],
        ),
        ("全国共有员额法官、检察官18.9万名。", ["员额法官、检察官"]),
        ("对10个省份开展首轮督导。", ["开展首轮督导"]),
        ("85%以上的人力集中到办案一线。", ["人力集中到办案一线"]),
        ("“两抢一盗”案件破案率由35.2%提高到41.6%。", ["“两抢一盗”案件破案率"]),
        ("新建“枫桥式公安派出所”100个。", ["新建“枫桥式公安派出所”"]),
        ("张某某等5人集资诈骗案一审宣判。", ["张某某等集资诈骗案一审宣判"]),
    ],
)
def test_a_label_is_what_stands_by_the_number(sentence, labels):
    assert [figure.label for figure in figures_of(sentence)] == labels


@pytest.mark.parametrize(
    ("sentence", "period", "as_of", "scope"),
    [
        ("截至12月底，全国侦办涉黑案件1292起。", "", "2018-12", "全国"),
        ("截至12月24日，批准逮捕368人。", "", "2018-12-24", ""),
        ("全年阅读量超过300亿次。", "全年", "", ""),
        ("下半年，命案下降8.6%。", "", "", ""),
        ("比上半年增加40万件，化解成功率达96.3%。", "", "", ""),
    ],
)
def test_period_day_and_scope_are_those_that_the_sentence_says(sentence, period, as_of, scope):
    figure = figures_of(sentence)[-1]
    assert (figure.period, figure.as_of, figure.scope) == (period, as_of, scope)


def test_a_target_is_of_the_period_of_the_plans():
    assert figures_of("培训干警不少于50万人次。", "目标")[0].period == "2019年上半年"
    assert figures_of("明年上半年举办研讨班15至20期。", "目标")[0].period == "明年上半年"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("同比分别下降21.4%和5.2%。", ["同比下降21.4%", "同比下降5.2%"]),
        ("分别为12、15和20件。", ["12件", "15件", "20件"]),
        ("命案下降20.3%。", ["下降20.3%"]),
    ],
)
def test_one_of_several_quantities_takes_the_shared_words_with_it(sentence, said):
    found = find_quantities(sentence)
    assert [written_alone(found, place) for place in range(len(found))] == said


@pytest.mark.parametrize("text", [HALF_YEAR, PROSECUTORS], ids=["half year", "prosecutors"])
def test_every_quantity_is_a_figure_with_an_id_and_a_label_of_its_own(text):
    found = outline(read_report(text), NEW)
    counted = count(found, NEW, PERIOD)
    quantities = [each for paragraph in found.paragraphs for each in find_quantities(paragraph.text)]
    assert len(counted.figures) == len(quantities) > 80
    for key in ("id", "label"):
        assert len({getattr(figure, key) for figure in counted.figures}) == len(counted.figures)
    assert all(parse(figure.says) for figure in counted.figures)


def test_ids_are_those_of_the_edition_before_where_labels_match():
    series = read_series(CONTENT, "zhengfa")
    series = replace(
        series, figures=tuple(each for each in series.figures if each.id in ("gang-cases", "homicide-change"))
    )
    counted = count(outline(read_report(HALF_YEAR), series), series, PERIOD)
    assert {figure.id: figure.label for figure in counted.figures if figure.known} == {
        "gang-cases": "侦办涉黑案件",
        "homicide-change": "命案",
    }


def test_a_number_that_is_no_quantity_is_named():
    found = outline(read_report(HALF_YEAR), NEW)
    assert [each.words for each in count(found, NEW, PERIOD).unclear] == ["开展“猎狐2018”行动，从"]
