"""The macros by the names under which pages call them."""

from .areas import area_links, comparison, matrix, related_areas
from .capacity import capacity_table
from .charts import charts
from .controls import search_button
from .corrections import correction_log
from .downloads import downloads, feed_link, figure_files
from .edition import report_facts
from .fact_cards import figure_facts
from .figures import figure, figure_cards, figure_table
from .locators import locator, locator_list
from .picture import picture, picture_files
from .terms import glossary, page_terms, term

MACROS = {
    macro.__name__: macro
    for macro in (
        area_links, capacity_table, charts, comparison, correction_log, downloads, feed_link, figure, figure_cards, figure_facts, figure_files,
        figure_table, glossary, locator, locator_list, matrix, page_terms, picture, picture_files, related_areas, report_facts, search_button, term,
    )
}
