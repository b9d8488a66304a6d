"""The facts of the reports: frozen, typed records, independent of files, pages and MkDocs."""

from workreport.model.area import Area, AreaList
from workreport.model.comparable import comparable
from workreport.model.edition import (
    CONTINUES,
    ONLY_DONE,
    ONLY_PLANNED,
    RELATIONS,
    Correction,
    Edition,
    Locator,
    Period,
    Section,
    Thread,
)
from workreport.model.figure import AMOUNT_PATTERN, Change, Count, Figure, Trend
from workreport.model.glossary import Glossary, Source, Term
from workreport.model.published import Published, PublishedEdition, PublishedFigure
from workreport.model.record import (
    ADDRESS_PATTERN,
    DAY_PATTERN,
    ID_PATTERN,
    NOTE_PATTERN,
    TEXT_PATTERN,
    UNIT_PATTERN,
    Record,
)
from workreport.model.report import Report
from workreport.model.search_help import SearchHelp

__all__ = [
    "ADDRESS_PATTERN",
    "AMOUNT_PATTERN",
    "CONTINUES",
    "DAY_PATTERN",
    "ID_PATTERN",
    "NOTE_PATTERN",
    "ONLY_DONE",
    "ONLY_PLANNED",
    "RELATIONS",
    "TEXT_PATTERN",
    "UNIT_PATTERN",
    "Area",
    "AreaList",
    "Change",
    "Correction",
    "Count",
    "Edition",
    "Figure",
    "Glossary",
    "Locator",
    "Period",
    "Published",
    "PublishedEdition",
    "PublishedFigure",
    "Record",
    "Report",
    "SearchHelp",
    "Section",
    "Source",
    "Term",
    "Thread",
    "Trend",
    "comparable",
]
