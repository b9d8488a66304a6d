"""All facts of the site in one value."""

from workreport.model.area import Area, AreaList
from workreport.model.edition import Edition
from workreport.model.glossary import Glossary
from workreport.model.published import Published
from workreport.model.record import Record
from workreport.model.search_help import SearchHelp


class Report(Record):
    """The work areas, the editions (latest first), the glossary, the search help and the record of the last release."""

    areas: AreaList
    editions: tuple[Edition, ...]
    glossary: Glossary
    search: SearchHelp
    published: Published = Published()

    @property
    def latest(self) -> Edition:
        """The edition whose period ends last."""
        return self.editions[0]

    def areas_of(self, edition: Edition) -> tuple[Area, ...]:
        """Return the work areas that an edition covers, in reading order."""
        covered = {section.area for section in edition.sections}
        return tuple(area for area in self.areas.areas if area.id in covered)

    def area(self, area_id: str) -> Area:
        """Return the work area with this id; raise KeyError if there is none."""
        return {area.id: area for area in self.areas.areas}[area_id]
