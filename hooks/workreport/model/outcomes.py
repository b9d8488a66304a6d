"""What became of the plans of one edition in the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from workreport.model.edition import Edition, Thread
from workreport.model.figure import Figure
from workreport.model.report import Report
from workreport.model.series import RESULT, TARGET


@dataclass(frozen=True)
class Outcome:
    """A plan, and the threads of the next edition that follow it, each with its area.

    Attributes:
        area: The id of the plan's work area.
        plan: The thread of the edition before.
        threads: The threads that follow it, with the ids of their areas.
        is_unmentioned: Whether an editor has found that the report does not speak of it.
        is_done: Whether a part of results speaks of it.
        is_planned_again: Whether a part of plans speaks of it.
    """

    area: str
    plan: Thread
    threads: tuple[tuple[str, Thread], ...]
    is_unmentioned: bool
    is_done: bool
    is_planned_again: bool

    @property
    def is_decided(self) -> bool:
        """Whether an editor has said what became of it."""
        return bool(self.threads) or self.is_unmentioned

    @property
    def status(self) -> str:
        """What the report says of the plan, in the words that readers see."""
        if not self.threads:
            return "这份报告没有提到" if self.is_unmentioned else ""
        said = [*(["讲了做得怎样"] if self.is_done else []), *(["再次部署"] if self.is_planned_again else [])]
        return "，".join(said) or "这份报告提到"


@dataclass(frozen=True)
class Answer:
    """A target of the edition before, and the figure that answers it."""

    target: Figure
    figure: Figure


def outcomes(report: Report, edition: Edition) -> tuple[Outcome, ...]:
    """Return what an edition says of every plan of the edition before, in that one's order; none for the first."""
    earlier = report.before(edition)
    if not earlier:
        return ()
    aims = _parts(report, edition, TARGET)
    following = _following(edition)
    return tuple(
        _outcome(report, edition, section.area, thread, following.get((section.area, thread.topic), ()))
        for section in earlier.sections
        for thread in section.threads
        if not aims.isdisjoint(thread.says)
    )


def answers(report: Report, edition: Edition) -> tuple[Answer, ...]:
    """Return the targets of the edition before that figures of this one answer, in the order of these."""
    earlier = report.before(edition)
    targets = {figure.id: figure for figure in earlier.figures} if earlier else {}
    return tuple(
        Answer(targets[figure.answers], figure)
        for figure in edition.figures
        if figure.answers and figure.answers in targets
    )


def reference(text: str, area: str) -> tuple[str, str]:
    """Return area and topic of a reference to a thread, which may leave out the area of the thread that it is in."""
    named, slash, topic = text.rpartition("/")
    return (named, topic) if slash else (area, topic)


def _outcome(
    report: Report, edition: Edition, area: str, plan: Thread, threads: tuple[tuple[str, Thread], ...]
) -> Outcome:
    says = {part for _, thread in threads for part in thread.says}
    return Outcome(
        area=area,
        plan=plan,
        threads=threads,
        is_unmentioned=(area, plan.topic) in {reference(text, "") for text in edition.unmentioned}
        or (area in edition.unmentioned and not threads),
        is_done=not says.isdisjoint(_parts(report, edition, RESULT)),
        is_planned_again=not says.isdisjoint(_parts(report, edition, TARGET)),
    )


def _following(edition: Edition) -> dict[tuple[str, str], tuple[tuple[str, Thread], ...]]:
    following: dict[tuple[str, str], tuple[tuple[str, Thread], ...]] = {}
    for area, thread, followed in _links(edition):
        following[followed] = (*following.get(followed, ()), (area, thread))
    return following


def _links(edition: Edition) -> Iterator[tuple[str, Thread, tuple[str, str]]]:
    for section in edition.sections:
        for thread in section.threads:
            for text in thread.follows:
                yield section.area, thread, reference(text, section.area)


def _parts(report: Report, edition: Edition, kind: str) -> set[str]:
    return {part.id for part in report.series_of(edition).parts if part.kind == kind}
