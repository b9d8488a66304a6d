"""Promises about the data that readers take away from the website and find in the offline bundle."""

import csv
import io
import json
from decimal import Decimal
from xml.etree import ElementTree

import frictionless
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.fixture import FIRST, REPORT, SECOND
from tests.support.pages import built_pages
from tests.support.project import SITE_URL
from tests.support.schema_org import forbidden
from workreport.exports import FEED
from workreport.exports.columns import COLUMNS, KINDS

NAMES = ("figures.csv", "figures.json", "datapackage.json")
# The second edition also says what became of the plans of the first.
OF_EDITION = {FIRST.id: NAMES, SECOND.id: (*NAMES[:2], "outcomes.csv", "outcomes.json", NAMES[2])}
OF_ALL = ("data/figures.csv", "data/datapackage.json")
ADDRESSES = [*(f"{edition}/{name}" for edition, names in OF_EDITION.items() for name in names), *OF_ALL]
PAGES = {f"{edition.id}/figures/index.html": edition for edition in REPORT.editions}
ALTERNATE = '{http://www.w3.org/2005/Atom}link[@rel="alternate"]'


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_very_same_files_of_data_are_on_the_website_and_in_the_bundle(address, built, offline):
    assert (built.site / address).read_bytes() == (offline / address).read_bytes()


@pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)
def test_the_files_hold_every_value_of_the_data_and_no_other(edition, built):
    folder, figures = built.site / edition.id, edition.figures
    table = csv.DictReader(io.StringIO((folder / "figures.csv").read_text(encoding="utf-8-sig"), newline=""))
    document = json.loads((folder / "figures.json").read_bytes())
    expected = [(each.id, each.says, each.number) for each in figures]
    assert [(row["编号"], row["照报告的写法"], row["数值"] or None) for row in table] == expected
    numbers = [each.number and float(each.number) for each in figures]
    assert [(each["id"], each["text"], each["number"]) for each in document["figures"]] == [
        (figure, text, number) for (figure, text, _), number in zip(expected, numbers, strict=True)
    ]


# What the report's words mean, by the id of the figure: the columns of the table that are not empty.
MEANINGS = {
    "trained-officials": {
        "类别": "数量",
        "数": "12",
        "万或亿": "万",
        "单位": "人次",
        "数值": "120000",
        "修饰的词": "约",
    },
    "planned-study-classes": {
        "类别": "数量",
        "数": "15至20",
        "单位": "期",
        "不少于": "15",
        "不多于": "20",
        "结果或目标": "目标",
    },
    "cult-cases-filed": {
        "类别": "前后",
        "数": "1244",
        "单位": "起",
        "数值": "1244",
        "原来的数值": "1420",
        "方向": "降",
        "和什么比": "上年同期",
    },
    "cult-cases-change": {"类别": "升降", "数": "12.4", "单位": "%", "数值": "-12.4", "方向": "下降"},
    "terror-cases": {"类别": "没有发生", "数": "零", "单位": "发生", "数值": "0"},
    "gang-cases-multiple": {"类别": "倍数", "数": "3.8", "单位": "倍", "数值": "3.8", "和什么比": "上半年"},
    "homicide-rate": {
        "类别": "比率",
        "数": "0.46",
        "单位": "起",
        "数值": "0.46",
        "按什么算": "10万人",
        "范围": "全国",
    },
    "account-rank": {"类别": "名次", "数": "2", "单位": "位", "数值": "2", "和什么比": "中央政务号"},
    "coverage-ratio": {"类别": "比例", "数": "3.2:1", "比例的各项": "3.2:1", "修饰的词": "约为"},
    "building-pilots": {
        "类别": "分数",
        "数": "三分之二",
        "比例的各项": "2:3",
        "范围": "全国",
        "领域": "",
        "结果或目标": "",
    },
    "court-appearance-trend": {"类别": "趋势", "方向": "持平", "和什么比": "上年"},
}
MEANING_COLUMNS = {name for case in MEANINGS.values() for name in case} - {"领域"}


