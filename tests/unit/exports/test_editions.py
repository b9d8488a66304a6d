"""Promises about the data of several editions: one long table of figures, and what became of the plans."""

import csv
import io
import json

from tests.support.fixture import FIRST, FIRST_ALONE, REPORT, SECOND
from workreport.exports import exports
from workreport.release import Version

VERSION = Version("2018-h2", None)


def files(report=REPORT) -> dict[str, bytes]:
    return {each.address: each.content for each in exports(report, VERSION, "读本", "", {})}


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_all_figures_of_all_editions_are_one_long_table():
    table = rows(files()["data/figures.csv"])
    assert len(table) == sum(len(edition.figures) for edition in REPORT.editions)
    gangs = [row for row in table if row["编号"] == "gang-cases"]
    assert [(row["报告编号"], row["数值"], row["和前一期不能比"]) for row in gangs] == [
        ("2018-h2", "1292", "累计的时间不同"),
        ("2018-h1", "268", ""),
    ]


def test_the_long_table_has_a_data_package_whose_schema_names_its_columns():
    content = files()
    (resource,) = json.loads(content["data/datapackage.json"])["resources"]
    header = content["data/figures.csv"].decode("utf-8-sig").splitlines()[0].split(",")
    assert [field["name"] for field in resource["schema"]["fields"]] == header
    assert resource["schema"]["primaryKey"] == ["报告编号", "编号"]


def test_a_site_with_one_edition_has_neither_that_table_nor_outcomes():
    addresses = files(FIRST_ALONE)
    assert not [each for each in addresses if "outcomes" in each or each == "data/figures.csv"]


def test_the_outcomes_of_plans_are_data_of_the_later_edition():
    content = files()
    table = rows(content["2018-h2/outcomes.csv"])
    data = json.loads(content["2018-h2/outcomes.json"])
    assert len(table) == len(data["plans"]) and data["before"] == "2018-h1"
    missing = [row["部署"] for row in table if row["结果"] == "这份报告没有提到"]
    assert [f"{plan['area_id']}/{plan['plan']}" for plan in data["plans"] if plan["plan"] in missing] == list(
        SECOND.unmentioned
    )
    assert all(not row["这一期怎样说"] for row in table if row["部署"] in missing)
    assert "2018-h1/outcomes.csv" not in content


def test_a_target_says_beside_its_answer_by_when_it_was_to_be_met():
    target = FIRST.figures[0].model_copy(
        update={"id": "aim", "says": "不少于100项", "locator": "部署3", "due": "2018-12"}
    )
    answer = SECOND.figures[0].model_copy(update={"id": "got", "says": "103项", "answers": "aim"})
    editions = (
        SECOND.model_copy(update={"figures": (*SECOND.figures, answer)}),
        FIRST.model_copy(update={"figures": (*FIRST.figures, target)}),
    )
    content = files(REPORT.model_copy(update={"editions": editions}))
    (told,) = json.loads(content["2018-h2/outcomes.json"])["targets"]
    assert (told["target"], told["due"], told["figure"], told["met"]) == ("aim", "2018-12", "got", True)
