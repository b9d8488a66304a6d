"""Sets of figures that may share an axis."""

from collections.abc import Iterable

from workreport.model.figure import Change, Count, Figure


def comparable(figures: Iterable[Figure]) -> tuple[tuple[Count | Change, ...], ...]:
    """Group the figures that can be drawn on one axis without misleading, in the order of the report.

    The figures of a group share kind, unit, scale or direction, work area, paragraph and time. A group has two or more
    figures: one without a match is left out, so that 268起 is never drawn beside 320万件. Trends, which have no number,
    are left out too.
    """
    groups: dict[tuple[object, ...], list[Count | Change]] = {}
    for figure in figures:
        if figure.kind != "trend":
            nature = figure.scale if figure.kind == "count" else figure.direction
            key = (figure.kind, nature, figure.unit, figure.area, figure.locator, figure.period, figure.as_of)
            groups.setdefault(key, []).append(figure)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)
