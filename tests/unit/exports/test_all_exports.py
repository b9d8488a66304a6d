"""Promises about the data that readers take away."""

import csv
import io
import json
import re
from datetime import datetime
from decimal import Decimal
from hashlib import sha256
from urllib.parse import urlsplit
from uuid import UUID
from xml.etree import ElementTree

import frictionless
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.fixture import FIRST_ALONE as REPORT
from tests.support.project import SITE_URL
from tests.support.schema_org import forbidden
from tests.support.variants import PLANS, with_edition, with_figures
from workreport.addresses.pages import UsingPage
from workreport.exports import FEED, dataset, exports
from workreport.exports.columns import KINDS
from workreport.exports.tabular import FORMULA_STARTS
from workreport.model import Correction, Figure, Report
from workreport.quantities import Kind
from workreport.release import Version
from workreport.release.content_time import BEIJING

VERSION = Version("2018-h1", datetime(2018, 7, 10, 8, 0, tzinfo=BEIJING))
UNDATED = Version("2018-h1", None)
ATOM = "{http://www.w3.org/2005/Atom}"
COMMON = {"area": "theory", "label": "甲", "period": "上半年", "locator": "成效1"}
COUNT = Figure(id="a", says="3.10万件", as_of="2018-05", **COMMON)
CHANGE = Figure(id="b", says="下降20.30%", note="报告没有写", **COMMON)
TREND = Figure(id="c", says="继续下降", **COMMON)
USES = {"2018-h1": {"b": (UsingPage("index.md", "首页"), UsingPage("2018-h1/theory.md", "学习贯彻"))}}
CORRECTIONS = (
    Correction(date="2018-08-02", subject="命案", old="下降30%", new="下降20.3%", reason="看错了一行"),
    Correction(date="2018-09-01", subject="关于", old="甲", new="乙", reason="写错了"),
)


def report_with(*figures, corrections=()) -> Report:
    """The report whose only edition has just these figures and corrections."""
    return with_edition(with_figures(*figures).latest.model_copy(update={"corrections": corrections}))


def files(report: Report = REPORT, version: Version = VERSION, home: str = "") -> dict[str, bytes]:
    return {export.name: export.content for export in exports(report, version, "读本", home, USES)}


def table(*figures) -> list[dict[str, str]]:
    return list(
        csv.DictReader(io.StringIO(files(report_with(*figures))["figures.csv"].decode("utf-8-sig"), newline=""))
    )


def packed(folder, made: dict[str, bytes]) -> str:
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return str(folder / "datapackage.json")


def test_every_edition_has_its_files_and_all_have_one_feed():
    other = REPORT.latest.model_copy(update={"id": "2018-h2"})
    made = exports(REPORT.model_copy(update={"editions": (other, REPORT.latest)}), VERSION, "读本", "", USES)
    figures = ["figures.csv", "figures.json"]
    assert [export.address for export in made] == [
        *(f"2018-h2/{name}" for name in (*figures, "outcomes.csv", "outcomes.json", "datapackage.json")),
        *(f"2018-h1/{name}" for name in (*figures, "datapackage.json")),
        "data/figures.csv",
        "data/datapackage.json",
        FEED,
    ]


def test_the_table_says_by_its_first_bytes_that_it_is_utf_8_and_ends_lines_as_rfc_4180_does():
    content = files()["figures.csv"]
    assert content.startswith(b"\xef\xbb\xbf\xe7\xbc\x96\xe5\x8f\xb7,")
    assert content.count(b"\r\n") == content.count(b"\n") == len(REPORT.latest.figures) + 1


