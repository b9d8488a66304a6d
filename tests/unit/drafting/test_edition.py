"""Promises about a drafted edition: it says what the report says, passes the check, and overwrites nothing."""

import re
from pathlib import Path
from time import process_time

import pytest
import yaml

from tests.unit.drafting.texts import HALF_YEAR, PROSECUTORS
from workreport.drafting import draft_edition, write_draft
from workreport.drafting.navigation import with_edition
from workreport.drafting.periods import period_of
from workreport.drafting.reading import read_report, sentences
from workreport.problems.problem import ProblemsFound


@pytest.fixture
def text(tmp_path_factory) -> Path:
    """The fictional half-year report as a file."""
    path = tmp_path_factory.mktemp("pasted") / "report.txt"
    path.write_text(HALF_YEAR, encoding="gb18030")
    return path


def test_a_draft_passes_the_check_which_lists_what_a_person_decides(project, text):
    drafted = project.run_module(
        "workreport", "new-edition", "--text", str(text), "--edition", "2019-h1", "--series", "zhengfa"
    )
    assert drafted.returncode == 0, drafted.stderr
    assert "接下来请依次：" in drafted.stdout and "猎狐2018" in drafted.stdout
    checked = project.run("check")
    # What became of the plans of the edition before, only a person can say where the report does not name them.
    *problems, _ = checked.stderr.splitlines()
    assert problems and all("还没有写上一期部署的" in problem for problem in problems)
    marks = (project.root / "data/2019-h1.yml").read_text(encoding="utf-8").count("待确认：")
    assert marks > 20
    assert f"还有{marks}处等人来定" in checked.stdout
    assert checked.stdout.count("data/2019-h1.yml:") == marks
    assert "follows: [" in (project.root / "data/2019-h1.yml").read_text(encoding="utf-8")


def test_every_sentence_of_the_report_stands_on_a_page_with_its_figures(project, text):
    draft = draft_edition(project.root, text, "2019-h1", "zhengfa")
    data = yaml.safe_load(draft.added["data/2019-h1.yml"].replace("待确认：", ""))
    said = {figure["id"]: figure["says"] for figure in data["figures"]}
    pages = "\n".join(page for name, page in draft.added.items() if name.startswith("docs/"))
    items = re.sub(r'\{\{ figure\("([^"]+)"\) \}\}', lambda call: said[call[1]], pages)
    named = {locator["heading"] for locator in data["locators"]}
    for block in read_report(HALF_YEAR).blocks:
        for sentence in sentences(block.text):
            # Of several figures that share their words each says them.
            alike = sentence.replace("同比分别下降27.6%、29.8%", "同比下降27.6%、同比下降29.8%")
            assert f"- {alike}{{{{ locator" in items or sentence.rstrip("。") in named


def test_nothing_that_exists_is_overwritten_and_nothing_else_is_written_then(project, text):
    before = {path: path.read_bytes() for path in project.root.rglob("*.*") if path.is_file()}
    with pytest.raises(ProblemsFound) as refusal:
        write_draft(project.root, draft_edition(project.root, text, "2018-h2", "zhengfa"))
    assert "data/2018-h2.yml:1: 已经有这个文件" in str(refusal.value)
    assert {path: path.read_bytes() for path in project.root.rglob("*.*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--text", "none.txt", "--edition", "2019-h1"], "没有这个文件"),
        (["--text", "mkdocs.yml", "--edition", "2019 H1"], "不能用作编号"),
        (["--edition", "2019-h1"], "没有写TEXT"),
        (["--text", "mkdocs.yml", "--edition", "2019-h1", "--series", "none"], "没有“none”这个系列"),
    ],
)
def test_what_is_missing_is_said_in_chinese(project, arguments, said):
    result = project.run_module("workreport", "new-edition", *arguments)
    assert result.returncode == 1
    assert said in result.stderr and "什么都没有改" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_navigation_keeps_its_comments_and_takes_the_newest_first():
    above, below = "# 设置\nnav:\n  # 菜单\n  - 首页: index.md\n", "  - 旧的:\n      - old/index.md\nstrict: true\n"
    extended = with_edition(above + below, "新的", ["docs/new/index.md"])
    assert extended == f"{above}  - 新的:\n      - new/index.md\n{below}"


@pytest.mark.parametrize(
    ("edition", "title", "text", "expected"),
    [
        (
            "2019-h1",
            "上半年工作总结及下半年工作计划",
            "",
            ("2019-01-01", "2019-06-30", "2019年上半年", "上半年", "下半年", True),
        ),
        (
            "jiangzhou-2018",
            "工作报告",
            "2018年，2019年",
            ("2018-01-01", "2018-12-31", "2018年", "2018年", "2019年", False),
        ),
        ("2020-q3", "三季度工作情况", "2020年", ("2020-07-01", "2020-09-30", "2020年三季度", "三季度", "", False)),
        ("congress", "大会工作报告", "", ("None", "None", "大会工作报告", "待补充：报告对时期的说法", "", False)),
    ],
)
def test_the_period_follows_from_the_id_and_its_words_from_the_report(edition, title, text, expected):
    period = period_of(edition, title, text)
    assert (str(period.start), str(period.end), period.name, period.says, period.ahead, period.inferred) == expected


def test_a_report_of_six_thousand_characters_is_drafted_within_three_seconds(project, tmp_path_factory):
    text = tmp_path_factory.mktemp("pasted") / "report.txt"
    text.write_text(PROSECUTORS, encoding="utf-8")
    start = process_time()
    draft_edition(project.root, text, "2019", "zhengfa")
    assert process_time() - start < 3
