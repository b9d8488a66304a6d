"""One edition: one half-year report."""

from .figure import Change, Count, Figure, Trend
from .record import Day, Id, Record, Text


class Period(Record):
    """The half-year that the report covers, first and last day included."""

    start: Day
    end: Day


class Locator(Record):
    """A paragraph of the original, such as 成效4, that figures and statements point to."""

    id: Id
    name: Text
    heading: Text


class Thread(Record):
    """One matter as the results tell it and as the plans tell it; either side may be missing."""

    topic: Text
    result: Text | None = None
    plan: Text | None = None
    plan_locator: Text | None = None


class Section(Record):
    """What one edition says of one work area; an area without results or without plans is one-sided."""

    area: Id
    results: Text | None = None
    results_summary: Text | None = None
    plans: Text | None = None
    plans_summary: Text | None = None
    related: tuple[Id, ...] = ()
    threads: tuple[Thread, ...]


class Correction(Record):
    """A published figure or statement that was changed, and why."""

    date: Day
    subject: Text
    old: Text
    new: Text
    reason: Text


class Edition(Record):
    """All facts of one half-year report."""

    id: Id
    name: Text
    title: Text
    period: Period
    locators: tuple[Locator, ...]
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    corrections: tuple[Correction, ...]

    def section(self, area_id: str) -> Section:
        """What this edition says of that area; raises KeyError when it says nothing."""
        return {section.area: section for section in self.sections}[area_id]

    def figures_of(self, area_id: str) -> tuple[Count | Change | Trend, ...]:
        """The figures of one work area, in the report's order."""
        return tuple(figure for figure in self.figures if figure.area == area_id)