# What a report may say, and what each column that is not empty then holds.
FORMS = {
    "3.10万件": {"类别": "数量", "数": "3.10", "万或亿": "万", "单位": "件", "数值": "31000"},
    "约12万人次": {"类别": "数量", "数": "12", "万或亿": "万", "单位": "人次", "数值": "120000", "修饰的词": "约"},
    "90%以上": {"类别": "数量", "数": "90", "单位": "%", "数值": "90", "不少于": "90", "修饰的词": "以上"},
    "不超过30天": {"类别": "数量", "数": "30", "单位": "天", "数值": "30", "不多于": "30", "修饰的词": "不超过"},
    "15至20期": {"类别": "数量", "数": "15至20", "单位": "期", "不少于": "15", "不多于": "20"},
    "3至5万件": {"类别": "数量", "数": "3至5", "万或亿": "万", "单位": "件", "不少于": "30000", "不多于": "50000"},
    "下降20.30%": {"类别": "升降", "方向": "下降", "数": "20.30", "单位": "%", "数值": "-20.30"},
    "下降10%以上": {
        "类别": "升降",
        "方向": "下降",
        "数": "10",
        "单位": "%",
        "数值": "-10",
        "不多于": "-10",
        "修饰的词": "以上",
    },
    "再下降2至3个百分点": {
        "类别": "升降",
        "方向": "下降",
        "数": "2至3",
        "单位": "个百分点",
        "不少于": "-3",
        "不多于": "-2",
    },
    "同比上升8.6个百分点": {
        "类别": "升降",
        "方向": "上升",
        "数": "8.6",
        "单位": "个百分点",
        "数值": "8.6",
        "和什么比": "同比",
    },
    "比上年减少31人": {
        "类别": "升降",
        "方向": "减少",
        "数": "31",
        "单位": "人",
        "数值": "-31",
        "和什么比": "上年",
    },
    "由35.2%降到28.1%": {
        "类别": "前后",
        "方向": "降",
        "数": "28.1",
        "单位": "%",
        "数值": "28.1",
        "原来的数值": "35.2",
    },
    "是上半年的3.8倍": {"类别": "倍数", "数": "3.8", "单位": "倍", "数值": "3.8", "和什么比": "上半年"},
    "每10万人0.46起": {"类别": "比率", "数": "0.46", "单位": "起", "数值": "0.46", "按什么算": "10万人"},
    "人均3.2件": {"类别": "比率", "数": "3.2", "单位": "件", "数值": "3.2", "按什么算": "人"},
    "3.2:1": {"类别": "比例", "数": "3.2:1", "比例的各项": "3.2:1"},
    "三分之二": {"类别": "分数", "数": "三分之二", "比例的各项": "2:3"},
    "居全国第三": {"类别": "名次", "数": "三", "数值": "3", "和什么比": "全国"},
    "零上访": {"类别": "没有发生", "数": "零", "单位": "上访", "数值": "0"},
    "继续下降": {"类别": "趋势", "方向": "继续下降"},
    "与上年持平": {"类别": "趋势", "方向": "持平", "和什么比": "上年"},
}


@pytest.mark.parametrize("says", FORMS)
def test_the_table_gives_what_the_report_says_and_what_it_means_and_a_trend_no_number(says):
    (row,) = table(Figure(id="a", says=says, **COMMON))
    of_all = {
        "编号": "a",
        "领域": "学习贯彻",
        "统计什么": "甲",
        "照报告的写法": says,
        "时期": "上半年",
        "出处": "成效1",
    }
    assert {name: text for name, text in row.items() if text} == {
        **of_all,
        "结果或目标": "结果",
        "年份推定": "是",
        **FORMS[says],
    }


def test_every_kind_of_quantity_is_tried_and_has_a_name():
    assert set(KINDS) == set(Kind)
    assert {form["类别"] for form in FORMS.values()} == set(KINDS.values())


def test_columns_that_are_published_keep_their_order_and_new_ones_stand_behind_them():
    header = files()["figures.csv"].decode("utf-8-sig").split("\r\n")[0].split(",")
    assert header[:14] == [
        "编号",
        "领域",
        "统计什么",
        "照报告的写法",
        "类别",
        "方向",
        "数",
        "万或亿",
        "单位",
        "数值",
        "时期",
        "截至",
        "出处",
        "说明",
    ]


def test_the_table_says_up_to_which_month_or_day_of_what_and_why():
    rows = table(COUNT, CHANGE.model_copy(update={"as_of": "2018-05-24", "scope": "全市"}), TREND)
    assert [row["截至"] for row in rows] == ["2018-05", "2018-05-24", ""]
    assert [row["范围"] for row in rows] == ["", "全市", ""]
    assert [row["说明"] for row in rows] == ["", "报告没有写", ""]


