"""Promises about published figures: none changes, moves or goes without an entry in the log that readers see."""

from datetime import date

import pytest

from tests.support.project import Project
from workreport.checking import check_project
from workreport.problems.problem import ProblemsFound

EDITION = "data/2018-h1.yml"
TREND = """  - id: gun-explosives-trend
    label: 持枪、爆炸案件发案
    says: 继续下降
    locator: 成效4
    note: 报告只写了趋势，没有给出数字，也没有写和哪一个时期比、怎样统计。
"""
TODAY = date.today().isoformat()


def problems(project: Project) -> list[str]:
    with pytest.raises(ProblemsFound) as raised:
        check_project(project.root)
    return [str(problem) for problem in raised.value.problems]


def log(project: Project, *entries: str) -> None:
    """Adds entries to the log of the edition, which ends its file."""
    path = project.root / EDITION
    path.write_text("\n".join([path.read_text(encoding="utf-8").rstrip("\n"), *entries, ""]), encoding="utf-8")


# what stands in the data, what an editor made of it, the line's text that must be named, the entry that must be offered
CHANGES = {
    "number": ("says: 268起", "says: 269起", "says: 269起", "subject: 侦办涉黑案件, old: 268起, new: 269起"),
    "digit after the point": (
        "says: 下降20.3%",
        "says: 下降20.30%",
        "says: 下降20.30%",
        "subject: 命案, old: 下降20.3%, new: 下降20.30%",
    ),
    "scale": ("says: 320万件", "says: 320件", "says: 320件", "old: 320万件, new: 320件"),
    "unit": ("says: 320万件", "says: 320万起", "says: 320万起", "old: 320万件, new: 320万起"),
    "separator": ("says: 1679起", "says: 1,679起", "says: 1,679起", 'old: 1679起, new: "1,679起"'),
    "qualifier": ("says: 320万件", "says: 约320万件", "says: 约320万件", "old: 320万件, new: 约320万件"),
    "direction": (
        "says: 下降15%",
        "says: 减少15%",
        "says: 减少15%",
        "subject: 黄赌毒警情, old: 下降15%, new: 减少15%",
    ),
    "trend": ("says: 继续下降", "says: 与上年持平", "says: 与上年持平", "old: 继续下降, new: 与上年持平"),
    "month": ("as_of: 2018-05\n", "as_of: 2018-06\n", "as_of: 2018-06", "old: 2018年5月底, new: 2018年6月底"),
    "day": ("as_of: 2018-05\n", "as_of: 2018-05-31\n", "as_of: 2018-05-31", "old: 2018年5月底, new: 2018年5月31日"),
    "no day": ("    as_of: 2018-05\n", "", "id: gang-cases", "old: 2018年5月底, new: 没有"),
    "period": (
        "says: 下降20.3%\n",
        "says: 下降20.3%\n    period: 去年\n",
        "period: 去年",
        "subject: 命案, old: 上半年, new: 去年",
    ),
    "paragraph": (
        "locator: 成效3\n    scope",
        "locator: 成效4\n    scope",
        "locator: 成效4\n    scope: 全国\n    note: 报告写的是全国累计数",
        "old: 成效3, new: 成效4",
    ),
    "label": ("label: 命案", "label: 命案数", "label: 命案数", "subject: 命案数, old: 命案, new: 命案数"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_what_was_published_needs_the_entry_that_the_message_offers(change, project):
    old, new, marker, offered = CHANGES[change]
    project.replace(EDITION, old, new)
    text = (project.root / EDITION).read_text(encoding="utf-8")
    (found,) = problems(project)
    assert found.startswith(f"{EDITION}:{text.count(chr(10), 0, text.rindex(marker)) + 1}: "), found
    entry = found[found.index("- {") :]
    assert entry.startswith(f"- {{date: {TODAY}, subject: ") and f"{offered}, reason: 写上改的原因}}" in entry
    log(project, f"  {entry}")
    (found,) = problems(project)
    assert "reason还是“写上改的原因” → 写上为什么改" in found
    project.replace(EDITION, "写上改的原因", "抄错")
    assert check_project(project.root)


def test_a_removed_figure_needs_an_entry(project):
    project.replace(EDITION, TREND, "")
    project.replace("docs/2018-h1/safe-china.md", '{{ figure("gun-explosives-trend") }}', "继续下降")
    (found,) = problems(project)
    assert "“持枪、爆炸案件发案”已经发布的是“继续下降”，现在删去了" in found and "new: 删去" in found


@pytest.mark.parametrize(
    ("change", "entry"),
    [
        (
            ("says: 268起\n", "says: 269起\n"),
            "{date: 2026-01-05, subject: 侦办涉黑案件, old: 286起, new: 269起, reason: 抄错}",
        ),
        (
            ("says: 268起\n", "says: 269起\n"),
            "{date: 2026-01-05, subject: 侦办涉黑案件, old: 268起, new: 296起, reason: 抄错}",
        ),
        (
            ("says: 268起\n", "says: 269起\n"),
            "{date: 2026-01-05, subject: 侦办涉黑案件, old: 268, new: 269, reason: 抄错}",
        ),
        (None, "{date: 2026-01-05, subject: 侦办涉黑案件, old: 267起, new: 268起, reason: 抄错}"),
    ],
)
def test_an_entry_that_tells_of_no_change_is_refused_on_its_line(change, entry, project):
    if change:
        project.replace(EDITION, *change)
    log(project, f"  - {entry}")
    text = (project.root / EDITION).read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index(entry)) + 1
    assert any(each.startswith(f"{EDITION}:{line}: 更正记录说“侦办涉黑案件”从") for each in problems(project))


def test_an_entry_about_a_page_is_free(project):
    log(project, "  - {date: 2026-01-05, subject: 首页第一段, old: 八个领域, new: 九个领域, reason: 数错}")
    assert check_project(project.root)


@pytest.mark.parametrize(
    ("second", "message"),
    [
        (
            "{date: 2026-01-05, subject: 首页第一段, old: 八个领域, new: 九个领域, reason: 数错}",
            "这一条更正写了两次：首页第一段 → 只留下一次",
        ),
        (
            "{date: 2026-01-06, subject: 首页第一段, old: 八个领域, new: 九个领域, reason: 又数错}",
            "这一条更正写了两次：首页第一段 → 只留下一次",
        ),
        (
            "{date: 2026-01-06, subject: 首页, old: 八个领域, new: 八个领域, reason: 数错}",
            "更正前后一样，都是“八个领域” → old写原来发布的，new写改成的；没有改就删去这一条",
        ),
        (
            "{date: 2018-06-29, subject: 首页, old: 甲, new: 乙, reason: 数错}",
            "更正的日期2018-06-29比这一期的最后一天2018-06-30还早 → 写改的那一天",
        ),
        (
            "{date: 2026-01-04, subject: 首页第一段, old: 九个领域, new: 十个领域, reason: 又数错}",
            "“首页第一段”前一条更正的日期是2026-01-05，这一条却写2026-01-04 "
            "→ 先改的写在前面，后改的写在后面；日期不对就改正",
        ),
    ],
)
def test_an_entry_that_repeats_or_is_older_than_the_report_is_refused_on_its_line(second, message, project):
    log(
        project,
        "  - {date: 2026-01-05, subject: 首页第一段, old: 八个领域, new: 九个领域, reason: 数错}",
        f"  - {second}",
    )
    line = len((project.root / EDITION).read_text(encoding="utf-8").splitlines())
    assert problems(project) == [f"{EDITION}:{line}: {message}"]


ENTRY = "  - {{date: 2026-01-0{}, subject: {}, old: {}, new: {}, reason: 抄错}}"


def test_a_change_that_was_undone_and_made_again_is_free(project):
    steps = [("八个领域", "九个领域"), ("九个领域", "八个领域"), ("八个领域", "九个领域")]
    log(project, *(ENTRY.format(day, "首页第一段", *step) for day, step in enumerate(steps, 1)))
    assert check_project(project.root)


@pytest.mark.parametrize(
    ("now", "steps"),
    [("270起", [("268起", "269起"), ("269起", "270起")]), ("268起", [("268起", "269起"), ("269起", "268起")])],
)
def test_corrections_of_a_figure_go_on_and_back(now, steps, project):
    project.replace(EDITION, "says: 268起\n", f"says: {now}\n")
    log(project, *(ENTRY.format(day, "侦办涉黑案件", *step) for day, step in enumerate(steps, 1)))
    assert check_project(project.root)


def test_a_gap_in_the_corrections_of_a_figure_is_named(project):
    project.replace(EDITION, "says: 268起\n", "says: 270起\n")
    log(project, ENTRY.format(1, "侦办涉黑案件", "268起", "269起"), ENTRY.format(2, "侦办涉黑案件", "271起", "270起"))
    assert "更正记录说“侦办涉黑案件”从“271起”改成“270起”，数据里没有这一处改动" in " ".join(problems(project))


@pytest.mark.parametrize(("line", "typed"), [("value: 268起", "value: 269起"), (None, "editions: []\n")])
def test_the_record_cannot_be_changed_by_hand(line, typed, project):
    project.replace(EDITION, "says: 268起\n", "says: 269起\n")
    if line:
        project.replace("data/published.yml", line, typed)
    else:
        (project.root / "data/published.yml").write_text(typed, encoding="utf-8")
    assert problems(project) == [
        "data/published.yml:1: 发布记录和它的校验码不符，它不是make record写出的样子 → 从仓库里恢复这个文件"
    ]


def test_what_has_no_entry_because_it_was_never_published_is_free(project):
    project.replace(
        EDITION, "note: 报告没有写和哪一个时期比、怎样统计，也没有写案件数量。", "note: 报告没有写案件数量。"
    )
    project.replace(
        EDITION,
        TREND,
        TREND + TREND.replace("gun-explosives-trend", "guns").replace("持枪、爆炸案件发案", "持枪案件发案"),
    )
    project.append("docs/2018-h1/workforce.md", '{{ figure("guns") }}')
    assert check_project(project.root)


def test_after_a_release_the_new_value_is_the_published_one_and_its_entry_must_stay(project):
    project.replace(EDITION, "says: 268起\n", "says: 269起\n")
    entry = "{date: 2026-01-05, subject: 侦办涉黑案件, old: 268起, new: 269起, reason: 抄错}"
    log(project, f"  - {entry}")
    assert "已经记下" in project.run("record").stdout
    assert check_project(project.root)
    project.replace(EDITION, "reason: 抄错", "reason: 校对")
    project.replace(EDITION, "says: 269起\n", "says: 268起\n")
    said = " ".join(problems(project))
    assert f"恢复成- {entry}" in said and "old: 269起, new: 268起" in said


def test_a_release_with_a_problem_records_nothing(project):
    project.replace(EDITION, "says: 268起\n", "says: 269起\n")
    before = (project.root / "data/published.yml").read_bytes()
    assert project.run("record").returncode == 1
    assert (project.root / "data/published.yml").read_bytes() == before


def test_a_published_edition_cannot_go(project):
    (project.root / EDITION).rename(project.root / "data" / "2018-first.yml")
    project.replace("data/2018-first.yml", "id: 2018-h1\n", "id: 2018-first\n")
    assert any(each.startswith(f"{EDITION}:1: 已经发布的这一期报告不见了") for each in problems(project))


def test_the_command_names_file_line_and_entry(project):
    line = project.replace(EDITION, "says: 1679起\n", "says: 1697起\n")
    result = project.run("check")
    assert result.returncode == 1
    assert result.stderr.startswith(
        f"{EDITION}:{line}: “侦办恶势力犯罪集团案件”已经发布的是“1679起”，现在改成了“1697起”"
    )
