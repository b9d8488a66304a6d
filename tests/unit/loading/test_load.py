"""Promises about data files: what is wrong is refused, all of it at once, with file, line and remedy."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from tests.support.fixture import REPORT, SECOND, make_project
from tests.support.following import followed
from tests.support.project import Project
from tests.unit.loading.data_faults import ACCEPTED, EDITION, FAULTS, GLOSSARY, SERIES, SITE
from workreport.loading import load_report
from workreport.problems.problem import ProblemsFound


def problems_if_any(project: Project) -> list[str]:
    try:
        load_report(project.root / "data")
    except ProblemsFound as error:
        return [str(problem) for problem in error.problems]
    return []


def problems(project: Project) -> list[str]:
    found = problems_if_any(project)
    assert found
    return found


def test_the_data_load_frozen():
    assert len(REPORT.main.areas) == 9
    with pytest.raises(ValidationError, match="frozen"):
        REPORT.latest.figures[0].says = "1件"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_refused_with_its_file_line_and_remedy(fault, project):
    file, old, new, message, *marker = FAULTS[fault]
    project.replace(file, old, new)
    lines = (project.root / file).read_text(encoding="utf-8").split("\n")
    expected = 1 + next(number for number, line in enumerate(lines) if (marker or new.split("\n"))[0] in line)
    found = problems(project)
    assert len(found) == 1, found
    assert found[0].startswith(f"{file}:{expected}: ")
    assert message in found[0]
    assert " → " in found[0]
    for mended in followed(lines[expected - 1], found[0]):
        text = "\n".join([*lines[: expected - 1], mended, *lines[expected:]])
        (project.root / file).write_text(text, encoding="utf-8")
        assert found[0] not in problems_if_any(project)


@pytest.mark.parametrize("case", ACCEPTED)
def test_what_is_meant_and_written_well_is_accepted_as_it_is_written(case, project):
    file, old, new, held = ACCEPTED[case]
    project.replace(file, old, new)
    report = load_report(project.root / "data")
    figures = [figure.says for edition in report.editions for figure in edition.figures]
    assert held in figures or f"'{held}'" in repr(report) or repr(date.fromisoformat(held)) in repr(report)


def test_days_to_come_are_told_by_the_calendar_that_is_given(project):
    file = f"data/{SECOND.id}.yml"
    line = project.replace(file, "date: 2019-02-18", "date: 2019-02-18 ")
    with pytest.raises(ProblemsFound) as raised:
        load_report(project.root / "data", today=date(2019, 2, 16))
    assert f"{file}:{line}: “date”写的是以后的日期：2019-02-18" in str(raised.value)
    (project.root / GLOSSARY).write_text("terms: []\n", encoding="utf-8")
    assert load_report(project.root / "data", today=date(2019, 2, 17))


def test_all_problems_of_all_files_come_at_once(project):
    project.replace(EDITION, "says: 268起", "says: 若干起")
    project.replace(EDITION, "locator: 成效3", "locator: 成效33")
    project.replace(SERIES, "    name: 政法改革\n", "")
    project.replace(GLOSSARY, "name: 枫桥经验", "nam: 枫桥经验")
    files = {problem.split(":")[0] for problem in problems(project)}
    assert files == {EDITION, SERIES, GLOSSARY}
    assert len(problems(project)) == 4  # a misspelt key is not missing, too


def test_one_fault_in_a_record_hides_no_other(project):
    project.replace(EDITION, "    label: 命案\n", "    area: safe-chna\n    标签: 命案\n")
    project.replace(EDITION, "    label: 黄赌毒警情\n", "    label: 黄赌毒警情\n    label: 警情\n")
    said = " ".join(problems(project))
    for message in ("没有“safe-chna”这个工作领域", "不认识“标签”这一项", "缺少“label”", "“label”写了两次"):
        assert message in said


def test_a_data_folder_without_an_edition_says_only_that(project):
    gone = sorted(f"data/{edition.id}.yml" for edition in REPORT.editions)
    for file in gone:
        (project.root / file).unlink()
    assert problems(project) == [
        f"{file}:1: 已经发布的这一期报告不见了 → 恢复这个文件，文件名照原来的写" for file in gone
    ]
    (project.root / "data/published.yml").write_text("editions: []\n", encoding="utf-8")
    assert [each.split(": ")[1] for each in problems(project)] == [
        "data文件夹里没有任何一期报告 → 用make new-edition加上一期，或者把它的数据文件放进data"
    ]


def test_the_latest_edition_is_the_one_whose_period_ends_last(project):
    assert load_report(project.root / "data").latest.id == SECOND.id
    for _ in range(3):
        project.replace(EDITION, "    as_of: 2018-05\n", "")
    project.replace(EDITION, "start: 2018-01-01\n  end: 2018-06-30", "start: 2019-01-01\n  end: 2019-06-30")
    assert load_report(project.root / "data").latest.id == "2018-h1"


def test_a_missing_file_and_a_wrong_encoding_are_named(project):
    (project.root / SITE).unlink()
    (project.root / GLOSSARY).write_bytes("terms: 用语".encode("gbk"))
    assert [problem.split(" → ")[0] for problem in problems(project)] == [
        f"{GLOSSARY}:1: 文件不是UTF-8编码，像是GBK编码",
        f"{SITE}:1: 缺少这个文件",
    ]


def test_without_a_series_the_data_say_only_that(project):
    (project.root / SERIES).unlink()
    assert problems(project) == [
        f"{SITE}:3: data/series里没有任何一个系列 → 新建data/series/编号.yml，写上机关、部分和领域"
    ]


def test_what_a_figure_leaves_out_is_that_of_its_edition_and_its_paragraph(project):
    project.replace(EDITION, "    says: 下降15%\n", "    says: 下降15%\n    period: 今年以来\n    area: reform\n")
    project.replace(EDITION, "    says: 继续下降\n    locator: 成效4", "    says: 继续下降\n    locator: 导语2")
    _, first = load_report(project.root / "data").editions
    given = {figure.id: (figure.period, figure.area) for figure in first.figures[-3:]}
    assert given == {
        "homicide-change": ("上半年", "safe-china"),
        "vice-alerts-change": ("今年以来", "reform"),
        "gun-explosives-trend": ("上半年", ""),
    }


def test_a_figure_of_a_paragraph_of_plans_is_a_target():
    assert [figure.id for edition in REPORT.editions for figure in edition.figures if figure.is_target] == [
        "planned-study-classes"
    ]


def test_the_main_series_comes_first_and_has_the_latest_edition(project):
    """A second series, before the first by name, has an edition whose period ends last."""
    series = (project.root / SERIES).read_text(encoding="utf-8")
    (project.root / "data/series/a.yml").write_text(series.replace("id: zhengfa", "id: a"), encoding="utf-8")
    edition = (project.root / EDITION).read_text(encoding="utf-8")
    for old, new in (
        ("id: 2018-h1", "id: 2019-h1"),
        ("series: zhengfa", "series: a"),
        ("end: 2018-06", "end: 2019-06"),
    ):
        edition = edition.replace(old, new, 1)
    (project.root / "data/2019-h1.yml").write_text(edition, encoding="utf-8")
    report = load_report(project.root / "data")
    assert [series.id for series in report.series] == ["zhengfa", "a"]
    assert [edition.id for edition in report.editions] == ["2019-h1", SECOND.id, "2018-h1"]
    assert (report.main.id, report.latest.id) == ("zhengfa", SECOND.id)
    assert [edition.id for edition in report.editions_of(report.series[1])] == ["2019-h1"]


def test_values_stay_the_text_that_was_typed(project):
    project.replace(EDITION, "says: 下降20.3%\n", "says: 下降20.30%\n")
    project.replace(EDITION, "name: 2018年上半年", 'name: "no"')
    _, first = load_report(project.root / "data").editions
    assert {figure.id: figure.says for figure in first.figures}["homicide-change"] == "下降20.30%"
    assert first.name == "no"


def test_a_bom_and_windows_line_ends_are_simply_accepted(tmp_path):
    project = Project(make_project(tmp_path))
    path: Path = project.root / EDITION
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_report(project.root / "data") == REPORT