def test_the_table_says_whether_a_figure_is_a_result_or_a_target():
    targets = [each.name for each in REPORT.latest.locators if each.part == PLANS.id]
    places = ["成效4", targets[0], "导语1"]
    rows = table(*(COUNT.model_copy(update={"id": place, "locator": place}) for place in places))
    assert [row["结果或目标"] for row in rows] == ["结果", "目标", ""]


def test_the_table_says_where_the_report_gives_the_year_itself_and_where_a_figure_is_of_no_area():
    edition = REPORT.latest.model_copy(update={"year": None, "figures": (COUNT.model_copy(update={"area": ""}),)})
    content = files(with_edition(edition))["figures.csv"].decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(content, newline=""))
    assert (row["年份推定"], row["领域"]) == ("否", "")


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_text_of_the_table_is_run_by_a_spreadsheet(start):
    (row,) = table(COUNT.model_copy(update={"label": f"{start}1+1", "scope": f"{start}市", "note": f"{start}甲"}))
    assert (row["统计什么"], row["范围"], row["说明"]) == (f"'{start}1+1", f"'{start}市", f"'{start}甲")


def test_a_percentage_that_the_report_writes_with_a_minus_is_no_formula():
    (row,) = table(COUNT.model_copy(update={"says": "-20.3%"}))
    assert (row["照报告的写法"], row["数"], row["数值"]) == ("'-20.3%", "'-20.3", "-20.3")


@settings(max_examples=100, deadline=None)
@given(
    st.from_regex(r"(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?", fullmatch=True),
    st.sampled_from(["", "万", "亿", "万亿"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1),
)
def test_whatever_a_figure_holds_the_table_reads_back_the_same(value, scale, label):
    (row,) = table(COUNT.model_copy(update={"says": f"{value}{scale}件", "label": label}))
    assert (row["数"], row["万或亿"]) == (value, scale)
    assert row["统计什么"] == (f"'{label}" if label.startswith(FORMULA_STARTS) else label)
    assert Decimal(row["数值"]) == Decimal(value) * {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[scale]


def test_the_json_file_says_all_that_the_table_says_under_stable_names():
    told = json.loads(files(report_with(COUNT, CHANGE, TREND, corrections=CORRECTIONS))["figures.json"])
    assert [(each["value"], each["number"]) for each in told["figures"]] == [
        ("3.10", 31000),
        ("20.30", -20.3),
        (None, None),
    ]
    assert list(told["figures"][1]) == [
        "id",
        "area",
        "label",
        "text",
        "kind",
        "direction",
        "value",
        "scale",
        "unit",
        "number",
        "period",
        "as_of",
        "locator",
        "note",
        "low",
        "high",
        "qualifier",
        "start",
        "terms",
        "base",
        "per",
        "part",
        "scope",
        "year_inferred",
        "due",
        "area_id",
        "locator_heading",
        "pages",
    ]
    assert told["figures"][1]["pages"] == [
        {"title": "首页", "path": ""},
        {"title": "学习贯彻", "path": "2018-h1/theory/"},
    ]
    assert told["figures"][2]["pages"] == []
    assert (
        told["figures"][1]["kind"] == "change"
        and told["figures"][1]["locator_heading"] == REPORT.latest.locators[2].heading
    )
    assert told["corrections"][0] == {
        "date": "2018-08-02",
        "subject": "命案",
        "old": "下降30%",
        "new": "下降20.3%",
        "reason": "看错了一行",
    }
    assert (told["updated"], told["period"]) == (
        "2018-07-10T08:00:00+08:00",
        {"start": "2018-01-01", "end": "2018-06-30", "says": "上半年"},
    )


def test_programs_find_the_kinds_under_the_names_that_they_know():
    told = json.loads(files(report_with(COUNT, CHANGE, TREND))["figures.json"])
    assert [each["kind"] for each in told["figures"]] == ["count", "change", "trend"]
    (other,) = json.loads(
        files(report_with(COUNT.model_copy(update={"says": "15至20期", "area": ""})))["figures.json"]
    )["figures"]
    assert (other["low"], other["high"], other["number"], other["area"], other["area_id"]) == (15, 20, None, None, None)


def test_the_data_package_is_valid_and_its_table_reads_back_the_very_values_of_the_data(tmp_path):
    path = packed(tmp_path, files())
    result = frictionless.validate(path)
    assert result.valid, result.flatten()
    rows = frictionless.Package(path).get_resource("figures").read_rows()
    for row, figure in zip(rows, REPORT.latest.figures, strict=True):
        assert (row["编号"], row["统计什么"], row["照报告的写法"], row["说明"]) == (
            figure.id,
            figure.label,
            figure.says,
            figure.note,
        )
        assert (row["数"], row["万或亿"], row["单位"]) == tuple(
            text or None for text in (figure.quantity.digits, figure.quantity.scale, figure.quantity.unit)
        )
        assert row["数值"] == (Decimal(figure.number) if figure.number else None)
        assert row["截至"] == figure.as_of


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("figures.csv", b",268,", b",269,"),
        ("figures.csv", "编号".encode(), b"id"),
        ("figures.json", b"268", b"269"),
        ("datapackage.json", b'"type": "number"', b'"type": "numeral"'),
        ("datapackage.json", b'"resources"', b'"files"'),
        ("datapackage.json", b'"created": "2018', b'"created": "18'),
        ("datapackage.json", b'"licenses": [', b'"licenses": [1, '),
    ],
)
def test_the_check_of_the_data_package_would_find_a_fault(name, old, new, tmp_path):
    made = files()
    assert old in made[name]
    assert not frictionless.validate(packed(tmp_path, made | {name: made[name].replace(old, new)})).valid


