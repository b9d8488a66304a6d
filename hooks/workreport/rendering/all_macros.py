"""The registry of macros, by the names under which pages call them."""

from collections.abc import Callable

from workreport.rendering.areas import area_links, comparison, matrix, related_areas
from workreport.rendering.charts import charts
from workreport.rendering.controls import as_is, search_button
from workreport.rendering.correction_log import correction_log
from workreport.rendering.downloads import downloads, feed_link, figure_files
from workreport.rendering.fact_cards import figure_facts
from workreport.rendering.figures import figure, figure_cards, figure_table
from workreport.rendering.locators import locator, locator_list
from workreport.rendering.picture import picture, picture_files
from workreport.rendering.report_facts import report_facts
from workreport.rendering.terms import glossary, page_terms, term

MACROS: dict[str, Callable[..., str]] = {
    macro.__name__: macro
    for macro in (
        area_links,
        as_is,
        charts,
        comparison,
        correction_log,
        downloads,
        feed_link,
        figure,
        figure_cards,
        figure_facts,
        figure_files,
        figure_table,
        glossary,
        locator,
        locator_list,
        matrix,
        page_terms,
        picture,
        picture_files,
        related_areas,
        report_facts,
        search_button,
        term,
    )
}
