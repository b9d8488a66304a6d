"""All facts of the site in one value."""

from workreport.model.edition import Edition, Section, Thread
from workreport.model.figure import Figure
from workreport.model.glossary import Glossary
from workreport.model.published import Published
from workreport.model.record import Record
from workreport.model.search_help import SearchHelp
from workreport.model.series import Area, Part, Series
from workreport.model.site_facts import SiteFacts


class Report(Record):
    """The site, its series, their editions (latest first), the glossary, the search help, and the last release."""

    site: SiteFacts
    series: tuple[Series, ...]
    editions: tuple[Edition, ...]
    glossary: Glossary
    search: SearchHelp
    published: Published = Published()

    @property
    def _series_by_id(self) -> dict[str, Series]:
        return {series.id: series for series in self.series}

    @property
    def main(self) -> Series:
        """The series whose latest edition the home page shows."""
        return self._series_by_id[self.site.main]

    @property
    def latest(self) -> Edition:
        """The edition of the main series whose period ends last."""
        return self.editions_of(self.main)[0]

    def series_of(self, edition: Edition) -> Series:
        """Return the series to which an edition belongs."""
        return self._series_by_id[edition.series]

    def editions_of(self, series: Series) -> tuple[Edition, ...]:
        """Return the editions of a series, latest first."""
        return tuple(edition for edition in self.editions if edition.series == series.id)

    def before(self, edition: Edition) -> Edition | None:
        """Return the edition of the same series before this one; None for the first."""
        editions = self.editions_of(self.series_of(edition))
        place = editions.index(edition) + 1
        return editions[place] if place < len(editions) else None

    def after(self, edition: Edition) -> Edition | None:
        """Return the edition of the same series after this one; None for the latest."""
        editions = self.editions_of(self.series_of(edition))
        place = editions.index(edition)
        return editions[place - 1] if place else None

    def line_of(self, series: Series, figure_id: str) -> tuple[tuple[Edition, Figure], ...]:
        """Return the figures of one id in all editions of a series, latest first."""
        return tuple(
            (edition, figure)
            for edition in self.editions_of(series)
            for figure in edition.figures
            if figure.id == figure_id
        )

    def edition_at(self, uri: str) -> Edition | None:
        """Return the edition in whose folder a page stands, by the page's path below docs/; None for other pages."""
        return self.edition(uri.partition("/")[0])

    def edition(self, edition_id: str) -> Edition | None:
        """Return the edition with this id; None if there is none."""
        return next((edition for edition in self.editions if edition.id == edition_id), None)

    def series_at(self, uri: str) -> Series | None:
        """Return the series in whose folder a page stands, by the page's path below docs/; None for other pages."""
        return self._series_by_id.get(uri.partition("/")[0])

    def areas_of(self, edition: Edition) -> tuple[Area, ...]:
        """Return the work areas that an edition covers, in reading order."""
        covered = {section.area for section in edition.sections}
        return tuple(area for area in self.series_of(edition).areas if area.id in covered)

    def area_of(self, edition: Edition, figure: Figure) -> Area | None:
        """Return the work area of a figure; None where it belongs to none."""
        return self.series_of(edition).area(figure.area) if figure.area else None

    def part_of(self, edition: Edition, figure: Figure) -> Part | None:
        """Return the part of the report in which a figure stands; None for a paragraph outside all parts."""
        part = edition.locator(figure.locator).part
        return self.series_of(edition).part(part) if part else None

    def part_name(self, edition: Edition, part: Part) -> str:
        """Return the name of a part in an edition, such as 上半年成效 for 成效."""
        return edition.parts.get(part.id, part.name)

    def relation(self, edition: Edition, section: Section, thread: Thread) -> str:
        """Return which parts speak of a thread, such as 两面都提到 or 只见于部署; empty in a series of one part."""
        parts = self.series_of(edition).parts
        speaking = [part.name for part in parts if part.id in thread.says]
        if len(parts) == 1:
            return ""
        if len(speaking) == 1:
            return f"只见于{speaking[0]}"
        if len(speaking) == len(parts):
            return "两面都提到" if len(parts) == 2 else "都提到"
        return f"见于{'、'.join(speaking)}"
