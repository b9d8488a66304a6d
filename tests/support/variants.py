"""The fixture's first edition as the report of a body that divides it into one, two or three parts."""

from tests.support.fixture import FIRST, FIRST_ALONE
from workreport.model import OTHER, Edition, Figure, Part, Report, Section, SectionPart, Thread

RESULTS, PLANS = FIRST_ALONE.main.parts
PROBLEMS = Part(id="problems", name="问题", kind=OTHER)
PROBLEM, SHORTCOMING = "学习还不够深入", "有的班办得不够实"


def with_parts(*parts: Part) -> Report:
    """The report in these parts; what others said is gone."""
    ids = [part.id for part in parts]
    series = FIRST_ALONE.main.model_copy(update={"parts": parts})
    locators = tuple(each if each.part in ids else each.model_copy(update={"part": None}) for each in FIRST.locators)
    sections = tuple(each for section in FIRST.sections if (each := _section(section, ids)).parts)
    changed = {
        "parts": {key: name for key, name in FIRST.parts.items() if key in ids},
        "locators": locators,
        "sections": sections,
    }
    return with_edition(FIRST.model_copy(update=changed), FIRST_ALONE.model_copy(update={"series": (series,)}))


def with_edition(edition: Edition, report: Report = FIRST_ALONE) -> Report:
    """The report with this edition as its only one."""
    return report.model_copy(update={"editions": (edition,)})


def with_figures(*figures: Figure) -> Report:
    """The report whose only edition has just these figures, none of them at its head or in a chart."""
    return with_edition(FIRST.model_copy(update={"figures": figures, "headlines": (), "charts": ()}))


def _section(section: Section, ids: list[str]) -> Section:
    parts = {key: part for key, part in section.parts.items() if key in ids}
    if PROBLEMS.id in ids and section.area == FIRST.sections[0].area:
        parts[PROBLEMS.id] = SectionPart(locators=("导语1",), summary=PROBLEM)
    threads = [
        _thread(thread, ids, has_problem=PROBLEMS.id in parts and place == 0)
        for place, thread in enumerate(section.threads)
    ]
    return section.model_copy(update={"parts": parts, "threads": tuple(each for each in threads if each.says)})


def _thread(thread: Thread, ids: list[str], *, has_problem: bool) -> Thread:
    says = {key: text for key, text in thread.says.items() if key in ids}
    problem = {PROBLEMS.id: SHORTCOMING} if has_problem else {}
    return thread.model_copy(update={"says": {**says, **problem}})


ONE, TWO, THREE = with_parts(RESULTS), with_parts(RESULTS, PLANS), with_parts(RESULTS, PROBLEMS, PLANS)
