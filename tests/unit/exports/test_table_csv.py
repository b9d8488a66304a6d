"""Promises about the CSV files of tables: the report's writing, with types and units in the data package."""

import csv
import io
import json
from datetime import datetime
from hashlib import sha256

import frictionless
import pytest

from tests.support.tables import CELLS, add_tables
from workreport.exports import exports, figure_files_of
from workreport.loading import load_report
from workreport.release import Version
from workreport.release.content_time import BEIJING


@pytest.fixture
def report(project):
    """The fixture's report with tables."""
    add_tables(project)
    return load_report(project.root / "data")


@pytest.fixture
def files(report):
    """All its data files by their addresses."""
    return {
        export.address: export
        for export in exports(report, Version("2018-h2", datetime(2019, 1, 1, tzinfo=BEIJING)), "甲", "", {})
    }


def test_the_cells_are_those_of_the_data_and_no_formula(files):
    for table, cells in CELLS.items():
        content = files[f"2018-h2/{table}.csv"].content
        assert content.startswith(b"\xef\xbb\xbf")
        expected = list(csv.reader(io.StringIO(cells.replace("=1+1", "'=1+1"))))
        assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == expected


def test_the_data_package_describes_each_with_types_and_units(files):
    package = json.loads(files["2018-h2/datapackage.json"].content)
    resources = {resource["name"]: resource for resource in package["resources"]}
    assert [*resources] == [
        "figures",
        "figures-json",
        "outcomes",
        "outcomes-json",
        "stations",
        "years",
        "courts",
    ]
    fields = {
        name: [(field["type"], field.get("unit")) for field in resources[name]["schema"]["fields"]] for name in CELLS
    }
    assert fields == {
        "stations": [("string", None), ("number", "个")],
        "years": [("string", None), ("number", "件")],
        # 1.3万 and 下降8.6% are no numbers to a program.
        "courts": [("string", None), ("string", "件"), ("string", "%"), ("string", None)],
    }
    years = resources["years"]
    assert years["title"] == "五年的立案" and years["description"].endswith("A&B两类案件都算。")
    assert years["schema"]["fields"][1]["groupChar"] == ","
    assert years["hash"] == f"sha256:{sha256(files['2018-h2/years.csv'].content).hexdigest()}"


def test_a_card_of_a_figure_offers_only_the_files_of_the_figures(report, files):
    names = [file.name for file in figure_files_of(report.latest, tuple(files.values()))]
    assert names == ["figures.csv", "figures.json"]


def test_a_program_reads_the_numbers_by_their_description(files, tmp_path):
    for export in files.values():
        if export.address.startswith("2018-h2/"):
            (tmp_path / export.name).write_bytes(export.content)
    path = str(tmp_path / "datapackage.json")
    assert frictionless.validate(path).valid
    rows = frictionless.Package(path).get_resource("years").read_rows()
    assert [row["立案"] for row in rows] == [1200, 1350, 980, 1420, 1292]
