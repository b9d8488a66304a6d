"""The registry of macros, by the names under which pages call them."""

from collections.abc import Callable

from workreport.rendering.areas import area_links, comparison, matrix, related_areas
from workreport.rendering.charts import charts
from workreport.rendering.controls import as_is, contact, search_button
from workreport.rendering.correction_log import correction_log
from workreport.rendering.downloads import downloads, feed_link, figure_files
from workreport.rendering.editions import edition_list, other_editions
from workreport.rendering.fact_cards import figure_facts
from workreport.rendering.figures import figure, figure_cards, figure_table
from workreport.rendering.history import figure_history
from workreport.rendering.locators import locator, locator_list
from workreport.rendering.original import original
from workreport.rendering.picture import picture
from workreport.rendering.plan_outcomes import plan_outcomes
from workreport.rendering.report_facts import report_facts
from workreport.rendering.tables import table
from workreport.rendering.terms import glossary, page_terms, term

MACROS: dict[str, Callable[..., str]] = {
    macro.__name__: macro
    for macro in (
        area_links,
        as_is,
        charts,
        comparison,
        contact,
        correction_log,
        downloads,
        edition_list,
        feed_link,
        figure,
        figure_cards,
        figure_facts,
        figure_files,
        figure_history,
        figure_table,
        glossary,
        locator,
        locator_list,
        matrix,
        other_editions,
        original,
        page_terms,
        picture,
        plan_outcomes,
        related_areas,
        report_facts,
        search_button,
        table,
        term,
    )
}