@pytest.mark.parametrize("figure", MEANINGS)
def test_table_and_document_say_what_the_words_of_the_report_mean(figure, built):
    folder = built.site / SECOND.id
    table = csv.DictReader(io.StringIO((folder / "figures.csv").read_text(encoding="utf-8-sig"), newline=""))
    (row,) = (row for row in table if row["编号"] == figure)
    expected = {**dict.fromkeys(MEANING_COLUMNS, ""), "结果或目标": "结果", **MEANINGS[figure]}
    assert {name: row[name] for name in expected} == expected
    (entry,) = (each for each in json.loads((folder / "figures.json").read_bytes())["figures"] if each["id"] == figure)
    for column in COLUMNS:
        text = row[column.name] or None
        if column.key == "kind":
            # Programs know this kind by its first name.
            text = "count" if text == "数量" else next(kind for kind, name in KINDS.items() if name == text)
        assert entry[column.key] == (float(text) if text and column.kind == "number" else text), column.key


def test_the_cases_above_are_of_every_kind():
    assert {case["类别"] for case in MEANINGS.values()} == set(KINDS.values())


@pytest.mark.parametrize("edition", REPORT.editions, ids=lambda edition: edition.id)
def test_the_data_package_describes_its_files_and_they_are_what_it_says(edition, built):
    path = str(built.site / edition.id / "datapackage.json")
    result = frictionless.validate(path)
    assert result.valid, result.flatten()
    rows = frictionless.Package(path).get_resource("figures").read_rows()
    assert [*rows[0]] == [column.name for column in COLUMNS]
    for row, figure in zip(rows, edition.figures, strict=True):
        numbers = (figure.number, *figure.bounds, figure.quantity.start)
        told = [row[name] for name in ("数值", "不少于", "不多于", "原来的数值")]
        assert told == [None if number is None else Decimal(number) for number in numbers], figure.id


@pytest.mark.parametrize(
    ("edition", "page"), [("website", "2018-h1/figures/index.html"), ("bundle", "2018-h1/figures.html")]
)
def test_the_page_of_figures_links_to_each_with_its_size(edition, page, built, offline):
    site = built.site if edition == "website" else offline
    parser = LexborHTMLParser((site / page).read_text(encoding="utf-8"))
    shown = {item.css_first("a").text(): item for item in parser.css(".data-files li")}
    assert tuple(shown) == NAMES
    for name, item in shown.items():
        assert (site / page).parent.joinpath(item.css_first("a").attributes["href"]).resolve() == (
            site / "2018-h1" / name
        ).resolve()
        assert item.text().endswith(f"{(site / '2018-h1' / name).stat().st_size / 1024:.1f}\u00a0KB")


def test_every_page_names_the_feed(built, offline):
    for site in (built.site, offline):
        assert (site / FEED).exists()
        for path, page in built_pages(site):
            (link,) = page.css("link[rel~=alternate]")
            assert link.attributes["type"] == "application/atom+xml", path
            assert link.attributes["href"].endswith(FEED), path


def test_the_feeds_links_lead_to_pages_of_the_website_and_offline_it_has_none(built, offline):
    links = ElementTree.parse(built.site / FEED).findall(f".//{ALTERNATE}")
    assert links
    for link in links:
        address = link.attrib["href"]
        assert address.startswith(SITE_URL) and (built.site / address.removeprefix(SITE_URL) / "index.html").exists()
    assert b"<link" not in (offline / FEED).read_bytes()


def test_the_page_of_figures_tells_search_engines_what_it_holds(built):
    for path, page in built_pages(built.site):
        found = page.css('script[type="application/ld+json"]')
        assert len(found) == (path in PAGES), path
        if edition := PAGES.get(path):
            node = json.loads(found[0].text())
            assert list(forbidden(node)) == []
            assert node["url"] == page.css_first("link[rel=canonical]").attributes["href"]
            assert [each["contentUrl"] for each in node["distribution"]] == [
                f"{SITE_URL}{edition.id}/{name}" for name in OF_EDITION[edition.id]
            ]
            for each, figure in zip(node["variableMeasured"], edition.figures, strict=True):
                bounds = [bound and float(bound) for bound in figure.bounds]
                number = figure.number and float(figure.number)
                assert each["propertyID"] == figure.id
                assert each.get("value") == (figure.says if number is None and not any(bounds) else number)
                assert [each.get("minValue"), each.get("maxValue")] == bounds
