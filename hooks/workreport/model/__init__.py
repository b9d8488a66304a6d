"""The facts of the reports: frozen, typed records, independent of files, pages and MkDocs."""

from workreport.model.comparison import break_between, comparable_runs, is_met
from workreport.model.edition import (
    Chart,
    Correction,
    Edition,
    Found,
    Given,
    Locator,
    Period,
    Section,
    SectionPart,
    Thread,
)
from workreport.model.figure import Figure
from workreport.model.glossary import Glossary, Source, Term
from workreport.model.original import Paragraph
from workreport.model.outcomes import Answer, Outcome, answers, outcomes, reference
from workreport.model.published import Published, PublishedEdition, PublishedFigure
from workreport.model.record import (
    ADDRESS_PATTERN,
    COUNT_PATTERN,
    DAY_PATTERN,
    ID_PATTERN,
    NOTE_PATTERN,
    TEXT_PATTERN,
    Record,
)
from workreport.model.report import Report
from workreport.model.search_help import SearchHelp
from workreport.model.series import OTHER, RESULT, TARGET, Area, Part, Series
from workreport.model.site_facts import LATEST_ONLY, SiteFacts
from workreport.model.table import NOT_GIVEN, Cell, Column, Row, Table

__all__ = [
    "ADDRESS_PATTERN",
    "COUNT_PATTERN",
    "DAY_PATTERN",
    "ID_PATTERN",
    "LATEST_ONLY",
    "NOTE_PATTERN",
    "NOT_GIVEN",
    "OTHER",
    "RESULT",
    "TARGET",
    "TEXT_PATTERN",
    "Answer",
    "Area",
    "Cell",
    "Chart",
    "Column",
    "Correction",
    "Edition",
    "Figure",
    "Found",
    "Given",
    "Glossary",
    "Locator",
    "Outcome",
    "Paragraph",
    "Part",
    "Period",
    "Published",
    "PublishedEdition",
    "PublishedFigure",
    "Record",
    "Report",
    "Row",
    "SearchHelp",
    "Section",
    "SectionPart",
    "Series",
    "SiteFacts",
    "Source",
    "Table",
    "Term",
    "Thread",
    "answers",
    "break_between",
    "comparable_runs",
    "is_met",
    "outcomes",
    "reference",
]
