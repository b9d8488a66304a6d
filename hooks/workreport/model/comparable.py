"""Which figures may stand on one axis."""

from collections.abc import Iterable

from workreport.model.figure import Change, Count, Trend


def comparable(figures: Iterable[Count | Change | Trend]) -> tuple[tuple[Count | Change, ...], ...]:
    """The sets of two or more figures that an axis does not mislead about, each in the report's order.

    They are of one kind, unit, scale and direction, of one work area, and the report gives them in one paragraph for
    one time. A figure with no fellow is in none: where 320万件 stands alone, 268起 is not drawn beside it.
    """
    sets: dict[tuple, list[Count | Change]] = {}
    for each in figures:
        if each.kind != "trend":
            nature = each.scale if each.kind == "count" else each.direction
            key = (each.kind, nature, each.unit, each.area, each.locator, each.period, each.as_of)
            sets.setdefault(key, []).append(each)
    return tuple(tuple(each) for each in sets.values() if len(each) > 1)
