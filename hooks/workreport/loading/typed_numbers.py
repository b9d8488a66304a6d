"""Quantities that are typed in the texts of data files, where a correction would miss them."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from workreport.loading.references import entries, keys
from workreport.loading.yaml_source import Place, YamlSource
from workreport.quantities import Found, Kind, NotUnderstoodError, Quantity, measured_quantities, parse

REMEDY = "报告里的数量只写在figures里，页面用figure引用；这里改用文字说"


def check_typed_numbers(editions: Sequence[YamlSource], series: Sequence[YamlSource], glossary: YamlSource) -> None:
    """Report quantities in texts that are to say what the report says without them.

    What tables are about, how figures are counted, and what an editor's note takes from its own source, may be
    quantities; only figures of the report are not to be repeated there. A meaning may hold what its note holds.
    """
    all_figures: dict[str, str] = {}
    for edition in editions:
        figures = _figures(edition)
        all_figures |= figures
        for place in _texts(edition):
            _check(edition, place, figures)
        for path, _ in entries(edition, "figures"):
            _check_note(edition, (*path, "note"), figures)
        for path, _ in entries(edition, "tables"):
            for key in ("title", "note"):
                _check_repeated(edition, (*path, key), figures)
    for each in series:
        for path, _ in entries(each, "areas"):
            for key in ("name", "description"):
                _check(each, (*path, key), {})
    for path, _ in entries(glossary, "terms"):
        _check_repeated(glossary, (*path, "note"), all_figures)
        _check_meaning(glossary, path, all_figures)


def _texts(edition: YamlSource) -> Iterator[Place]:
    """Yield the places of the texts that hold no quantity."""
    for part in keys(edition, "parts"):
        yield "parts", part
    for path, _ in entries(edition, "locators"):
        yield (*path, "heading")
    for path, _ in entries(edition, "sections"):
        for part in keys(edition, *path, "parts"):
            yield (*path, "parts", part, "summary")
        for thread_path, _ in entries(edition, *path, "threads"):
            yield (*thread_path, "topic")
            for part in keys(edition, *thread_path, "says"):
                yield (*thread_path, "says", part)
    for path, _ in entries(edition, "figures"):
        yield (*path, "label")
    for path, _ in entries(edition, "charts"):
        yield (*path, "title")


def _figures(edition: YamlSource) -> dict[str, str]:
    """Map the number and unit of each figure that has both, such as 268起, to its id; and each unit alone to none."""
    figures: dict[str, str] = {}
    for _, figure in entries(edition, "figures"):
        says = figure.get("says")
        try:
            quantity = parse(says) if isinstance(says, str) else None
        except NotUnderstoodError:
            continue
        if quantity and quantity.digits and quantity.unit:
            figures[_number(quantity)] = str(figure.get("id"))
            figures.setdefault(quantity.unit, "")
    return figures


def _number(quantity: Quantity) -> str:
    return quantity.digits + quantity.scale + quantity.unit


def _found(source: YamlSource, path: Place) -> list[Found]:
    text = source.get(*path)
    return measured_quantities(text) if isinstance(text, str) else []


def _check(source: YamlSource, path: Place, figures: Mapping[str, str]) -> None:
    for found in _found(source, path):
        if not _is_repeated(source, path, found, figures):
            source.report(source.line(path), f"手写了“{found.quantity.text}”", REMEDY)


def _check_note(source: YamlSource, path: Place, figures: Mapping[str, str]) -> None:
    """Report quantities in the unit of a figure; others may tell how the figure is counted, as 满3天的才算."""
    for found in _found(source, path):
        counted = found.quantity.unit in figures or found.quantity.kind is Kind.CHANGE
        if not _is_repeated(source, path, found, figures) and counted:
            source.report(source.line(path), f"手写了“{found.quantity.text}”", REMEDY)


def _check_repeated(source: YamlSource, path: Place, figures: Mapping[str, str]) -> None:
    for found in _found(source, path):
        _is_repeated(source, path, found, figures)


def _check_meaning(source: YamlSource, term: Place, figures: Mapping[str, str]) -> None:
    confirmed = {value for found in _found(source, (*term, "note")) for value in _values(found.quantity)}
    path = (*term, "meaning")
    for found in _found(source, path):
        if not _is_repeated(source, path, found, figures) and not _values(found.quantity) <= confirmed:
            source.report(
                source.line(path),
                f"手写了“{found.quantity.text}”，编者注（note）里没有这个数",
                "报告里的数量不写进词义；是来源里的，note里也写上",
            )


def _values(quantity: Quantity) -> set[Decimal | None]:
    single = (quantity.value, quantity.low, quantity.high, quantity.start)
    return {*single, *quantity.terms, *quantity.start_terms} - {None}


def _is_repeated(source: YamlSource, path: Place, found: Found, figures: Mapping[str, str]) -> bool:
    """Report a quantity that is a figure already; return whether it is one."""
    number = _number(found.quantity)
    if figure_id := figures.get(number):
        source.report(
            source.line(path),
            f"手写了“{number}”，它已经是数字“{figure_id}”",
            f'删去它；页面用{{{{ figure("{figure_id}") }}}}写出这个数字',
        )
    return bool(figure_id)