def test_the_data_package_says_its_version_of_the_standard_its_licence_its_source_and_its_files():
    made = files()
    package = json.loads(made["datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["name"], package["version"], package["created"]) == (
        "workreport-2018-h1",
        "20180710",
        "2018-07-10T08:00:00+08:00",
    )
    assert [licence["name"] for licence in package["licenses"]] == ["CC-BY-4.0"]
    assert package["sources"] == [{"title": f"《{REPORT.latest.title}》（年份是推定的）"}]
    for resource in package["resources"]:
        content = made[resource["path"]]
        assert (resource["bytes"], resource["hash"]) == (len(content), f"sha256:{sha256(content).hexdigest()}")
    assert "created" not in json.loads(files(version=UNDATED)["datapackage.json"])


@pytest.mark.parametrize("home", [SITE_URL, ""])
@pytest.mark.parametrize("version", [VERSION, UNDATED])
def test_what_a_page_tells_search_engines_is_in_schema_orgs_vocabulary(home, version):
    text = dataset(REPORT, REPORT.latest, version, "读本", home, exports(REPORT, version, "读本", home, USES))
    node = json.loads(text)
    assert "<" not in text and node["@context"] == "https://schema.org" and 50 <= len(node["description"]) <= 5000
    assert list(forbidden(node)) == []
    values = [
        (
            each["name"],
            each["value"] if isinstance(each["value"], str) else Decimal(str(each["value"])),
            each.get("unitText"),
        )
        for each in node["variableMeasured"]
    ]
    assert values == [
        (f"{each.counted}（升降幅度）", Decimal(each.number), each.quantity.unit)
        if each.quantity.kind is Kind.CHANGE
        else (each.counted, Decimal(each.number) if each.number else each.says, each.quantity.unit or None)
        for each in REPORT.latest.figures
    ]
    assert [each.get("contentUrl") for each in node["distribution"]] == [
        f"{SITE_URL}2018-h1/{name}" if home else None for name in ("figures.csv", "figures.json", "datapackage.json")
    ]


def test_search_engines_are_told_the_bounds_of_a_figure_without_a_single_number():
    edition = report_with(COUNT.model_copy(update={"says": "15至20期"}), TREND).latest
    range_, trend = json.loads(dataset(REPORT, edition, VERSION, "读本", "", ()))["variableMeasured"]
    assert (range_["minValue"], range_["maxValue"], range_["unitText"]) == (15, 20, "期") and "value" not in range_
    assert trend["value"] == "继续下降" and "unitText" not in trend
    assert list(forbidden(range_)) == list(forbidden(trend)) == []


def test_search_engines_are_told_all_that_the_table_says_of_a_figure():
    figure = COUNT.model_copy(
        update={"says": "同比下降10%以上", "scope": "全国", "as_of": "2018-05", "due": "2018-12", "area": "theory"}
    )
    edition = report_with(figure).latest
    (told,) = json.loads(dataset(REPORT, edition, VERSION, "读本", "", ()))["variableMeasured"]
    assert (told["value"], told["maxValue"], told["unitText"]) == (-10, -10, "%") and "minValue" not in told
    assert {each["name"]: each["value"] for each in told["valueReference"]} == {
        "领域": "学习贯彻",
        "类别": "升降",
        "方向": "下降",
        "修饰的词": "以上",
        "和什么比": "同比",
        "时期": figure.period,
        "截至": "2018-05",
        "要在何时做到": "2018-12",
        "范围": "全国",
        "出处": figure.locator,
        "结果或目标": "结果",
        "年份推定": "是" if edition.year else "否",
    }
    assert list(forbidden(told)) == []


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "Dataset", "titel": "甲"},
        {"@type": "Organization", "license": "https://example.org/"},
        {"@type": "Dataset", "license": "CC"},
        {"@type": "Dataset", "creator": {"@type": "Dataset"}},
        {"@type": "Dataset", "distribution": [{"@type": "DataDownload", "value": "1"}]},
    ],
)
def test_the_vocabulary_would_find_a_word_out_of_place(node):
    assert len(list(forbidden(node))) == 1


