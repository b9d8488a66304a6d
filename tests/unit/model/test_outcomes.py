"""Promises about what became of the plans of one edition in the next."""

from tests.support.fixture import FIRST, REPORT, SECOND
from workreport.model import Edition, Report, outcomes


def with_second(**changes: object) -> Report:
    """Return the report with a changed second edition."""
    changed = SECOND.model_copy(update=changes)
    return REPORT.model_copy(
        update={"editions": tuple(changed if each is SECOND else each for each in REPORT.editions)}
    )


def outcome(report: Report, edition: Edition, area: str, topic: str):
    return next(each for each in outcomes(report, edition) if (each.area, each.plan.topic) == (area, topic))


def test_every_plan_of_the_edition_before_is_listed_once_in_its_order():
    plans = [
        (section.area, thread.topic)
        for section in FIRST.sections
        for thread in section.threads
        if "plans" in thread.says
    ]
    assert [(each.area, each.plan.topic) for each in outcomes(REPORT, SECOND)] == plans


def test_the_first_edition_has_no_plans_before_it():
    assert outcomes(REPORT, FIRST) == ()


def test_a_plan_is_done_planned_again_or_unmentioned_as_the_report_has_it():
    assert outcome(REPORT, SECOND, "theory", "学习培训").status == "讲了做得怎样，再次部署"
    assert outcome(REPORT, SECOND, "risk-prevention", "监测预警").status == "再次部署"
    assert outcome(REPORT, SECOND, "reform", "机构改革").status == "讲了做得怎样"
    assert outcome(REPORT, SECOND, "theory", "检验学习成效").status == "这份报告没有提到"


def test_one_plan_may_be_followed_by_several_matters_and_one_matter_follow_several_plans():
    followed = outcome(REPORT, SECOND, "safe-china", "社会治安")
    assert [thread.topic for _, thread in followed.threads] == ["命案", "持枪案件和爆炸案件"]
    both = [
        each for each in outcomes(REPORT, SECOND) if any(thread.topic == "涉产权错案" for _, thread in each.threads)
    ]
    assert [each.plan.topic for each in both] == ["产权保护", "错案和再审"]


def test_a_plan_may_be_followed_in_another_area():
    section = SECOND.section("publicity")
    thread = section.threads[0].model_copy(update={"follows": ("theory/检验学习成效",)})
    changed = section.model_copy(update={"threads": (thread, *section.threads[1:])})
    sections = tuple(changed if each is section else each for each in SECOND.sections)
    report = with_second(sections=sections, unmentioned=())
    assert outcome(report, report.editions[0], "theory", "检验学习成效").threads == (("publicity", thread),)


def test_an_area_of_which_nothing_else_is_said_is_named_alone():
    report = with_second(unmentioned=("theory",))
    edition = report.editions[0]
    assert outcome(report, edition, "theory", "检验学习成效").is_unmentioned
    followed = outcome(report, edition, "theory", "学习培训")
    assert followed.threads and not followed.is_unmentioned
    assert not outcome(report, edition, "reform", "改革的阶段和格局").is_decided


def test_nothing_is_said_of_a_plan_before_an_editor_has_looked():
    report = with_second(unmentioned=())
    undecided = outcome(report, report.editions[0], "theory", "检验学习成效")
    assert not undecided.is_decided and undecided.status == ""
