"""The facts of the reports: frozen, typed records, independent of files, pages and MkDocs."""

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
from workreport.model.published import Published, PublishedEdition, PublishedFigure
from workreport.model.record import ADDRESS_PATTERN, DAY_PATTERN, ID_PATTERN, NOTE_PATTERN, TEXT_PATTERN, Record
from workreport.model.report import Report
from workreport.model.search_help import SearchHelp
from workreport.model.series import OTHER, RESULT, TARGET, Area, Part, Series
from workreport.model.site_facts import SiteFacts

__all__ = [
    "ADDRESS_PATTERN",
    "DAY_PATTERN",
    "ID_PATTERN",
    "NOTE_PATTERN",
    "OTHER",
    "RESULT",
    "TARGET",
    "TEXT_PATTERN",
    "Area",
    "Chart",
    "Correction",
    "Edition",
    "Figure",
    "Found",
    "Given",
    "Glossary",
    "Locator",
    "Part",
    "Period",
    "Published",
    "PublishedEdition",
    "PublishedFigure",
    "Record",
    "Report",
    "SearchHelp",
    "Section",
    "SectionPart",
    "Series",
    "SiteFacts",
    "Source",
    "Term",
    "Thread",
]
