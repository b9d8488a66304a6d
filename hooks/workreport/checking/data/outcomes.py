"""What an edition says of the plans of the one before: its references must be right, and every plan decided on."""

from collections.abc import Iterator
from pathlib import Path

from workreport.loading import read_data
from workreport.loading.yaml_source import Place
from workreport.model import TARGET, Edition, Outcome, Report, outcomes, reference
from workreport.problems.problem import Problem
from workreport.text.suggestions import nearest

Fault = tuple[Place, str, str]
MOST_CHOICES = 12


def check_outcomes(root: Path, report: Report) -> list[Problem]:
    """Return problems for references to no plan or target, and for plans of which an edition says nothing yet."""
    problems = []
    for edition in report.editions:
        faults = [*_faults_of_threads(report, edition), *_faults_of_figures(report, edition)]
        if faults:
            source = read_data(root / "data", f"{edition.id}.yml")
            problems += [Problem(source.file, source.line(place), what, remedy) for place, what, remedy in faults]
    return problems


def _faults_of_threads(report: Report, edition: Edition) -> Iterator[Fault]:
    found = outcomes(report, edition)
    known = {(outcome.area, outcome.plan.topic): outcome for outcome in found}
    references: list[tuple[Place, str, str]] = [
        (("sections", number, "threads", place, "follows"), section.area, text)
        for number, section in enumerate(edition.sections)
        for place, thread in enumerate(section.threads)
        for text in thread.follows
    ]
    areas = {outcome.area for outcome in found}
    references += [
        (("unmentioned", number), "", text) for number, text in enumerate(edition.unmentioned) if text not in areas
    ]
    for place, area, text in references:
        if reference(text, area) not in known:
            choices = [f"{outcome.area}/{outcome.plan.topic}" for outcome in found]
            near = nearest("/".join(reference(text, area)), choices, _listed(choices))
            yield place, f"上一期没有部署“{text}”这件事", near if choices else "删去它：这是第一期，前面没有部署"
    for outcome in found:
        if outcome.threads and outcome.is_unmentioned:
            name = f"{outcome.area}/{outcome.plan.topic}"
            yield ("unmentioned",), f"“{name}”写成没有提到，又有别的事接着它", "两处只留下对的一处"
        if not outcome.is_decided:
            yield _place_of(edition, outcome), *_undecided(outcome)


def _undecided(outcome: Outcome) -> tuple[str, str]:
    name = f"{outcome.area}/{outcome.plan.topic}"
    return (
        f"还没有写上一期部署的“{name}”后来怎样",
        f"这一期说到它，就在那件事下面写“follows: [{outcome.plan.topic}]”；没有提到，就在unmentioned下面写“- {name}”；"
        f"这个领域别的部署也都没有提到，写“- {outcome.area}”就够了",
    )


def _place_of(edition: Edition, outcome: Outcome) -> Place:
    numbers = [number for number, section in enumerate(edition.sections) if section.area == outcome.area]
    return ("sections", numbers[0]) if numbers else ("sections",)


def _faults_of_figures(report: Report, edition: Edition) -> Iterator[Fault]:
    earlier = report.before(edition)
    targets = [
        figure.id
        for figure in (earlier.figures if earlier else ())
        if earlier and (part := report.part_of(earlier, figure)) and part.kind == TARGET
    ]
    for number, figure in enumerate(edition.figures):
        if figure.answers and figure.answers not in targets:
            remedy = (
                nearest(figure.answers, targets, _listed(targets)) if targets else "删去这一行：上一期没有带数字的目标"
            )
            yield ("figures", number, "answers"), f"“{figure.answers}”不是上一期的目标", remedy


def _listed(choices: list[str]) -> str:
    return f"从这些里选一个：{'、'.join(choices[:MOST_CHOICES])}"