def feed(report: Report = REPORT, version: Version = VERSION, home: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(files(report, version, home)["feed.xml"])


def told(element: ElementTree.Element, name: str) -> str:
    """The text of the one child of that name; RFC 4287 allows no second."""
    (found,) = element.findall(ATOM + name)
    return found.text


@pytest.mark.parametrize("home", [SITE_URL, ""])
@pytest.mark.parametrize("version", [VERSION, UNDATED])
def test_the_feed_has_all_that_rfc_4287_requires(home, version):
    root = feed(report_with(COUNT, corrections=CORRECTIONS), version, home)
    entries = root.findall(f"{ATOM}entry")
    assert root.tag == f"{ATOM}feed" and told(root.find(f"{ATOM}author"), "name") == "读本"
    for element in (root, *entries):
        assert UUID(told(element, "id")) and told(element, "title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00", told(element, "updated"))
        links = [(link.attrib["rel"], urlsplit(link.attrib["href"])) for link in element.findall(f"{ATOM}link")]
        assert bool(home) == ("alternate" in [relation for relation, _ in links])
        assert all(address.scheme == "https" for _, address in links)
    assert all(told(entry, "content") for entry in entries)
    assert len({told(element, "id") for element in (root, *entries)}) == len(entries) + 1


def test_the_feed_tells_every_edition_and_every_correction_latest_first():
    root = feed(report_with(COUNT, corrections=CORRECTIONS))
    assert [(told(entry, "title"), told(entry, "updated")[:10]) for entry in root.iter(f"{ATOM}entry")] == [
        (f"更正（2018年上半年）：关于由“{CORRECTIONS[1].old}”改为“{CORRECTIONS[1].new}”", "2018-09-01"),
        ("更正（2018年上半年）：命案由“下降30%”改为“下降20.3%”", "2018-08-02"),
        ("新的一期：2018年上半年", "2018-07-10"),
    ]
    assert told(root, "updated") == "2018-09-01T00:00:00+08:00"
    assert "，非官方读者版：" in told(root.findall(f"{ATOM}entry")[2], "content")
    assert "事实" in told(root, "rights") and "CC BY 4.0" in told(root, "rights")
    assert told(root.findall(f"{ATOM}entry")[1], "content") == "原来：下降30%。改为：下降20.3%。原因：看错了一行"


def test_an_entry_keeps_its_id_whatever_is_added_told_better_or_moved():
    def ids(report, version=VERSION, home="") -> dict[str, str]:
        return {told(entry, "title"): told(entry, "id") for entry in feed(report, version, home).iter(f"{ATOM}entry")}

    before = ids(report_with(COUNT, corrections=CORRECTIONS[:1]))
    better = CORRECTIONS[0].model_copy(update={"reason": "看错了"})
    after = ids(report_with(COUNT, CHANGE, corrections=(CORRECTIONS[1], better)), UNDATED, SITE_URL)
    assert before.items() <= after.items()


def test_only_the_feed_depends_on_where_the_site_is():
    here, there = files(home=SITE_URL), files()
    assert {name for name in here if here[name] != there[name]} == {"feed.xml"}
