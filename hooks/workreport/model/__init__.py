"""The facts of the reports: frozen, typed records that know nothing of files, pages or MkDocs."""

from .area import Area, AreaList
from .comparable import comparable
from .edition import CONTINUES, ONLY_DONE, ONLY_PLANNED, RELATIONS, Correction, Edition, Locator, Period, Section, Thread
from .figure import AMOUNT_PATTERN, Change, Count, Figure, Trend
from .glossary import Glossary, Source, Term
from .published import Published, PublishedEdition, PublishedFigure
from .record import DAY_PATTERN, ID_PATTERN, TEXT_PATTERN, UNIT_PATTERN, Record
from .report import Report
from .search import SearchHelp

__all__ = [
    "AMOUNT_PATTERN", "CONTINUES", "DAY_PATTERN", "ID_PATTERN", "ONLY_DONE", "ONLY_PLANNED", "RELATIONS", "Area", "AreaList", "Change", "Correction", "Count", "Edition", "Figure", "Glossary",
    "Locator", "Period", "Published", "PublishedEdition", "PublishedFigure", "Record", "Report", "SearchHelp", "Section", "Source",
    "TEXT_PATTERN", "Term", "Thread", "Trend", "UNIT_PATTERN", "comparable",
]
